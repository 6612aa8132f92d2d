package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Workings;
import care.accord.attribution.primarycare.PrimaryCareService;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides one beneficiary again with the same kernel and writes down what it looked at.
public final class Explainer {
    private Explainer() {}

    /// Explains a person by id; empty when the population does not have them.
    public static Optional<Explanation> explain(
            AttributionTerms terms, Population population, BeneficiaryId id) {
        int low = 0;
        int high = population.beneficiaries() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = population.person(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(explain(terms, population, middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /// Explains one person.
    ///
    /// @param index position of the person in the population
    public static Explanation explain(AttributionTerms terms, Population population, int index) {
        Assigner assigner = Assigner.of(terms, population);
        Beneficiary beneficiary = population.beneficiary(index);
        Workings workings = assigner.work(beneficiary);
        List<ExplainedLine> lines =
                workings.lines().stream()
                        .map(line -> line(assigner, population.claims(), line))
                        .toList();
        return new Explanation(
                workings.outcome(),
                sentence(workings.outcome()),
                workings.totals(),
                lines,
                citations(terms, workings.outcome(), lines));
    }

    private static ExplainedLine line(Assigner assigner, ClaimColumns claims, int line) {
        return new ExplainedLine(
                claims.claimId(line),
                claims.lineNumber(line),
                LocalDate.ofEpochDay(claims.serviceDay(line)),
                claims.dictionaries().hcpcs().value(claims.hcpcs(line)),
                assigner.entity(line),
                claims.dictionaries().npi().value(claims.renderingNpi(line)),
                new Usd(claims.allowedCents(line)));
    }

    private static String sentence(Assignment outcome) {
        return switch (outcome) {
            case Assigned assigned -> winner(assigned);
            case NotAssigned(Reason.Ineligible(var criterion)) ->
                    "Not assigned: this person " + criterion.sentence() + ".";
            case NotAssigned(Reason.NoPrimaryCare()) ->
                    "Not assigned: no primary care service in the assignment window.";
            case NotAssigned(Reason.NoPhysicianService(var plurality)) ->
                    "Not assigned: the contract's providers have the largest charges (%s), but no physician among them furnished primary care."
                            .formatted(plurality.allowed());
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
            case ONLY -> "";
            case CHARGES -> ", a margin of " + assigned.winner().allowed().minus(second);
            case DATE ->
                    "; equal charges, decided by the more recent service on "
                            + assigned.winner().latest();
            case SPECIALIST_DATE ->
                    "; equal charges and dates, decided by the more recent specialist service";
            case IDENTIFIER -> "; equal charges and dates, decided by the smaller identifier";
            case AGREEMENT -> "; decided by an agreement of the parties";
        };
    }

    private static String days(int visits) {
        return visits == 1 ? "1 day" : visits + " days";
    }

    private static List<Citation> citations(
            AttributionTerms terms, Assignment outcome, List<ExplainedLine> lines) {
        Set<Citation> cited = new LinkedHashSet<>();
        switch (outcome) {
            case Assigned assigned -> {
                cited.add(assigned.step().citation());
                if (assigned.decidedBy().isTieBreak()) {
                    cited.add(terms.rules().tieBreakCitation());
                }
            }
            case NotAssigned(Reason.Ineligible _) -> cited.add(terms.rules().eligibilityCitation());
            case NotAssigned(Reason.NoPrimaryCare _) -> {}
            case NotAssigned(Reason.NoPhysicianService _) ->
                    terms.rules().steps().forEach(step -> cited.add(step.citation()));
        }
        lines.forEach(line ->
                terms.rules()
                        .primaryCare()
                        .service(line.hcpcs())
                        .map(PrimaryCareService::citation)
                        .ifPresent(cited::add));
        return List.copyOf(cited);
    }
}
