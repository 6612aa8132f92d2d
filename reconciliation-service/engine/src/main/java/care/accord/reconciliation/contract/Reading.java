package care.accord.reconciliation.contract;

import java.util.List;

/// What came of reading a document.
public sealed interface Reading {
    /// The document is a contract.
    record Accepted(ContractDocument contract) implements Reading {}

    /// It is not, for these reasons, all of them at once.
    record Refused(List<Mistake> mistakes) implements Reading {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }

    /// One thing that is wrong.
    ///
    /// @param pointer JSON pointer of the field, such as `/arrangement/sharingRate`
    /// @param detail the value, what is wrong with it, and what would be right
    record Mistake(String pointer, String detail) {}
}
