package care.accord.metrics.gap;

import java.util.Locale;
import java.util.Optional;

/// What became of a gap from one scorecard to a later one.
public enum GapChange {
    /// Care is missing that was not, or that nobody had looked for.
    OPENED,
    /// Care that was missing has been given.
    CLOSED,
    /// Care was missing; the measure, or the contract, does not look at the member any more.
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a later scorecard changed.
    ///
    /// @param before empty when the earlier scorecard did not know the gap
    /// @param now empty when the later one does not
    /// @return empty when nothing changed that anybody has to be told: the passing of a due date among it
    public static Optional<GapChange> between(Optional<GapStatus> before, Optional<GapStatus> now) {
        boolean wasMissing = before.filter(GapStatus::isMissing).isPresent();
        boolean isMissing = now.filter(GapStatus::isMissing).isPresent();
        if (wasMissing == isMissing) {
            return Optional.empty();
        }
        if (isMissing) {
            return Optional.of(OPENED);
        }
        return Optional.of(now.equals(Optional.of(GapStatus.CLOSED)) ? CLOSED : WITHDRAWN);
    }
}
