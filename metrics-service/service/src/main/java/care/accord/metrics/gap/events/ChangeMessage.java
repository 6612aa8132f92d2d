package care.accord.metrics.gap.events;

import care.accord.messages.CareGapChanged;
import care.accord.messages.CareGapChanged.Gaps;
import care.accord.messages.CareGapChanged.MeasureGaps;
import care.accord.messages.RosterDecided;
import care.accord.metrics.gap.GapChange;
import care.accord.metrics.gap.store.CareGapStore.Changed;
import care.accord.metrics.scorecard.store.ComputedScorecard;
import care.accord.metrics.scorecard.store.SavedScorecard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Changes of gaps as they are announced: counts, and the numbers of the first people.
final class ChangeMessage {
    /// A message stays small however many gaps the first scorecard opens.
    private static final int NAMED = 100;

    private ChangeMessage() {}

    static CareGapChanged of(
            ComputedScorecard computed, SavedScorecard saved, List<Changed> changes) {
        RosterDecided roster = computed.roster();
        Map<List<String>, List<Changed>> rates = new LinkedHashMap<>();
        changes.forEach(change ->
                rates.computeIfAbsent(
                                List.of(change.measure(), change.rate()), _ -> new ArrayList<>())
                        .add(change));
        return new CareGapChanged(
                roster.contractId(),
                roster.contractVersion(),
                roster.parties(),
                computed.inputs().runId(),
                saved.version(),
                saved.previousId(),
                roster.dataAsOf(),
                rates.values().stream().map(ChangeMessage::rate).toList());
    }

    private static MeasureGaps rate(List<Changed> changes) {
        return new MeasureGaps(
                changes.getFirst().measure(),
                changes.getFirst().rate(),
                gaps(changes, GapChange.OPENED),
                gaps(changes, GapChange.CLOSED),
                gaps(changes, GapChange.WITHDRAWN));
    }

    private static Gaps gaps(List<Changed> changes, GapChange kind) {
        List<Long> people =
                changes.stream()
                        .filter(change -> change.change() == kind)
                        .map(Changed::person)
                        .toList();
        return new Gaps(people.size(), people.stream().limit(NAMED).toList());
    }
}
