package care.accord.metrics.scorecard;

import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.metrics.points.ScorecardPoints.Worth;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.Optional;

/// One measure of a scorecard.
///
/// @param denominator members who count, exclusions already left out; of events, member months or stays
/// @param base what the numerator is divided by; of events in the unit of the rate, such as member-years
/// @param rate numerator / denominator, unrounded; absent when nobody counts
/// @param met whether the rate reaches the target, compared unrounded; nobody in the denominator never meets it
/// @param distanceToTarget members still to reach, or events to avoid, so that the target is met; below zero, to spare
/// @param isLowerBetter whether events that good care avoids are counted, of which the target is the most
/// @param undetermined members whose records could not be evaluated, counted nowhere else
/// @param worth points against a published benchmark; absent where the measure has none
public record ScorecardLine(
        Target target,
        MeasureDescription measure,
        Count denominator,
        Count numerator,
        BigDecimal base,
        Count exclusions,
        Optional<Rate> rate,
        Finding met,
        long distanceToTarget,
        boolean isLowerBetter,
        long undetermined,
        Optional<Worth> worth) {

    /// The line with its decile points, where the measure has a benchmark.
    public ScorecardLine withPoints(ScorecardPoints points) {
        return new ScorecardLine(
                target,
                measure,
                denominator,
                numerator,
                base,
                exclusions,
                rate,
                met,
                distanceToTarget,
                isLowerBetter,
                undetermined,
                points.worth(measure.id().value(), numerator.value(), denominator.value()));
    }
}
