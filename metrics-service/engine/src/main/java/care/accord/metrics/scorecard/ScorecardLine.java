package care.accord.metrics.scorecard;

import care.accord.metrics.measure.MeasureDescription;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.Optional;

/// One measure of a scorecard.
///
/// @param counted what its counts are of
/// @param denominator members who count, exclusions already left out; of events, member months or stays
/// @param rate numerator / denominator, unrounded; absent when nobody counts
/// @param met whether the rate reaches the target, compared unrounded; nobody in the denominator never meets it
/// @param distanceToTarget members still to reach, or events to avoid, so that the target is met; below zero, to spare
/// @param undetermined members whose records could not be evaluated, counted nowhere else
public record ScorecardLine(
        Target target,
        MeasureDescription measure,
        Counted counted,
        Count denominator,
        Count numerator,
        Count exclusions,
        Optional<Rate> rate,
        Finding met,
        long distanceToTarget,
        long undetermined) {
    /// What a measure counts, and so which way is better.
    public enum Counted {
        /// Members whom good care reaches: more are better.
        MEMBERS,
        /// Events that good care avoids: fewer are better.
        EVENTS
    }
}
