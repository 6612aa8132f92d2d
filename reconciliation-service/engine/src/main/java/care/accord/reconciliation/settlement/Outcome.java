package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Usd;

/// How a settlement ended, the dollars, and the finding that decided it.
public sealed interface Outcome {
    /// Dollars to the provider organization; negative when it owes.
    Amount payment();

    Finding decidedBy();

    /// What a payment says by its sign, where no corridor decided it.
    static Outcome of(Amount payment, Citation rule) {
        Amount zero = Amount.rule("Zero", Usd.ZERO, rule);
        Finding paid = Operation.ABOVE.finding("Something is paid", rule, payment, zero);
        Finding owed = Operation.BELOW.finding("Something is owed", rule, payment, zero);
        if (paid.isTrue()) {
            return new SharedSavings(payment, paid);
        }
        return owed.isTrue() ? new SharedLosses(payment, owed) : new WithinCorridor(payment, paid);
    }

    /// Savings counted; the payment may still be zero, for instance when quality closed a gate.
    record SharedSavings(Amount payment, Finding decidedBy) implements Outcome {}

    /// Losses counted; the payment is negative or zero.
    record SharedLosses(Amount payment, Finding decidedBy) implements Outcome {}

    /// Neither savings nor losses counted.
    record WithinCorridor(Amount payment, Finding decidedBy) implements Outcome {}
}
