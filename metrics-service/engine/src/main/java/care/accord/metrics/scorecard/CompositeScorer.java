package care.accord.metrics.scorecard;

import care.accord.metrics.measure.CompositePart;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.Standing;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Compares one score of several measures with what the contract asks.
final class CompositeScorer {
    private CompositeScorer() {}

    static ScorecardLine score(Target target, MeasureResult.Composite result) {
        String source = "%s %s".formatted(result.measure().title(), result.measure().version());
        Citation rule = new Citation("Contract, target of " + target.title());
        Count done = Count.reported("Done", result.numerator(), source);
        Count due = Count.reported("To be done", result.denominator(), source);
        Rate wanted = Rate.rule("Target", target.rate(), rule);
        BigDecimal score = result.score().orElse(BigDecimal.ZERO);
        Rate reached =
                Rate.calculated(target.title() + " score", score, formula(result), rule, done, due);
        return new ScorecardLine(
                target,
                result.measure(),
                ScorecardLine.Counted.PARTS,
                Improvement.INCREASE,
                due,
                done,
                BigDecimal.valueOf(result.denominator()),
                Count.reported("Exclusions", count(result, Standing.Excluded.class), source),
                result.score().map(_ -> reached),
                result.score().isPresent()
                        ? reached.reaches(wanted, "Target met", rule)
                        : Finding.calculated(
                                "Target met", false, "nothing to be done", rule, due, wanted),
                distance(target.rate(), result),
                count(result, Standing.Undetermined.class),
                Optional.empty());
    }

    private static String formula(MeasureResult.Composite result) {
        return switch (result.scoring()) {
            case ALL_OR_NOTHING -> "members to whom all was done / members";
            case OPPORTUNITY -> "Done / To be done";
            case WEIGHTED, LINEAR -> mean(counted(result));
        };
    }

    /// Such as `(2 x 10 / 20 + 1 x 3 / 4) / 3`: what a reader needs to do it again.
    private static String mean(List<CompositePart> counted) {
        String terms =
                counted.stream()
                        .map(part ->
                                "%s x %d / %d"
                                        .formatted(
                                                part.weight().toPlainString(),
                                                part.done(),
                                                part.due()))
                        .reduce((one, next) -> one + " + " + next)
                        .orElse("0");
        return "(%s) / %s".formatted(terms, weights(counted).toPlainString());
    }

    private static long count(MeasureResult.Composite result, Class<? extends Standing> kind) {
        return result.members().stream()
                .filter(member -> kind.isInstance(member.standing()))
                .count();
    }

    /// The fewest things (of all-or-nothing: members) still to be done; below zero, to spare. Of weighted measures the ones that
    /// add most are done first; below zero there is nothing to spare that all of them share, so 0 is said.
    static long distance(BigDecimal target, MeasureResult.Composite result) {
        return switch (result.scoring()) {
            case ALL_OR_NOTHING, OPPORTUNITY ->
                    Scorer.distance(target, result.denominator(), result.numerator());
            case WEIGHTED, LINEAR -> steps(target, result);
        };
    }

    /// Everything is multiplied by the product of all denominators, so that no quotient is rounded.
    private static long steps(BigDecimal target, MeasureResult.Composite result) {
        List<CompositePart> parts = counted(result);
        BigDecimal product =
                parts.stream()
                        .map(part -> BigDecimal.valueOf(part.due()))
                        .reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal missing = target.multiply(weights(parts)).multiply(product);
        for (CompositePart part : parts) {
            missing =
                    missing.subtract(step(part, product).multiply(BigDecimal.valueOf(part.done())));
        }
        long steps = 0;
        for (CompositePart part : heaviestFirst(parts, product)) {
            for (long left = part.due() - part.done(); left > 0 && missing.signum() > 0; left--) {
                missing = missing.subtract(step(part, product));
                steps++;
            }
        }
        return steps;
    }

    /// What one more thing done adds, times the product.
    private static BigDecimal step(CompositePart part, BigDecimal product) {
        return part.weight().multiply(product.divide(BigDecimal.valueOf(part.due())));
    }

    private static List<CompositePart> heaviestFirst(
            List<CompositePart> parts, BigDecimal product) {
        return parts.stream()
                .sorted(
                        Comparator.comparing((CompositePart part) -> step(part, product))
                                .reversed())
                .toList();
    }

    private static List<CompositePart> counted(MeasureResult.Composite result) {
        return result.parts().stream().filter(part -> part.rate().isPresent()).toList();
    }

    private static BigDecimal weights(List<CompositePart> parts) {
        return parts.stream().map(CompositePart::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
