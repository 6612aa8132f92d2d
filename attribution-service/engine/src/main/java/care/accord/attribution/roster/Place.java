package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.roster.Change.Cause;

/// Where a person stands by one roster: as much of the answer as tells what made the difference to another one. A roster file
/// says it, too, so that two lists can be compared without the claims.
public enum Place {
    /// The contract's, by claims, by a rule or by agreement.
    OURS,
    /// The contract's, because the person named a clinician.
    OURS_BY_CHOICE,
    SOMEBODY_ELSES,
    /// Fails a criterion, of eligibility or, in the year, of removal.
    INELIGIBLE,
    NO_PRIMARY_CARE,
    NO_PHYSICIAN_SERVICE,
    NO_RULE_DECIDED,
    CHOSE_ELSEWHERE,
    NOT_IN_POPULATION;

    public static Place of(Assignment assignment) {
        return switch (assignment) {
            case Assigned assigned when !assigned.toContract() -> SOMEBODY_ELSES;
            case Assigned assigned ->
                    assigned.decidedBy() == DecidedBy.CHOICE ? OURS_BY_CHOICE : OURS;
            case NotAssigned(Reason.Ineligible _) -> INELIGIBLE;
            case NotAssigned(Reason.Removed _) -> INELIGIBLE;
            case NotAssigned(Reason.NoPrimaryCare _) -> NO_PRIMARY_CARE;
            case NotAssigned(Reason.NoPhysicianService _) -> NO_PHYSICIAN_SERVICE;
            case NotAssigned(Reason.NoRuleDecided _) -> NO_RULE_DECIDED;
            case NotAssigned(Reason.ChoseElsewhere _) -> CHOSE_ELSEWHERE;
        };
    }

    public boolean isOurs() {
        return this == OURS || this == OURS_BY_CHOICE;
    }

    /// Why somebody who stood here is now on the roster.
    ///
    /// @param after there
    public Cause cameBecause(Place after) {
        return switch (this) {
            case OURS, OURS_BY_CHOICE -> Cause.NOTHING;
            case SOMEBODY_ELSES -> chosenOr(after, Cause.GAINED_PLURALITY);
            case INELIGIBLE -> Cause.BECAME_ELIGIBLE;
            case NO_PRIMARY_CARE -> chosenOr(after, Cause.FIRST_PRIMARY_CARE);
            case NO_PHYSICIAN_SERVICE -> chosenOr(after, Cause.GAINED_PHYSICIAN);
            case NO_RULE_DECIDED -> chosenOr(after, Cause.RULE_DECIDES);
            case CHOSE_ELSEWHERE -> Cause.CHANGED_CHOICE;
            case NOT_IN_POPULATION -> Cause.NEW_PERSON;
        };
    }

    /// The choice where that is what put the person on the roster.
    private static Cause chosenOr(Place after, Cause byClaims) {
        return after == OURS_BY_CHOICE ? Cause.CHOSE_CONTRACT : byClaims;
    }

    /// Why somebody who stood here, on the roster, no longer is.
    ///
    /// @param after elsewhere
    public Cause leftBecause(Place after) {
        return switch (after) {
            case OURS, OURS_BY_CHOICE -> Cause.NOTHING;
            case SOMEBODY_ELSES -> endedOr(Cause.LOST_PLURALITY);
            case INELIGIBLE -> Cause.LOST_ELIGIBILITY;
            case NO_PRIMARY_CARE -> endedOr(Cause.NO_PRIMARY_CARE);
            case NO_PHYSICIAN_SERVICE -> endedOr(Cause.LOST_PHYSICIAN);
            case NO_RULE_DECIDED -> endedOr(Cause.NO_RULE_DECIDES);
            case CHOSE_ELSEWHERE -> Cause.CHOSE_ELSEWHERE;
            case NOT_IN_POPULATION -> Cause.LEFT_POPULATION;
        };
    }

    /// The end of the choice, of those whom a choice alone had put on the roster.
    private Cause endedOr(Cause byClaims) {
        return this == OURS_BY_CHOICE ? Cause.CHOICE_ENDED : byClaims;
    }
}
