package care.accord.reconciliation.forecast;

import care.accord.reconciliation.contract.ContractSettlement;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a forecast follows from.
///
/// @param expected what each month is known to have cost times its completion factor, with the looks at the past behind it
/// @param below how far the low end of the interval lies from it
/// @param above how far the high end of the interval lies from it
public record ForecastFigures(Count memberMonths, Amount expected, Amount below, Amount above) {
    static ForecastFigures of(InterimForecast forecast) {
        Completion completion = forecast.completion();
        return new ForecastFigures(
                forecast.memberMonths(),
                completion.completed(),
                completion.below(),
                completion.above());
    }

    Amount low() {
        return Completion.low(expected, below);
    }

    Amount high() {
        return Completion.high(expected, above);
    }

    Usd known() {
        return months().stream().map(Month::known).map(Amount::value).reduce(Usd.ZERO, Usd::plus);
    }

    private record Month(Amount known, Rate factor, Amount completed) {
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

    private List<Month> months() {
        if (expected.origin() instanceof Figure.Origin.Calculated(_, _, var months)) {
            return months.stream().map(Month::of).toList();
        }
        throw new IllegalArgumentException("Forecast expenditures are the sum of their months");
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("memberMonths", FigureTree.of(memberMonths));
        tree.put("expected", FigureTree.of(expected));
        tree.put("below", FigureTree.of(below));
        tree.put("above", FigureTree.of(above));
        return tree;
    }

    /// Where a stored forecast and its computation from its own figures differ, one sentence each; empty when it equals itself,
    /// and where there is none.
    ///
    /// @param settle the contract's terms with everything but the expenditures
    public static List<String> differences(
            Map<?, ?> stored, Function<Expenditures, ContractSettlement> settle) {
        if (!(stored.get(ForecastTree.FIGURES) instanceof Map<?, ?> figures)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        try {
            read(figures).compare(stored, settle, differences);
        } catch (IllegalArgumentException | IllegalStateException e) {
            differences.add("Forecast: " + e.getMessage());
        }
        return differences;
    }

    private static ForecastFigures read(Map<?, ?> tree) {
        if (figure(tree, "memberMonths") instanceof Count months
                && figure(tree, "expected") instanceof Amount expected
                && figure(tree, "below") instanceof Amount below
                && figure(tree, "above") instanceof Amount above) {
            return new ForecastFigures(months, expected, below, above);
        }
        throw new IllegalArgumentException("its figures are not a count and three amounts");
    }

    private static Figure figure(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Map<?, ?> figure) {
            return FigureTree.read(figure);
        }
        throw new IllegalArgumentException("it has no figure " + key);
    }

    private void compare(
            Map<?, ?> stored,
            Function<Expenditures, ContractSettlement> settle,
            List<String> differences) {
        Recalculation.check(expected);
        ContractSettlement middle = settled(settle, expected);
        Map<String, Object> again = new LinkedHashMap<>(ForecastTree.amounts(this));
        again.put("settlementAtLow", ForecastTree.outcome(settled(settle, low())));
        again.put("settlementExpected", ForecastTree.outcome(middle));
        again.put("settlementAtHigh", ForecastTree.outcome(settled(settle, high())));
        again.put("figure", FigureTree.of(middle.payment()));
        compare("forecast", again, stored, differences);
        List<?> rows = stored.get("months") instanceof List<?> list ? list : List.of();
        List<Month> months = months();
        if (rows.size() != months.size()) {
            differences.add(
                    "forecast.months are %d, stored as %d".formatted(months.size(), rows.size()));
            return;
        }
        for (int i = 0; i < months.size(); i++) {
            Map<?, ?> row = rows.get(i) instanceof Map<?, ?> map ? map : Map.of();
            compare("forecast.months[%d]".formatted(i), months.get(i).tree(), row, differences);
        }
    }

    private ContractSettlement settled(
            Function<Expenditures, ContractSettlement> settle, Amount cost) {
        return settle.apply(InterimForecast.forecast(memberMonths, cost));
    }

    private static void compare(
            String path, Map<?, ?> again, Map<?, ?> stored, List<String> differences) {
        again.forEach((key, value) -> {
            Object found = stored.get(key);
            String at = path + "." + key;
            if (value instanceof Map<?, ?> part && found instanceof Map<?, ?> other) {
                compare(at, part, other, differences);
            } else if (!value.equals(found) && !value.toString().equals(String.valueOf(found))) {
                differences.add("%s is %s, stored as %s".formatted(at, value, found));
            }
        });
    }
}
