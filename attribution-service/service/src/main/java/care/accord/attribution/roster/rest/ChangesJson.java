package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.RosterRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What moved since the version before.
///
/// @param from the version before, absent for a contract's first roster
/// @param causes how many beneficiaries moved for which cause
public record ChangesJson(
        @Nullable String from,
        String to,
        long added,
        long dropped,
        long changed,
        long kept,
        Map<String, Long> causes) {

    static ChangesJson of(RosterRow row, Map<String, Long> causes) {
        return new ChangesJson(
                row.previousId,
                row.rosterId,
                row.added,
                row.dropped,
                row.changed,
                row.kept,
                causes);
    }
}
