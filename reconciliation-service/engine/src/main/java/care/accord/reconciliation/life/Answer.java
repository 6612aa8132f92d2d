package care.accord.reconciliation.life;

/// What comes of a move.
public sealed interface Answer {

    /// The move is possible; the settlement stands here afterwards.
    record Taken(SettlementLife life) implements Answer {}

    /// The move is not possible, and nothing changes.
    ///
    /// @param code stable word for programs
    /// @param why in plain words, with the way out
    record Refused(Code code, String why) implements Answer {}

    /// Why a move is refused.
    enum Code {
        ILLEGAL_MOVE("illegal-move"),
        NOT_ENDORSED("not-endorsed"),
        FOUR_EYES("four-eyes"),
        WINDOW_OPEN("window-open"),
        WINDOW_CLOSED("window-closed"),
        BALANCE_OPEN("balance-open");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
