package care.accord.reconciliation.agreement;

import java.util.Locale;

/// What comes of a move.
public sealed interface Answer {
    /// It was made.
    record Taken(Version after) implements Answer {}

    /// It cannot be made.
    ///
    /// @param why with the way out
    record Refused(Code code, String why) implements Answer {}

    /// Why not, for programs.
    enum Code {
        ILLEGAL_MOVE,
        FOUR_EYES,
        ALREADY_APPROVED,
        NOT_YOURS,
        NOTICE_TOO_SHORT,
        NOT_ACTIVE,
        PROPOSAL_OPEN,
        ENDING_WAITS,
        AMENDMENT_WAITS;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
