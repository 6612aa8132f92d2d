package care.accord.reconciliation.dispute;

/// What comes of a step.
public sealed interface Answer {

    /// The step was taken.
    record Taken(Dispute dispute) implements Answer {}

    /// The same member had taken the same step; nothing changed.
    record Repeated(Dispute dispute) implements Answer {}

    /// The step is not allowed here.
    ///
    /// @param code stable word for programs
    /// @param why in plain words, with the way out
    record Refused(Code code, String why) implements Answer {}

    /// Why a step is refused.
    enum Code {
        FOUR_EYES("four-eyes"),
        OTHER_PARTY("other-party"),
        APPROVER_ONLY("approver-only"),
        NOT_POSSIBLE_NOW("not-possible-now");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
