package care.accord.cli.attribute;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.CompetitorCompleteness;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Reservations;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.roster.Decision;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A row of the roster file: everyone in the population, on the roster or not.
final class RosterLine {
    static final List<String> COLUMNS =
            List.of(
                    "beneficiary_id",
                    "on_roster",
                    "reason",
                    "entity",
                    "tin",
                    "npi",
                    "step",
                    "decided_by",
                    "allowed",
                    "visits",
                    "lines",
                    "runner_up",
                    "runner_up_allowed",
                    "margin",
                    "first_failed_criterion",
                    "member_months",
                    "flags",
                    "reservations");

    private RosterLine() {}

    /// @param reservations of this answer and of the whole run
    static String of(Decision decision, Reservations reservations) {
        List<Object> values = new ArrayList<>();
        values.add(decision.beneficiary().value());
        values.add(decision.toContract() ? 1 : 0);
        values.add(reason(decision.assignment()));
        if (decision.assignment() instanceof Assigned assigned) {
            addDecider(values, assigned);
        } else {
            values.addAll(List.of("", "", "", "", "", "", "", "", "", "", ""));
        }
        values.add(failed(decision.assignment()));
        values.add(decision.memberMonths());
        values.add(flags(decision.assignment()));
        values.add(words(reservations));
        return Csv.line(values);
    }

    /// `contract`, `other`, or the code of the reason why nobody has the person.
    static String reason(Assignment assignment) {
        return switch (assignment) {
            case Assigned assigned -> assigned.toContract() ? "contract" : "other";
            case NotAssigned(var reason) -> word(reason.code());
        };
    }

    /// Allowed charges of the winner above the runner-up's; blank where nobody else was seen.
    static String margin(Assigned assigned) {
        return assigned.runnerUp()
                .map(second -> dollars(assigned.winner().allowed().minus(second.allowed())))
                .orElse("");
    }

    /// Practice and clinician of somebody who is assigned, in one word.
    static String clinician(Decision decision) {
        return decision.assignment() instanceof Assigned assigned
                ? assigned.provider().tin() + " " + assigned.provider().npi()
                : "";
    }

    private static void addDecider(List<Object> values, Assigned assigned) {
        values.add(entity(assigned.winner().entity()));
        values.add(assigned.provider().tin());
        values.add(assigned.provider().npi());
        values.add(assigned.step().name());
        values.add(assigned.decidedBy().key());
        values.add(dollars(assigned.winner().allowed()));
        values.add(assigned.winner().visits());
        values.add(assigned.winner().lines());
        values.add(assigned.runnerUp().map(Total::entity).map(RosterLine::entity).orElse(""));
        values.add(assigned.runnerUp().map(Total::allowed).map(RosterLine::dollars).orElse(""));
        values.add(margin(assigned));
    }

    private static String entity(Entity entity) {
        return entity instanceof Entity.ContractProviders ? "contract" : entity.id();
    }

    private static String failed(Assignment assignment) {
        return switch (assignment) {
            case NotAssigned(Reason.Ineligible(var criterion)) -> word(criterion.name());
            case NotAssigned(Reason.Removed(var criterion)) -> word(criterion.name());
            case NotAssigned _, Assigned _ -> "";
        };
    }

    /// What the answer has to be read with.
    private static String flags(Assignment assignment) {
        List<String> flags = new ArrayList<>();
        if (assignment instanceof Assigned assigned) {
            if (assigned.by() != AssignedBy.CLAIMS) {
                flags.add("voluntary");
            }
            if (assigned.by() == AssignedBy.CHOICE_AND_CLAIMS) {
                flags.add("claims-too");
            }
            if (assigned.decidedBy().isTieBreak()) {
                flags.add("tie-break");
            }
            if (assigned.step().citation().evidence() != Evidence.VERIFIED) {
                flags.add("rule-not-verified");
            }
        }
        return String.join(" ", flags);
    }

    /// What was not known or is approximate, in words; the sentences are in an explanation.
    private static String words(Reservations reservations) {
        List<String> words = new ArrayList<>();
        if (reservations.competitors() != CompetitorCompleteness.EXACT) {
            words.add(reservations.competitors().key());
        }
        reservations.approximations().stream().sorted().map(Approximation::key).forEach(words::add);
        if (!reservations.unverifiedRules().isEmpty()) {
            words.add("rules-not-verified");
        }
        return String.join(" ", words);
    }

    /// What to say of a whole roster whose lines lack what decides whether they count; the last column of its rows has it.
    static List<String> missed(List<String> roster) {
        String mark = Approximation.SPECIALTY_MISSING.key();
        long people =
                roster.stream()
                        .map(row -> row.substring(row.lastIndexOf(',') + 1))
                        .filter(words -> List.of(words.split(" ", -1)).contains(mark))
                        .count();
        return people == 0
                ? List.of()
                : List.of(
                        "%s: %d with a primary care line that did not count, because it carries no specialty and nobody lists its clinician: fill in specialty_code of the provider roster"
                                .formatted(mark, people));
    }

    private static String dollars(Usd amount) {
        return amount.dollars().toPlainString();
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
