package care.accord.attribution.dispute;

/// Where a dispute stands.
public sealed interface DisputeState {
    /// The word used in answers.
    String key();

    /// Whether nothing can follow.
    default boolean isFinal() {
        return switch (this) {
            case Raised _, UnderReview _, Accepted _ -> false;
            case Settled _, Applied _, Rejected _, Withdrawn _ -> true;
        };
    }

    /// Waits for the other party.
    record Raised() implements DisputeState {
        @Override
        public String key() {
            return "raised";
        }
    }

    /// The other party looks into it.
    record UnderReview() implements DisputeState {
        @Override
        public String key() {
            return "under-review";
        }
    }

    /// The other party agreed; the next roster takes it up.
    record Accepted() implements DisputeState {
        @Override
        public String key() {
            return "accepted";
        }
    }

    /// The other party agreed, and no list has to change.
    record Settled() implements DisputeState {
        @Override
        public String key() {
            return "settled";
        }
    }

    /// A roster was decided with it.
    record Applied(int rosterVersion) implements DisputeState {
        @Override
        public String key() {
            return "applied";
        }
    }

    /// The other party disagreed.
    record Rejected() implements DisputeState {
        @Override
        public String key() {
            return "rejected";
        }
    }

    /// Who raised it took it back.
    record Withdrawn() implements DisputeState {
        @Override
        public String key() {
            return "withdrawn";
        }
    }
}
