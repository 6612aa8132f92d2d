package care.accord.metrics.scorecard;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.points.ScorecardPoints.Worth;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.Optional;

/// One measure of a scorecard.
///
/// @param counted what its counts are of
/// @param improvement which way the rate is wanted
/// @param denominator members or episodes that count, exclusions already left out; of events, member months or stays
/// @param base what the numerator is divided by; of events in the unit of the rate, such as member-years
/// @param rate numerator / denominator, unrounded; absent when nobody counts
/// @param met whether the rate reaches the target, compared unrounded; nobody in the denominator never meets it
/// @param distanceToTarget members still to reach, or events to avoid, so that the target is met; below zero, to spare
/// @param undetermined members whose records could not be evaluated, counted nowhere else
/// @param worth points against deciles, published or the contract's own; absent where the measure has none
public record ScorecardLine(
        Target target,
        MeasureDescription measure,
        Counted counted,
        Improvement improvement,
        Count denominator,
        Count numerator,
        BigDecimal base,
        Count exclusions,
        Optional<Rate> rate,
        Finding met,
        long distanceToTarget,
        long undetermined,
        Optional<Worth> worth) {

    /// The line with what its rate is worth.
    ScorecardLine withWorth(Worth found) {
        return new ScorecardLine(
                target,
                measure,
                counted,
                improvement,
                denominator,
                numerator,
                base,
                exclusions,
                rate,
                met,
                distanceToTarget,
                undetermined,
                Optional.of(found));
    }

    /// Whether a lower rate is better.
    public boolean isLowerBetter() {
        return improvement == Improvement.DECREASE;
    }

    /// What a measure counts.
    public enum Counted {
        /// Members: the rate is the numerator's share of the denominator.
        MEMBERS,
        /// Events that good care avoids, at a rate of the measure's own.
        EVENTS,
        /// What happened to members, such as visits: the rate is the numerator's share of the denominator.
        EPISODES,
        /// What several measures found, at a score of their own.
        PARTS
    }
}
