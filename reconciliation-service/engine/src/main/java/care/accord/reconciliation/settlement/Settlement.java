package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import java.util.List;

/// A settled performance year.
///
/// @param generated savings that counted, losses that counted as a negative amount, or zero
/// @param steps rows of the waterfall from benchmark to payment
/// @param missingInputs inputs that a rule needed and nobody reported; when there are any the payment is not final
public record Settlement(
        Comparison comparison,
        Amount generated,
        Outcome outcome,
        List<Step> steps,
        List<String> missingInputs) {
    public Settlement {
        steps = List.copyOf(steps);
        missingInputs = List.copyOf(missingInputs);
    }

    public Amount payment() {
        return outcome.payment();
    }
}
