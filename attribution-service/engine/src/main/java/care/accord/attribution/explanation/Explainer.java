package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.ComparedLine;
import care.accord.attribution.assignment.Workings;
import care.accord.attribution.eligibility.Criterion;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Decides one beneficiary again with the same kernel and writes down what it looked at.
public final class Explainer {
    private Explainer() {}

    /// A decision in plain words, without the beneficiary's name or id.
    public static String inWords(Assignment outcome) {
        return Sentences.of(outcome);
    }

    /// Explains one person.
    ///
    /// @param index position of the person in the population
    public static Explanation explain(AttributionTerms terms, Population population, int index) {
        return explain(
                terms.rules(), Assigner.of(terms, population), population.beneficiary(index));
    }

    /// Explains one person with the kernel that decides everybody.
    public static Explanation explain(
            AttributionRules rules, Assigner assigner, Beneficiary beneficiary) {
        Workings workings = assigner.work(beneficiary);
        Assignment outcome = workings.outcome();
        List<ExplainedLine> lines =
                workings.lines().stream()
                        .map(line -> line(assigner, beneficiary.claims(), line))
                        .toList();
        return new Explanation(
                outcome,
                Sentences.of(outcome),
                workings.totals(),
                lines,
                Citations.of(rules, outcome, lines),
                workings.steps(),
                firstFailed(outcome),
                assigner.reservations().with(workings.approximations()));
    }

    private static Optional<Criterion> firstFailed(Assignment outcome) {
        return switch (outcome) {
            case NotAssigned(Reason.Ineligible(var failed)) -> Optional.of(failed);
            case NotAssigned(Reason.Removed(var failed)) -> Optional.of(failed);
            case NotAssigned _, Assigned _ -> Optional.empty();
        };
    }

    private static ExplainedLine line(
            Assigner assigner, ClaimColumns claims, ComparedLine compared) {
        int line = compared.line();
        String hcpcs = claims.dictionaries().hcpcs().value(claims.hcpcs(line));
        return new ExplainedLine(
                claims.claimId(line),
                claims.lineNumber(line),
                LocalDate.ofEpochDay(claims.serviceDay(line)),
                hcpcs,
                assigner.entity(line),
                claims.dictionaries().npi().value(claims.renderingNpi(line)),
                compared.charges(),
                compared.rule());
    }
}
