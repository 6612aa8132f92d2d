package care.accord.metrics.scorecard.common;

import java.math.BigDecimal;
import java.util.Optional;

/// A measure over all contracts that have it.
///
/// @param contracts how many have it
/// @param rate of all their members together; of the survey the mean score of all respondents, of equity the share of groups not behind
/// @param target the contracts' targets, weighted as their members are
/// @param points of 10: of its benchmark, or without one how near it comes to the target
/// @param change of the rate since the scorecards before
/// @param toTarget members still to reach, or events to avoid; below zero, to spare
/// @param toNextDecile members still to reach, where there is a benchmark
public record CommonLine(
        String measure,
        String title,
        int contracts,
        BigDecimal rate,
        Optional<BigDecimal> target,
        BigDecimal points,
        Optional<BigDecimal> change,
        Optional<Long> toTarget,
        Optional<Long> toNextDecile) {}
