package care.accord.metrics.equity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Where a value lies with the stated confidence, to a millionth.
public record Interval(BigDecimal low, BigDecimal high) {
    private static final int DIGITS = 6;

    static Interval of(double low, double high) {
        return new Interval(rounded(low), rounded(high));
    }

    /// Of a share of people: Wilson, Journal of the American Statistical Association 22 (1927) 209.
    ///
    /// @param z normal deviate of the confidence
    static Interval wilson(long counted, long people, double z) {
        double share = (double) counted / people;
        double weight = z * z / people;
        double middle = share + weight / 2;
        double half = z * Math.sqrt(share * (1 - share) / people + weight / people / 4);
        return of(
                Math.max(0, (middle - half) / (1 + weight)),
                Math.min(1, (middle + half) / (1 + weight)));
    }

    /// Of events over a base: Byar's approximation to the exact Poisson limits, in Breslow and Day, Statistical Methods in Cancer
    /// Research II (1987), p. 69.
    static Interval byar(long events, double base, double z) {
        double low =
                events == 0
                        ? 0
                        : events
                                * Math.pow(
                                        1
                                                - 1 / (9.0 * events)
                                                - z / (3 * Math.sqrt((double) events)),
                                        3);
        double next = events + 1.0;
        double high = next * Math.pow(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)), 3);
        return of(Math.max(0, low) / base, high / base);
    }

    /// Of the difference of two independent rates, from their intervals: Newcombe, Statistics in Medicine 17 (1998) 873, method 10.
    static Interval ofDifference(Interval one, double oneRate, Interval other, double otherRate) {
        double difference = oneRate - otherRate;
        double below =
                Math.hypot(oneRate - one.low.doubleValue(), other.high.doubleValue() - otherRate);
        double above =
                Math.hypot(one.high.doubleValue() - oneRate, otherRate - other.low.doubleValue());
        return of(difference - below, difference + above);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
