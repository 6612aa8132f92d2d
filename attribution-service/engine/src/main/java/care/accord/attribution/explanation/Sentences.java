package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.vocabulary.Usd;

/// Decisions in plain words, without the beneficiary's name or id.
final class Sentences {
    private Sentences() {}

    static String of(Assignment outcome) {
        return switch (outcome) {
            case Assigned assigned ->
                    switch (assigned.by()) {
                        case CLAIMS -> winner(assigned);
                        case CHOICE ->
                                "Assigned to %s: this person named a primary clinician among them, which supersedes claims."
                                        .formatted(assigned.winner().entity().display());
                        case CHOICE_AND_CLAIMS ->
                                "Assigned to %s: this person named a primary clinician among them, and claims alone would have decided the same."
                                        .formatted(assigned.winner().entity().display());
                    };
            case NotAssigned(Reason.Ineligible(var criterion)) ->
                    "Not assigned: this person " + criterion.sentence() + ".";
            case NotAssigned(Reason.NoPrimaryCare()) ->
                    "Not assigned: no primary care service in the assignment window.";
            case NotAssigned(Reason.NoPhysicianService(var plurality)) ->
                    "Not assigned: %s have the largest charges (%s), but no physician among them furnished primary care."
                            .formatted(plurality.entity().display(), plurality.allowed());
            case NotAssigned(Reason.ChoseElsewhere()) ->
                    "Not assigned: this person named a primary clinician outside the contract, which supersedes claims.";
            case NotAssigned(Reason.NoRuleDecided(var _, var why)) -> why;
            case NotAssigned(Reason.Removed(var criterion)) ->
                    "Not assigned any more: in the performance year this person "
                            + criterion.sentence()
                            + ".";
        };
    }

    private static String winner(Assigned assigned) {
        String start =
                "Assigned to %s in %s: %s of allowed primary care charges on %s"
                        .formatted(
                                assigned.winner().entity().display(),
                                assigned.step().name(),
                                assigned.winner().allowed(),
                                days(assigned.winner().visits()));
        return assigned.runnerUp()
                .map(second ->
                        "%s, against %s of %s%s."
                                .formatted(
                                        start,
                                        second.allowed(),
                                        second.entity().display(),
                                        margin(assigned, second.allowed())))
                .orElse(start + "; nobody else furnished primary care.");
    }

    private static String margin(Assigned assigned, Usd second) {
        return switch (assigned.decidedBy()) {
            case ONLY, CHOICE, RULE -> "";
            case AGREEMENT -> "; decided by an agreement of the parties";
            case CHARGES -> ", a margin of " + assigned.winner().allowed().minus(second);
            case DATE ->
                    "; equal charges, decided by the more recent service on "
                            + assigned.winner().latest();
            case SPECIALIST_DATE ->
                    "; equal charges and dates, decided by the more recent specialist service";
            case IDENTIFIER -> "; equal charges and dates, decided by the smaller identifier";
        };
    }

    private static String days(int visits) {
        return visits == 1 ? "1 day" : visits + " days";
    }
}
