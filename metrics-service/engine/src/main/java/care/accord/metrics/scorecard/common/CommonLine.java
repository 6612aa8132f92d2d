package care.accord.metrics.scorecard.common;

import care.accord.metrics.cost.Spend;
import java.math.BigDecimal;
import java.util.Optional;

/// A measure over all contracts that have it.
///
/// @param contracts how many have it
/// @param rate of all their members together; of the survey the mean score of all respondents, of equity the share of groups not behind; of
///     spend the dollars per member and month
/// @param target the contracts' targets, weighted as their members are; of spend what people alike cost
/// @param points of 10: of its benchmark, or without one how near it comes to the target; absent of spend that is held against nobody
/// @param change of the rate since the scorecards before
/// @param toTarget members still to reach, or events to avoid; below zero, to spare
/// @param toNextDecile members still to reach, where there is a benchmark
/// @param spend of which the dollars are
public record CommonLine(
        String measure,
        String title,
        int contracts,
        BigDecimal rate,
        Optional<BigDecimal> target,
        Optional<BigDecimal> points,
        Optional<BigDecimal> change,
        Optional<Long> toTarget,
        Optional<Long> toNextDecile,
        Optional<Spend> spend) {}
