package care.accord.metrics.points;

import java.math.BigDecimal;
import java.util.Optional;

/// A measure as it was reported.
///
/// @param rate in the unit of its benchmark: percent, or of claims measures the measure's own
/// @param cases patients, stays or surveys behind it
/// @param completeness share of the patients that were reported
public record Performance(BigDecimal rate, long cases, BigDecimal completeness) {

    /// What it is worth. Completeness comes first: who leaves patients out does not get out of the measure by it.
    ///
    /// @param least fewest cases with which this measure is scored
    public MeasurePoints against(Optional<Benchmark> benchmark, long least, PointRules rules) {
        if (completeness.compareTo(rules.completeness()) < 0) {
            return new MeasurePoints.Incomplete(completeness);
        }
        if (benchmark.isEmpty()) {
            return new MeasurePoints.NoBenchmark();
        }
        if (cases < least) {
            return new MeasurePoints.TooFewCases(cases, least);
        }
        Benchmark one = benchmark.get();
        BigDecimal points = one.points(rate);
        return new MeasurePoints.Scored(
                one, one.decile(rate), one.isCapped() ? points.min(rules.capped()) : points);
    }
}
