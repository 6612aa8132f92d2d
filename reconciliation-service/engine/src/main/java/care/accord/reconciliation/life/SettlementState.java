package care.accord.reconciliation.life;

/// Where a settlement stands.
public sealed interface SettlementState {
    /// The word in tables and answers.
    String key();

    /// Whether nothing can follow.
    default boolean isEnd() {
        return switch (this) {
            case Restated _, Discarded _ -> true;
            case Draft _, Issued _, Disputed _, Final _, Paid _ -> false;
        };
    }

    /// Computed, and seen by the payer only.
    record Draft() implements SettlementState {
        @Override
        public String key() {
            return "draft";
        }
    }

    /// Both parties see it, and may question it while its dispute window is open.
    record Issued() implements SettlementState {
        @Override
        public String key() {
            return "issued";
        }
    }

    /// At least one dispute about it waits for a decision or for the restatement that follows from one.
    record Disputed() implements SettlementState {
        @Override
        public String key() {
            return "disputed";
        }
    }

    /// Its dispute window is closed: it never changes again.
    record Final() implements SettlementState {
        @Override
        public String key() {
            return "final";
        }
    }

    /// Final, and nothing is owed any more.
    record Paid() implements SettlementState {
        @Override
        public String key() {
            return "paid";
        }
    }

    /// Another settlement took its place before it became final.
    record Restated() implements SettlementState {
        @Override
        public String key() {
            return "restated";
        }
    }

    /// A draft that was never issued.
    record Discarded() implements SettlementState {
        @Override
        public String key() {
            return "discarded";
        }
    }

    static SettlementState of(String key) {
        return switch (key) {
            case "draft" -> new Draft();
            case "issued" -> new Issued();
            case "disputed" -> new Disputed();
            case "final" -> new Final();
            case "paid" -> new Paid();
            case "restated" -> new Restated();
            case "discarded" -> new Discarded();
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is no state of a settlement".formatted(key));
        };
    }
}
