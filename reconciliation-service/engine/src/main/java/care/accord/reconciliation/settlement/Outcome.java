package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Finding;

/// How a settlement ended, the dollars, and the finding that decided it.
public sealed interface Outcome {
    /// Dollars to the provider organization; negative when it owes.
    Amount payment();

    Finding decidedBy();

    /// Savings counted; the payment may still be zero, for instance when quality closed a gate.
    record SharedSavings(Amount payment, Finding decidedBy) implements Outcome {}

    /// Losses counted; the payment is negative or zero.
    record SharedLosses(Amount payment, Finding decidedBy) implements Outcome {}

    /// Neither savings nor losses counted.
    record WithinCorridor(Amount payment, Finding decidedBy) implements Outcome {}
}
