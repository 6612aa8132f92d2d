package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.DecidedBy;
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
        if (was.isEmpty()) {
            return change(is, Kind.ADDED, Cause.NEW_PERSON);
        }
        Cause cause =
                switch (was.get().assignment()) {
                    case Assigned _ -> chosenOr(is, Cause.GAINED_PLURALITY);
                    case NotAssigned(Reason.Ineligible _) -> Cause.BECAME_ELIGIBLE;
                    case NotAssigned(Reason.NoPrimaryCare _) ->
                            chosenOr(is, Cause.FIRST_PRIMARY_CARE);
                    case NotAssigned(Reason.NoPhysicianService _) ->
                            chosenOr(is, Cause.GAINED_PHYSICIAN);
                    case NotAssigned(Reason.NoRuleDecided _) -> chosenOr(is, Cause.RULE_DECIDES);
                    case NotAssigned(Reason.ChoseElsewhere _) -> Cause.CHANGED_CHOICE;
                    case NotAssigned(Reason.Removed _) -> Cause.BECAME_ELIGIBLE;
                };
        return change(is, Kind.ADDED, cause);
    }

    /// The choice where that is what put the person on the roster.
    private static Cause chosenOr(Decision is, Cause byClaims) {
        return isByChoice(is) ? Cause.CHOSE_CONTRACT : byClaims;
    }

    private static boolean isByChoice(Decision decision) {
        return decision.assignment() instanceof Assigned assigned
                && assigned.decidedBy() == DecidedBy.CHOICE;
    }

    private static Change dropped(Decision was, Optional<Decision> is) {
        return is.map(now -> change(now, Kind.DROPPED, whyNotNow(was, now.assignment())))
                .orElseGet(() -> change(was, Kind.DROPPED, Cause.LEFT_POPULATION));
    }

    private static Cause whyNotNow(Decision was, Assignment now) {
        Cause byClaims = whyNotNow(now);
        boolean isByClaims =
                byClaims != Cause.LOST_ELIGIBILITY && byClaims != Cause.CHOSE_ELSEWHERE;
        return isByClaims && isByChoice(was) ? Cause.CHOICE_ENDED : byClaims;
    }

    private static Cause whyNotNow(Assignment now) {
        return switch (now) {
            case Assigned _ -> Cause.LOST_PLURALITY;
            case NotAssigned(Reason.Ineligible _) -> Cause.LOST_ELIGIBILITY;
            case NotAssigned(Reason.NoPrimaryCare _) -> Cause.NO_PRIMARY_CARE;
            case NotAssigned(Reason.NoPhysicianService _) -> Cause.LOST_PHYSICIAN;
            case NotAssigned(Reason.NoRuleDecided _) -> Cause.NO_RULE_DECIDES;
            case NotAssigned(Reason.ChoseElsewhere _) -> Cause.CHOSE_ELSEWHERE;
            case NotAssigned(Reason.Removed _) -> Cause.LOST_ELIGIBILITY;
        };
    }

    private static Change change(Decision decision, Kind kind, Cause cause) {
        return new Change(decision.beneficiary(), decision.displayName(), kind, cause);
    }
}
