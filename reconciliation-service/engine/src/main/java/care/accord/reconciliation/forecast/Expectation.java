package care.accord.reconciliation.forecast;

import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Map;

/// What some months are expected to have cost.
///
/// @param expected what each month is known to have cost times its completion factor, with the looks at the past behind it
/// @param below how far the low end of the interval lies from it
/// @param above how far the high end of the interval lies from it
record Expectation(Count memberMonths, Amount expected, Amount below, Amount above) {
    Amount low() {
        return Completion.low(expected, below);
    }

    Amount high() {
        return Completion.high(expected, above);
    }

    Usd known() {
        return months().stream().map(Month::known).map(Amount::value).reduce(Usd.ZERO, Usd::plus);
    }

    /// Completed expenditures enter a settlement as one leaf: how they came about is told once, beside it.
    Expenditures leaf(Amount completed) {
        return new Expenditures(
                memberMonths,
                Amount.reported(
                        "Expenditures",
                        completed.value(),
                        "forecast from the claims known so far: " + completed.label()));
    }

    record Month(Amount known, Rate factor, Amount completed) {
        /// Reads a month back from the figure that multiplies it up.
        static Month of(Figure figure) {
            if (figure instanceof Amount completed
                    && figure.origin() instanceof Figure.Origin.Calculated(_, _, var inputs)
                    && inputs.size() == 2
                    && inputs.get(0) instanceof Amount known
                    && inputs.get(1) instanceof Rate factor) {
                return new Month(known, factor, completed);
            }
            throw new IllegalArgumentException(
                    "%s is not what is known of a month times its completion factor"
                            .formatted(figure.label()));
        }

        Map<String, Object> tree() {
            return ForecastTree.completed(known, factor, completed);
        }
    }

    List<Month> months() {
        if (expected.origin() instanceof Figure.Origin.Calculated(_, _, var months)) {
            return months.stream().map(Month::of).toList();
        }
        throw new IllegalArgumentException("Forecast expenditures are the sum of their months");
    }

    /// What the months from one to before another are expected to have cost.
    Amount expectedOf(int from, int to) {
        return Amount.sum(
                "Expenditures",
                ChainLadder.RULE,
                months().subList(from, to).stream().map(Month::completed).toList());
    }
}
