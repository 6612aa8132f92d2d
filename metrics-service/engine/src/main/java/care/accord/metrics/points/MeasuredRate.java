package care.accord.metrics.points;

import care.accord.metrics.measure.Improvement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A rate as a scorecard shows it, to be held against deciles.
///
/// @param rate in the unit of the measure: a fraction of a share, events by what they are counted for
/// @param cases members, episodes or stays behind it
/// @param distance how much is missing to another rate
public record MeasuredRate(BigDecimal rate, long cases, Distance distance) {

    /// How many members, or events, lie between the rate and another one.
    @FunctionalInterface
    public interface Distance {
        /// Below zero where the other rate is passed already.
        ///
        /// @param better which way the other rate is to be reached
        long to(BigDecimal other, Improvement better);
    }

    /// A share of members, or of what happened to them.
    ///
    /// @param denominator above zero
    public static MeasuredRate share(long numerator, long denominator) {
        return new MeasuredRate(
                BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128),
                denominator,
                (other, better) -> missing(other, better, numerator, denominator));
    }

    private static long missing(
            BigDecimal rate, Improvement better, long numerator, long denominator) {
        BigDecimal needed = rate.multiply(BigDecimal.valueOf(denominator));
        return switch (better) {
            case INCREASE -> needed.setScale(0, RoundingMode.CEILING).longValueExact() - numerator;
            case DECREASE -> numerator - needed.setScale(0, RoundingMode.FLOOR).longValueExact();
        };
    }
}
