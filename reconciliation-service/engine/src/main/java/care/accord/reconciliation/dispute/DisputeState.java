package care.accord.reconciliation.dispute;

import care.accord.reconciliation.dispute.Step.Outcome;

/// Where a dispute stands.
public sealed interface DisputeState {
    /// The word used in answers.
    default String key() {
        return switch (this) {
            case Raised _ -> "raised";
            case Proposed(var outcome) -> "proposed-to-" + outcome.key();
            case Accepted _ -> "accepted";
            case Settled _ -> "settled";
            case Applied _ -> "applied";
            case Rejected _ -> "rejected";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /// Whether somebody has still to say something.
    default boolean isUndecided() {
        return switch (this) {
            case Raised _, Proposed _ -> true;
            case Accepted _, Settled _, Applied _, Rejected _, Withdrawn _ -> false;
        };
    }

    /// Whether the settlement cannot become final because of it.
    default boolean isOpen() {
        return switch (this) {
            case Raised _, Proposed _, Accepted _ -> true;
            case Settled _, Applied _, Rejected _, Withdrawn _ -> false;
        };
    }

    /// Waits for the payer.
    record Raised() implements DisputeState {}

    /// The payer said how it would decide; somebody else has to agree.
    record Proposed(Outcome outcome) implements DisputeState {}

    /// Agreed; a restatement follows.
    record Accepted() implements DisputeState {}

    /// Agreed about a forecast: the next one takes it up.
    record Settled() implements DisputeState {}

    /// A restatement was issued.
    record Applied() implements DisputeState {}

    /// The settlement stands.
    record Rejected() implements DisputeState {}

    /// Who raised it took it back.
    record Withdrawn() implements DisputeState {}

    static DisputeState of(String key) {
        return switch (key) {
            case "raised" -> new Raised();
            case "proposed-to-accept" -> new Proposed(Outcome.ACCEPT);
            case "proposed-to-reject" -> new Proposed(Outcome.REJECT);
            case "accepted" -> new Accepted();
            case "settled" -> new Settled();
            case "applied" -> new Applied();
            case "rejected" -> new Rejected();
            case "withdrawn" -> new Withdrawn();
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is no state of a dispute".formatted(key));
        };
    }
}
