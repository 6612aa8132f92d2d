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
        String records) {

    /// The same with what the measure says of it.
    public FoundRate of(String rate, String records) {
        return new FoundRate(
                measure,
                rate,
                title,
                canonical,
                scoring,
                improvement,
                denominator,
                numerator,
                exclusions,
                score,
                records);
    }
}
