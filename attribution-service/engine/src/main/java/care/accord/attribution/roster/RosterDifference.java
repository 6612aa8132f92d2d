package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.roster.Change.Cause;
import care.accord.attribution.roster.Change.Kind;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
            boolean onOld = was != null && was.toContract();
            boolean onNew = is != null && is.toContract();
            if (is != null && onNew) {
                changes.add(onOld && was != null ? stayed(was, is) : added(was, is));
            } else if (was != null && onOld) {
                changes.add(dropped(was, is));
            }
        }
        return new RosterDifference(changes);
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static Change stayed(Decision was, Decision is) {
        boolean sameProvider =
                was.assignment() instanceof Assigned before
                        && is.assignment() instanceof Assigned after
                        && before.provider().equals(after.provider());
        return sameProvider
                ? change(is, Kind.KEPT, Cause.NOTHING)
                : change(is, Kind.CHANGED, Cause.OTHER_PROVIDER);
    }

    private static Change added(@Nullable Decision was, Decision is) {
        if (was == null) {
            return change(is, Kind.ADDED, Cause.NEW_PERSON);
        }
        Cause cause =
                switch (was.assignment()) {
                    case Assigned _ -> Cause.GAINED_PLURALITY;
                    case NotAssigned(Reason.Ineligible _) -> Cause.BECAME_ELIGIBLE;
                    case NotAssigned(Reason.NoPrimaryCare _) -> Cause.FIRST_PRIMARY_CARE;
                    case NotAssigned(Reason.NoPhysicianService _) -> Cause.GAINED_PHYSICIAN;
                    case NotAssigned(Reason.ChoseElsewhere _) -> Cause.CHANGED_CHOICE;
                    case NotAssigned(Reason.Removed _) -> Cause.BECAME_ELIGIBLE;
                };
        return change(is, Kind.ADDED, cause);
    }

    private static Change dropped(Decision was, @Nullable Decision is) {
        if (is == null) {
            return change(was, Kind.DROPPED, Cause.LEFT_POPULATION);
        }
        return change(is, Kind.DROPPED, whyNotNow(is.assignment()));
    }

    private static Cause whyNotNow(Assignment now) {
        return switch (now) {
            case Assigned _ -> Cause.LOST_PLURALITY;
            case NotAssigned(Reason.Ineligible _) -> Cause.LOST_ELIGIBILITY;
            case NotAssigned(Reason.NoPrimaryCare _) -> Cause.NO_PRIMARY_CARE;
            case NotAssigned(Reason.NoPhysicianService _) -> Cause.LOST_PHYSICIAN;
            case NotAssigned(Reason.ChoseElsewhere _) -> Cause.CHOSE_ELSEWHERE;
            case NotAssigned(Reason.Removed _) -> Cause.LOST_ELIGIBILITY;
        };
    }

    private static Change change(Decision decision, Kind kind, Cause cause) {
        return new Change(decision.beneficiary(), decision.displayName(), kind, cause);
    }
}
