package care.accord.metrics.scorecard;

import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Compares what a measure found with what the contract asks. Rates are compared unrounded: 54.99 of 100 does not meet 0.55.
/// Of events that good care avoids, at most the target is asked.
public final class Scorer {
    private Scorer() {}

    public static ScorecardLine score(Target target, MeasureResult result) {
        return switch (result) {
            case MeasureResult.Proportion proportion -> score(target, proportion);
            case MeasureResult.Events events -> EventsScorer.score(target, events);
        };
    }

    private static ScorecardLine score(Target target, MeasureResult.Proportion result) {
        MeasureDescription measure = result.measure();
        String source = "%s %s".formatted(measure.title(), measure.version());
        Citation rule = new Citation("Contract, target of " + target.title());
        Count numerator = Count.reported("Numerator", result.numerator(), source);
        Count denominator = Count.reported("Denominator", result.denominator(), source);
        Rate wanted = Rate.rule("Target", target.rate(), rule);
        Optional<Rate> rate =
                denominator.value() == 0
                        ? Optional.empty()
                        : Optional.of(
                                Rate.ratio(numerator, denominator, target.title() + " rate", rule));
        Finding met =
                rate.map(reached -> reached.reaches(wanted, "Target met", rule))
                        .orElseGet(() ->
                                Finding.calculated(
                                        "Target met",
                                        false,
                                        "nobody in the denominator",
                                        rule,
                                        denominator,
                                        wanted));
        return new ScorecardLine(
                target,
                measure,
                denominator,
                numerator,
                BigDecimal.valueOf(result.denominator()),
                Count.reported("Exclusions", result.exclusions(), source),
                rate,
                met,
                distance(target.rate(), result),
                false,
                result.undetermined(),
                Optional.empty());
    }

    /// `ceil(target x denominator) - numerator`: members still to reach; below zero, members to spare.
    private static long distance(BigDecimal target, MeasureResult.Proportion result) {
        long needed =
                target.multiply(BigDecimal.valueOf(result.denominator()))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact();
        return needed - result.numerator();
    }
}
