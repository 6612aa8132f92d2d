package care.accord.reconciliation.dispute;

import java.util.Locale;

/// What can be done about a dispute.
public sealed interface Step {
    /// The word used in a history.
    String key();

    /// What was said.
    String text();

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
    record Raise(String text, String attachment) implements Step {
        @Override
        public String key() {
            return "raised";
        }
    }

    /// Either party adds to the record.
    record Comment(String text, String attachment) implements Step {
        @Override
        public String key() {
            return "comment";
        }
    }

    /// The payer says how it would decide.
    record Propose(Outcome outcome, String text) implements Step {
        @Override
        public String key() {
            return "proposed-to-" + outcome.key();
        }
    }

    /// The second pair of eyes, of the payer or of the provider, makes the proposal the decision.
    record Agree(String text) implements Step {
        @Override
        public String key() {
            return "agreed";
        }
    }

    /// Who raised it takes it back.
    record Withdraw(String text) implements Step {
        @Override
        public String key() {
            return "withdrawn";
        }
    }

    /// A restatement was issued with it.
    record Apply(String settlementId) implements Step {
        @Override
        public String key() {
            return "applied";
        }

        @Override
        public String text() {
            return "settlement " + settlementId;
        }
    }
}
