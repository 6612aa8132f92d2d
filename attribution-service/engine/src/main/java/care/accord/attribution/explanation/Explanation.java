package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Reservations;
import care.accord.attribution.assignment.StepTotals;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.eligibility.Criterion;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why one beneficiary is where they are.
///
/// @param sentence the decision in plain words, without the beneficiary's name or id
/// @param totals every entity that competed in the step that decided, winner first
/// @param lines the claim lines those totals are made of, by service date
/// @param citations the rules that were applied, with their evidence marks
/// @param steps every step with what each entity furnished in it, whether it decided or not
/// @param firstFailed the first criterion failed, of eligibility or of removal
/// @param reservations what was not known, approximate or unverified
public record Explanation(
        Assignment decision,
        String sentence,
        List<Total> totals,
        List<ExplainedLine> lines,
        List<Citation> citations,
        List<StepTotals> steps,
        Optional<Criterion> firstFailed,
        Reservations reservations) {
    /// An explanation of one step, with nothing that it has to be read with beyond the marks of its citations.
    public Explanation(
            Assignment decision,
            String sentence,
            List<Total> totals,
            List<ExplainedLine> lines,
            List<Citation> citations) {
        this(
                decision,
                sentence,
                totals,
                lines,
                citations,
                List.of(),
                Optional.empty(),
                Reservations.NONE);
    }

    public Explanation {
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
        citations = List.copyOf(citations);
        steps = List.copyOf(steps);
    }

    /// The same of an answer of which more is approximate.
    public Explanation with(Set<Approximation> more) {
        return new Explanation(
                decision,
                sentence,
                totals,
                lines,
                citations,
                steps,
                firstFailed,
                reservations.with(more));
    }

    /// The entity behind the winner, if anybody else furnished anything.
    public Optional<Total> runnerUp() {
        return totals.size() < 2 ? Optional.empty() : Optional.of(totals.get(1));
    }

    /// By how much the winner is ahead of the runner-up, which is nothing when a tie-break decided.
    public Optional<Usd> margin() {
        return runnerUp().map(second -> totals.getFirst().allowed().minus(second.allowed()));
    }

    /// What broke a tie, where charges alone left it open.
    public Optional<DecidedBy> tieBreak() {
        return decision instanceof Assigned assigned && assigned.decidedBy().isTieBreak()
                ? Optional.of(assigned.decidedBy())
                : Optional.empty();
    }
}
