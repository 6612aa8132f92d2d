package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.roster.Change.Cause;
import care.accord.attribution.roster.Change.Kind;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// What moved between two rosters of a contract: everyone on either of them, with the cause.
public record RosterDifference(List<Change> changes) {
    public RosterDifference {
        changes = List.copyOf(changes);
    }

    /// Everyone of the contract's first roster is added.
    public static RosterDifference first(Roster roster) {
        return new RosterDifference(
                roster.members().stream()
                        .map(member ->
                                new Change(
                                        member.beneficiary(),
                                        member.displayName(),
                                        Kind.ADDED,
                                        Cause.FIRST_ROSTER))
                        .toList());
    }

    public static RosterDifference between(Roster before, Roster after) {
        SortedMap<BeneficiaryId, Decision> old = before.byBeneficiary();
        SortedMap<BeneficiaryId, Decision> now = after.byBeneficiary();
        SortedSet<BeneficiaryId> everyone = new TreeSet<>(old.keySet());
        everyone.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (BeneficiaryId id : everyone) {
            Decision was = old.get(id);
            Decision is = now.get(id);
            change(Optional.ofNullable(was), Optional.ofNullable(is)).ifPresent(changes::add);
        }
        return new RosterDifference(changes);
    }

    /// What two decisions about one person mean for their place; empty for those who were and are not on the roster.
    public static Optional<Change> change(Optional<Decision> was, Optional<Decision> is) {
        boolean before = was.filter(Decision::toContract).isPresent();
        boolean after = is.filter(Decision::toContract).isPresent();
        if (before && after) {
            return Optional.of(stayed(was.get(), is.get()));
        }
        if (after) {
            return Optional.of(added(was, is.get()));
        }
        return before ? Optional.of(dropped(was.get(), is)) : Optional.empty();
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static Change stayed(Decision was, Decision is) {
        if (!(was.assignment() instanceof Assigned before
                && is.assignment() instanceof Assigned after
                && before.provider().equals(after.provider()))) {
            return change(is, Kind.CHANGED, Cause.OTHER_PROVIDER);
        }
        return before.sharing().equals(after.sharing())
                ? change(is, Kind.KEPT, Cause.NOTHING)
                : change(is, Kind.CHANGED, Cause.OTHER_SHARE);
    }

    private static Change added(Optional<Decision> was, Decision is) {
        return change(is, Kind.ADDED, place(was).cameBecause(Place.of(is.assignment())));
    }

    private static Change dropped(Decision was, Optional<Decision> is) {
        return change(
                is.orElse(was), Kind.DROPPED, Place.of(was.assignment()).leftBecause(place(is)));
    }

    private static Place place(Optional<Decision> decision) {
        return decision.map(Decision::assignment).map(Place::of).orElse(Place.NOT_IN_POPULATION);
    }

    private static Change change(Decision decision, Kind kind, Cause cause) {
        return new Change(decision.beneficiary(), decision.displayName(), kind, cause);
    }
}
