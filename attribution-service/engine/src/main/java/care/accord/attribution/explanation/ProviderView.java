package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.StepTotals;
import care.accord.attribution.assignment.Total;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An explanation as a recipient reads it, from whom some claims are withheld (42 CFR Part 2). What is withheld is treated
/// as if it were not there: totals, days and counts are those of the lines that are shown, so that nothing can be worked out
/// from the difference. The decision itself stays what it was.
///
/// @param decision the decision with the amounts that are shown; empty where those do not bear it out, so that it is said
///     without any
public record ProviderView(Explanation explanation, Optional<Assignment> decision) {
    /// For a recipient from whom nothing is withheld.
    public static ProviderView whole(Explanation explanation) {
        return new ProviderView(explanation, Optional.of(explanation.decision()));
    }

    /// The explanation without the lines of those claims, and without steps that did not decide: they can be of such lines.
    ///
    /// @param withheld identifiers of claims
    public static ProviderView without(Explanation explanation, Set<String> withheld) {
        if (withheld.isEmpty()) {
            return whole(explanation);
        }
        List<ExplainedLine> shown =
                explanation.lines().stream()
                        .filter(line -> !withheld.contains(line.claimId()))
                        .toList();
        boolean all = shown.size() == explanation.lines().size();
        List<Total> totals = all ? explanation.totals() : totals(explanation, shown);
        Assignment decided = explanation.decision();
        Optional<Assignment> decision =
                all ? Optional.of(withoutParts(decided)) : decision(decided, totals);
        return new ProviderView(
                new Explanation(
                        decided,
                        decision.map(Sentences::of).orElseGet(() -> sentence(decided)),
                        totals,
                        shown,
                        citations(explanation, shown),
                        decidingStep(explanation, totals),
                        explanation.firstFailed(),
                        explanation.reservations()),
                decision);
    }

    /// Who has which part of somebody with withheld claims is not told, whatever it followed from.
    private static Assignment withoutParts(Assignment decided) {
        return switch (decided) {
            case Assigned assigned ->
                    new Assigned(
                            assigned.winner(),
                            assigned.provider(),
                            assigned.step(),
                            assigned.decidedBy(),
                            assigned.runnerUp(),
                            assigned.by());
            case NotAssigned nobodys -> nobodys;
        };
    }

    private static List<Total> totals(Explanation explanation, List<ExplainedLine> shown) {
        return explanation.totals().stream()
                .flatMap(total -> total(total.entity(), shown).stream())
                .toList();
    }

    private static List<StepTotals> decidingStep(Explanation explanation, List<Total> totals) {
        return explanation.steps().stream()
                .filter(step -> step.decided() && !totals.isEmpty())
                .map(step -> new StepTotals(step.step(), true, totals))
                .toList();
    }

    /// A rule that only withheld lines follow would tell of them.
    private static List<Citation> citations(Explanation explanation, List<ExplainedLine> shown) {
        Set<Citation> onlyHidden = rules(explanation.lines());
        onlyHidden.removeAll(rules(shown));
        return explanation.citations().stream()
                .filter(citation -> !onlyHidden.contains(citation))
                .toList();
    }

    private static Set<Citation> rules(List<ExplainedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.rule().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<Total> total(Entity entity, List<ExplainedLine> shown) {
        List<ExplainedLine> lines =
                shown.stream().filter(line -> line.entity().equals(entity)).toList();
        return lines.stream()
                .map(ExplainedLine::date)
                .max(LocalDate::compareTo)
                .map(latest ->
                        new Total(
                                entity,
                                lines.stream()
                                        .map(ExplainedLine::allowed)
                                        .reduce(Usd.ZERO, Usd::plus),
                                lines.size(),
                                (int) lines.stream().map(ExplainedLine::date).distinct().count(),
                                latest));
    }

    /// The decision with the totals that are shown, where those still bear it out.
    private static Optional<Assignment> decision(Assignment decided, List<Total> totals) {
        if (!(decided instanceof Assigned assigned)
                || totals.isEmpty()
                || !totals.getFirst().entity().equals(assigned.winner().entity())) {
            return Optional.empty();
        }
        Total winner = totals.getFirst();
        Optional<Total> second = totals.stream().skip(1).findFirst();
        boolean borneOut =
                second.map(other -> winner.allowed().compareTo(other.allowed()) > 0).orElse(true);
        return borneOut
                ? Optional.of(
                        new Assigned(
                                winner,
                                assigned.provider(),
                                assigned.step(),
                                second.isPresent() ? DecidedBy.CHARGES : DecidedBy.ONLY,
                                second))
                : Optional.empty();
    }

    /// The decision without amounts.
    private static String sentence(Assignment decided) {
        return switch (decided) {
            case Assigned assigned ->
                    "Assigned to %s in %s."
                            .formatted(
                                    assigned.winner().entity().display(), assigned.step().name());
            case NotAssigned(Reason.NoPhysicianService _) ->
                    "Not assigned: the contract's providers have the largest charges, but no physician among them furnished primary care.";
            case NotAssigned _ -> Sentences.of(decided);
        };
    }
}
