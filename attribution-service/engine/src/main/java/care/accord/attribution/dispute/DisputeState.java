package care.accord.attribution.dispute;

/// Where a dispute stands.
public sealed interface DisputeState {
    /// The word used in answers.
    default String key() {
        return switch (this) {
            case Raised _ -> "raised";
            case UnderReview _ -> "under-review";
            case Accepted _ -> "accepted";
            case Settled _ -> "settled";
            case Applied _ -> "applied";
            case Rejected _ -> "rejected";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /// Whether nothing can follow.
    default boolean isFinal() {
        return switch (this) {
            case Raised _, UnderReview _, Accepted _ -> false;
            case Settled _, Applied _, Rejected _, Withdrawn _ -> true;
        };
    }

    /// Waits for the other party.
    record Raised() implements DisputeState {}

    /// The other party looks into it.
    record UnderReview() implements DisputeState {}

    /// The other party agreed; the next roster takes it up.
    record Accepted() implements DisputeState {}

    /// The other party agreed, and no list has to change.
    record Settled() implements DisputeState {}

    /// A roster was decided with it.
    record Applied(int rosterVersion) implements DisputeState {}

    /// The other party disagreed.
    record Rejected() implements DisputeState {}

    /// Who raised it took it back.
    record Withdrawn() implements DisputeState {}
}
