package care.accord.metrics.gap.store;

import java.math.BigDecimal;

/// A rate of a scorecard, ready to save.
///
/// @param canonical of the measure, `url|version`
/// @param records that would show the care, as JSON
public record FoundRate(
        String measure,
        String rate,
        String title,
        String canonical,
        String scoring,
        String improvement,
        long denominator,
        long numerator,
        long exclusions,
        BigDecimal score,
        String records) {}
