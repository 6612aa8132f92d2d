package care.accord.reconciliation.dispute;

import java.util.Locale;

/// What can be done about a dispute.
public sealed interface Step {
    /// The word used in a history.
    default String key() {
        return switch (this) {
            case Raise _ -> "raised";
            case Comment _ -> "comment";
            case Propose(var outcome, _) -> "proposed-to-" + outcome.key();
            case Agree _ -> "agreed";
            case Withdraw _ -> "withdrawn";
            case Apply _ -> "applied";
        };
    }

    /// What was said.
    default String text() {
        return switch (this) {
            case Raise(var text, _) -> text;
            case Comment(var text, _) -> text;
            case Propose(_, var text) -> text;
            case Agree(var text) -> text;
            case Withdraw(var text) -> text;
            case Apply(var settlement) -> "settlement " + settlement;
        };
    }

    /// Where a document lies that was pointed to, blank where none was.
    default String attachment() {
        return switch (this) {
            case Raise(_, var attachment) -> attachment;
            case Comment(_, var attachment) -> attachment;
            case Propose _, Agree _, Withdraw _, Apply _ -> "";
        };
    }

    /// How a dispute ends when both sides of a decision agree.
    enum Outcome {
        ACCEPT,
        REJECT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The first entry of every history.
    record Raise(String text, String attachment) implements Step {}

    /// Either party adds to the record.
    record Comment(String text, String attachment) implements Step {}

    /// The payer says how it would decide.
    record Propose(Outcome outcome, String text) implements Step {}

    /// The second pair of eyes, of the payer or of the provider, makes the proposal the decision.
    record Agree(String text) implements Step {}

    /// Who raised it takes it back.
    record Withdraw(String text) implements Step {}

    /// A restatement was issued with it.
    record Apply(String settlementId) implements Step {}
}
