package care.accord.reconciliation.forecast;

import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What an interim settlement would come to if all claims of its months were in: with the expected expenditures and with those
/// at both ends of their interval. The benchmark counts the member months of the same months.
///
/// @param parts the months of each part of a divided period; one where the period is settled whole
/// @param atLowExpenditures the best for the provider organization
/// @param atHighExpenditures the worst for the provider organization
public record InterimForecast(
        Completion completion,
        List<ForecastPart> parts,
        ForecastFigures figures,
        ContractSettlement atLowExpenditures,
        ContractSettlement expected,
        ContractSettlement atHighExpenditures) {
    public InterimForecast {
        parts = List.copyOf(parts);
    }

    /// Settles three times.
    ///
    /// @param parts of the months of the completion, all of them in their order
    /// @param settle the contract's terms with everything but the expenditures of each part
    public static InterimForecast of(
            Completion completion,
            List<ForecastPart> parts,
            Function<List<Expenditures>, ContractSettlement> settle) {
        Expectation whole =
                new Expectation(
                        memberMonths(parts),
                        completion.completed(),
                        completion.below(),
                        completion.above());
        ForecastFigures figures =
                new ForecastFigures(
                        whole, parts.size() == 1 ? List.of() : parts(completion, whole, parts));
        return new InterimForecast(
                completion,
                parts,
                figures,
                settle.apply(figures.leaves(Expectation::low)),
                settle.apply(figures.leaves(Expectation::expected)),
                settle.apply(figures.leaves(Expectation::high)));
    }

    private static Count memberMonths(List<ForecastPart> parts) {
        return parts.stream()
                .map(ForecastPart::memberMonths)
                .reduce((one, other) -> one.plus(other, "Member months", ChainLadder.RULE))
                .orElseThrow();
    }

    /// All months are completed by the same factors, so that the parts cost more or less together: at an end of the interval every
    /// part is at its end. Of the margin each has a share by the standard errors of its months, to the cent.
    private static List<Expectation> parts(
            Completion completion, Expectation whole, List<ForecastPart> parts) {
        List<Expectation> expectations = new ArrayList<>();
        Margin below = new Margin(whole.below(), errors(completion, 0, completion.months().size()));
        Margin above = new Margin(whole.above(), below.errors());
        int from = 0;
        for (ForecastPart part : parts) {
            int to = from + part.days().months();
            Usd errors = errors(completion, from, to);
            Usd before = errors(completion, 0, from);
            expectations.add(
                    new Expectation(
                            part.memberMonths(),
                            whole.expectedOf(from, to),
                            below.of(before, errors),
                            above.of(before, errors)));
            from = to;
        }
        return expectations;
    }

    private static Usd errors(Completion completion, int from, int to) {
        return completion.months().subList(from, to).stream()
                .map(Completion.Month::standardError)
                .reduce(Usd.ZERO, Usd::plus);
    }

    /// How far an end of the interval lies from the middle, and the standard errors it is shared by.
    private record Margin(Amount whole, Usd errors) {
        Amount of(Usd before, Usd own) {
            return Amount.reported(
                    whole.label(),
                    upTo(before.plus(own)).minus(upTo(before)),
                    "share of %s by the standard errors of the part's months"
                            .formatted(whole.value()));
        }

        private Usd upTo(Usd part) {
            return errors.cents() == 0
                    ? Usd.ZERO
                    : whole.value()
                            .times(
                                    BigDecimal.valueOf(part.cents())
                                            .divide(
                                                    BigDecimal.valueOf(errors.cents()),
                                                    MathContext.DECIMAL128));
        }
    }
}
