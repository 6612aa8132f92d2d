package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Total;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An explanation for a recipient from whom some claims are withheld (42 CFR Part 2). What is withheld is treated as if it
/// were not there: totals, days and counts are those of the lines that are shown, so that nothing can be worked out from
/// the difference. The decision itself stays what it was.
public final class ProviderView {
    private ProviderView() {}

    /// The explanation without the lines of those claims.
    ///
    /// @param withheld identifiers of claims
    public static Explanation without(Explanation explanation, Set<String> withheld) {
        List<ExplainedLine> shown =
                explanation.lines().stream()
                        .filter(line -> !withheld.contains(line.claimId()))
                        .toList();
        if (shown.size() == explanation.lines().size()) {
            return explanation;
        }
        List<Total> totals =
                explanation.totals().stream()
                        .flatMap(total -> total(total.entity(), shown).stream())
                        .toList();
        Assignment decision = decision(explanation.decision(), totals);
        return new Explanation(
                explanation.decision(),
                sentence(explanation.decision(), decision),
                totals,
                shown,
                explanation.citations(),
                List.of(),
                explanation.firstFailed(),
                explanation.reservations());
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

    /// The decision with the totals that are shown, where those still bear it out; otherwise as it was.
    private static Assignment decision(Assignment decided, List<Total> totals) {
        if (!(decided instanceof Assigned assigned)
                || totals.isEmpty()
                || !totals.getFirst().entity().equals(assigned.winner().entity())) {
            return decided;
        }
        Total winner = totals.getFirst();
        Optional<Total> second = totals.stream().skip(1).findFirst();
        boolean borneOut =
                second.map(other -> winner.allowed().compareTo(other.allowed()) > 0).orElse(true);
        return borneOut
                ? new Assigned(
                        winner,
                        assigned.provider(),
                        assigned.step(),
                        second.isPresent() ? DecidedBy.CHARGES : DecidedBy.ONLY,
                        second)
                : decided;
    }

    private static String sentence(Assignment decided, Assignment shown) {
        if (!decided.equals(shown)) {
            return Sentences.of(shown);
        }
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
