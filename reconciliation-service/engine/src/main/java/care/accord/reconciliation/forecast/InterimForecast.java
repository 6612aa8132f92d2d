package care.accord.reconciliation.forecast;

import care.accord.reconciliation.contract.ContractSettlement;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import java.util.function.Function;

/// What an interim settlement would come to if all claims of its months were in: with the expected expenditures and with those
/// at both ends of their interval. The benchmark counts the member months of the same months.
///
/// @param atLowExpenditures the best for the provider organization
/// @param atHighExpenditures the worst for the provider organization
public record InterimForecast(
        Completion completion,
        Count memberMonths,
        ContractSettlement atLowExpenditures,
        ContractSettlement expected,
        ContractSettlement atHighExpenditures) {

    /// Settles three times.
    ///
    /// @param memberMonths of the members in [Completion#days]
    /// @param settle the contract's terms with everything but the expenditures
    public static InterimForecast of(
            Completion completion,
            Count memberMonths,
            Function<Expenditures, ContractSettlement> settle) {
        return new InterimForecast(
                completion,
                memberMonths,
                settle.apply(forecast(memberMonths, completion.low())),
                settle.apply(forecast(memberMonths, completion.completed())),
                settle.apply(forecast(memberMonths, completion.high())));
    }

    /// Completed expenditures enter a settlement as one leaf: how they came about is told once, beside it.
    static Expenditures forecast(Count memberMonths, Amount completed) {
        return new Expenditures(
                memberMonths,
                Amount.reported(
                        "Expenditures",
                        completed.value(),
                        "forecast from the claims known so far: " + completed.label()));
    }
}
