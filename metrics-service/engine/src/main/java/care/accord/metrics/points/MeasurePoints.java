package care.accord.metrics.points;

import java.math.BigDecimal;

/// What a measure is worth.
public sealed interface MeasurePoints {

    /// Points that were earned; none where nothing could be.
    default BigDecimal earned() {
        return switch (this) {
            case Scored scored -> scored.points();
            case Incomplete _, NotReported _, TooFewCases _, NoBenchmark _ -> BigDecimal.ZERO;
        };
    }

    /// Whether the measure's points count among those that could be had.
    default boolean isAvailable() {
        return switch (this) {
            case Scored _, Incomplete _, NotReported _ -> true;
            case TooFewCases _, NoBenchmark _ -> false;
        };
    }

    /// Held against its benchmark.
    record Scored(Benchmark benchmark, int decile, BigDecimal points) implements MeasurePoints {}

    /// Reported for too small a share of its patients: no points.
    record Incomplete(BigDecimal completeness) implements MeasurePoints {}

    /// Not reported: no points.
    record NotReported() implements MeasurePoints {}

    /// Too few cases to be scored: left out.
    record TooFewCases(long cases, long needed) implements MeasurePoints {}

    /// Reported, but nobody knows a benchmark: left out.
    record NoBenchmark() implements MeasurePoints {}
}
