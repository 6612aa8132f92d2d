package care.accord.metrics.gap.rest;

import care.accord.metrics.gap.GapChange;
import care.accord.metrics.gap.store.CareGapStore.Changed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of gaps from one scorecard to a later one.
///
/// @param from id of the earlier scorecard; absent where there was none
public record GapChangesJson(
        @Nullable String from,
        String to,
        long opened,
        long closed,
        long withdrawn,
        List<ChangeJson> data) {

    /// A gap that opened, closed or was withdrawn.
    public record ChangeJson(String change, String measure, @Nullable String rate, long person) {}

    static GapChangesJson of(@Nullable String from, String to, List<Changed> changes) {
        return new GapChangesJson(
                from,
                to,
                count(changes, GapChange.OPENED),
                count(changes, GapChange.CLOSED),
                count(changes, GapChange.WITHDRAWN),
                changes.stream()
                        .map(change ->
                                new ChangeJson(
                                        change.change().word(),
                                        change.measure(),
                                        GapJson.blankToNull(change.rate()),
                                        change.person()))
                        .toList());
    }

    private static long count(List<Changed> changes, GapChange kind) {
        return changes.stream().filter(change -> change.change() == kind).count();
    }
}
