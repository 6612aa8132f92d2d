package care.accord.attribution.comparison.rest;

import care.accord.attribution.comparison.CausedChange;
import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.comparison.Trigger;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.servicekit.listing.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What moved between two rosters of a contract, and why: counts, and a page of those who moved.
///
/// @param from the roster before, absent for a contract's first one
/// @param causes how many beneficiaries moved with which meaning for them
/// @param causedBy how many moves were set off by which input; where it took several, the first counts
/// @param data those who came, went or changed
public record ChangesJson(
        @Nullable String from,
        String to,
        long added,
        long dropped,
        long changed,
        long kept,
        Map<String, Long> causes,
        Map<String, Long> causedBy,
        List<ChangeJson> data,
        boolean hasMore,
        @Nullable String next) {

    static ChangesJson of(
            RosterRow row,
            List<MemberRow.CauseCount> causes,
            List<MemberRow.CauseCount> triggers,
            Page<ChangeJson> page) {
        Map<String, Long> byCause = new TreeMap<>();
        causes.forEach(count -> byCause.put(count.cause(), count.members()));
        Map<String, Long> byTrigger = new TreeMap<>();
        triggers.forEach(count ->
                byTrigger.merge(count.cause().split(" ", -1)[0], count.members(), Math::addExact));
        return new ChangesJson(
                row.previousId,
                row.rosterId,
                row.added,
                row.dropped,
                row.changed,
                row.kept,
                byCause,
                byTrigger,
                page.data(),
                page.hasMore(),
                page.next());
    }

    static ChangesJson of(String from, String to, Comparison comparison, Page<ChangeJson> page) {
        return new ChangesJson(
                from,
                to,
                comparison.count(Kind.ADDED),
                comparison.count(Kind.DROPPED),
                comparison.count(Kind.CHANGED),
                comparison.count(Kind.KEPT),
                causes(comparison),
                triggers(comparison),
                page.data(),
                page.hasMore(),
                page.next());
    }

    static Map<String, Long> causes(Comparison comparison) {
        Map<String, Long> causes = new TreeMap<>();
        for (CausedChange caused : comparison.changes()) {
            causes.merge(caused.change().cause().key(), 1L, Math::addExact);
        }
        return causes;
    }

    static Map<String, Long> triggers(Comparison comparison) {
        Map<String, Long> triggers = new TreeMap<>();
        for (Map.Entry<Trigger, Long> count : comparison.triggers().entrySet()) {
            triggers.put(count.getKey().key(), count.getValue());
        }
        return triggers;
    }
}
