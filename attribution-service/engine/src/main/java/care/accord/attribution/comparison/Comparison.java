package care.accord.attribution.comparison;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.roster.Change;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.RosterDifference;
import care.accord.attribution.run.Run;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The difference between two runs with what set each change off. Everyone on either roster is in it, in order of id.
public record Comparison(List<CausedChange> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }

    /// Everyone of a first roster is new, and nothing set that off.
    public static Comparison first(Run run) {
        return new Comparison(
                RosterDifference.first(run.roster()).changes().stream()
                        .map(change -> new CausedChange(change, List.of()))
                        .toList());
    }

    /// The changes of a difference, each with what set it off by the claims; what the parties agreed was set off by nothing
    /// else.
    public static Comparison of(RosterDifference difference, Comparison byClaims) {
        Map<BeneficiaryId, CausedChange> caused = new HashMap<>();
        byClaims.changes.forEach(one -> caused.put(one.change().beneficiary(), one));
        return new Comparison(
                difference.changes().stream()
                        .map(change ->
                                new CausedChange(
                                        change,
                                        Optional.ofNullable(caused.get(change.beneficiary()))
                                                .filter(one -> one.change().equals(change))
                                                .map(CausedChange::causedBy)
                                                .orElse(List.of())))
                        .toList());
    }

    public static Comparison between(Run before, Run after) {
        List<CausedChange> changes = new ArrayList<>();
        for (Change change : RosterDifference.between(before.roster(), after.roster()).changes()) {
            changes.add(new CausedChange(change, causedBy(change, before, after)));
        }
        return new Comparison(changes);
    }

    public long count(Kind kind) {
        return changes.stream().filter(caused -> caused.change().kind() == kind).count();
    }

    /// How many changes each trigger set off; where it took several, the first counts.
    public Map<Trigger, Long> triggers() {
        Map<Trigger, Long> counts = new EnumMap<>(Trigger.class);
        for (CausedChange caused : changes) {
            if (!caused.causedBy().isEmpty()) {
                counts.merge(caused.causedBy().getFirst(), 1L, Math::addExact);
            }
        }
        return counts;
    }

    private static List<Trigger> causedBy(Change change, Run before, Run after) {
        if (change.kind() == Kind.KEPT) {
            return List.of();
        }
        OptionalInt was = before.population().find(change.beneficiary());
        OptionalInt is = after.population().find(change.beneficiary());
        if (was.isEmpty() || is.isEmpty()) {
            return List.of(Trigger.ELIGIBILITY);
        }
        List<Trigger> causedBy =
                Triggers.between(Facts.of(before, was.getAsInt()), Facts.of(after, is.getAsInt()));
        boolean tied =
                change.kind() != Kind.CHANGED
                        && after.roster()
                                .find(change.beneficiary())
                                .filter(Comparison::isTie)
                                .isPresent();
        return tied ? withTie(causedBy) : causedBy;
    }

    private static boolean isTie(Decision decision) {
        return decision.assignment() instanceof Assigned assigned
                && assigned.decidedBy().isTieBreak();
    }

    private static List<Trigger> withTie(List<Trigger> causedBy) {
        List<Trigger> all = new ArrayList<>();
        all.add(Trigger.TIE);
        all.addAll(causedBy);
        return all;
    }
}
