package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;

/// One thing that happens to generated savings, generated losses or a bonus pool on the way to the payment. An arrangement
/// is a list of blocks; a new contract is a new list, not new code.
public sealed interface Block {
    /// What the amount is called after this block, in the words of the statement.
    String label();

    Citation rule();

    /// Nothing passes unless the finding is true.
    record Gate(String label, Finding open, Citation rule) implements Block {}

    /// A fraction of the amount.
    record Share(String label, Rate rate, Citation rule) implements Block {}

    /// A fraction is kept back.
    record Withhold(String label, Rate rate, Citation rule) implements Block {}

    /// At most a fraction of the benchmark.
    record CapOfBenchmark(String label, Rate rate, Citation rule) implements Block {}

    /// At most a fraction of some other amount, such as the revenue of the ACO's participants.
    record CapOf(String label, Amount whole, Rate rate, Citation rule) implements Block {}

    /// A cap that cannot be applied because nobody reported the amount it is a fraction of. It changes nothing and is named
    /// in the settlement, so that no reader takes the result for exact.
    record CapUnknown(String label, String missingInput, Citation rule) implements Block {}

    /// A reported reduction, never below zero.
    record Adjustment(String label, Amount reduction, Citation rule) implements Block {}
}
