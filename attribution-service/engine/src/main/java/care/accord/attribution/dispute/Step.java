package care.accord.attribution.dispute;

/// What can be done about a dispute.
public sealed interface Step {
    /// The word used in a history.
    default String key() {
        return switch (this) {
            case Raise _ -> "raised";
            case AddEvidence _ -> "evidence";
            case Review _ -> "review";
            case Accept _ -> "accepted";
            case Reject _ -> "rejected";
            case Withdraw _ -> "withdrawn";
            case Apply _ -> "applied";
        };
    }

    /// What was said, blank where nothing was.
    default String text() {
        return switch (this) {
            case Raise(var text, _) -> text;
            case AddEvidence(var text, _) -> text;
            case Review _ -> "";
            case Accept(var reason) -> reason;
            case Reject(var reason) -> reason;
            case Withdraw(var reason) -> reason;
            case Apply(var version) -> "roster version " + version;
        };
    }

    /// Where a document lies that was pointed to, blank where none was.
    default String attachment() {
        return switch (this) {
            case Raise(_, var attachment) -> attachment;
            case AddEvidence(_, var attachment) -> attachment;
            case Review _, Accept _, Reject _, Withdraw _, Apply _ -> "";
        };
    }

    /// The first entry of every history.
    record Raise(String text, String attachment) implements Step {}

    /// Either party adds to the record.
    record AddEvidence(String text, String attachment) implements Step {}

    /// The other party takes it up.
    record Review() implements Step {}

    /// The other party agrees.
    record Accept(String reason) implements Step {}

    /// The other party disagrees.
    record Reject(String reason) implements Step {}

    /// Who raised it takes it back.
    record Withdraw(String reason) implements Step {}

    /// A roster was decided with it.
    record Apply(int rosterVersion) implements Step {}
}
