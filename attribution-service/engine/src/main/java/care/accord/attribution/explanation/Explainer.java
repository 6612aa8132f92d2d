package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Reservations;
import care.accord.attribution.assignment.Workings;
import care.accord.attribution.eligibility.Criterion;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides one beneficiary again with the same kernel and writes down what it looked at.
public final class Explainer {
    private Explainer() {}

    /// A decision in plain words, without the beneficiary's name or id.
    public static String inWords(Assignment outcome) {
        return Sentences.of(outcome);
    }

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
        Workings workings = assigner.work(population.beneficiary(index));
        Assignment outcome = workings.outcome();
        List<ExplainedLine> lines =
                workings.lines().stream()
                        .map(line -> line(assigner, population.claims(), line))
                        .toList();
        return new Explanation(
                outcome,
                Sentences.of(outcome),
                workings.totals(),
                lines,
                Citations.of(terms.rules(), outcome, lines),
                workings.steps(),
                firstFailed(outcome),
                reservations(assigner.reservations(), workings));
    }

    private static Optional<Criterion> firstFailed(Assignment outcome) {
        return switch (outcome) {
            case NotAssigned(Reason.Ineligible(var failed)) -> Optional.of(failed);
            case NotAssigned(Reason.Removed(var failed)) -> Optional.of(failed);
            case NotAssigned _, Assigned _ -> Optional.empty();
        };
    }

    private static Reservations reservations(Reservations run, Workings workings) {
        Set<Approximation> all = EnumSet.noneOf(Approximation.class);
        all.addAll(run.approximations());
        all.addAll(workings.approximations());
        return new Reservations(run.competitors(), all, run.unverifiedRules());
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
}
