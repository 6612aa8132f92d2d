package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;

/// One row of the waterfall: what the amount had become after a step.
///
/// @param key stable name of the step, such as `share`
public record Step(String key, Amount amount) {
    public String label() {
        return amount.label();
    }
}
