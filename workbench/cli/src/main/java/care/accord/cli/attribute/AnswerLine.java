package care.accord.cli.attribute;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.roster.Decision;
import care.accord.vocabulary.PerformanceYear;

/// A row of the answer. `tin` is the winning practice; where the contract's pooled practices win, the one among them with
/// the largest charges.
final class AnswerLine {
    static final String HEADER =
            "year,bene,eligible,reason,tin,allowed,lines,runner_up_tin,runner_up_allowed,decided_by";

    private static final String NOTHING = ",,,,,";

    private AnswerLine() {}

    static String of(PerformanceYear year, Decision decision) {
        return "%d,%s,%s"
                .formatted(
                        year.year(), decision.beneficiary().value(), rest(decision.assignment()));
    }

    private static String rest(Assignment assignment) {
        return switch (assignment) {
            case Assigned assigned -> "1,," + assigned(assigned);
            case NotAssigned(Reason.Ineligible ineligible) ->
                    "0," + ineligible.code() + NOTHING + ",";
            case NotAssigned(Reason.NoPrimaryCare _) -> "1," + NOTHING + ",";
            case NotAssigned(Reason.NoPhysicianService reason) ->
                    "1," + reason.code() + NOTHING + ",";
            case NotAssigned(Reason.NoRuleDecided reason) -> "1," + reason.code() + NOTHING + ",";
            case NotAssigned(Reason.ChoseElsewhere reason) -> "1," + reason.code() + NOTHING + ",";
            case NotAssigned(Reason.Removed reason) -> "0," + reason.code() + NOTHING + ",";
        };
    }

    private static String assigned(Assigned assigned) {
        return String.join(
                ",",
                tin(assigned),
                dollars(assigned.winner()),
                Integer.toString(assigned.winner().lines()),
                assigned.runnerUp().map(second -> second.entity().id()).orElse(""),
                assigned.runnerUp().map(AnswerLine::dollars).orElse(""),
                assigned.decidedBy().key());
    }

    private static String tin(Assigned assigned) {
        return switch (assigned.winner().entity()) {
            case Entity.ContractProviders _ -> assigned.provider().tin();
            case Entity.OtherOrganization(String id) -> id;
            case Entity.Practice(String tin) -> tin;
            case Entity.Facility(String ccn) -> ccn;
        };
    }

    private static String dollars(Total total) {
        return total.allowed().dollars().toPlainString();
    }
}
