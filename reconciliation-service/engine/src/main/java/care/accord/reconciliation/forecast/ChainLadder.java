package care.accord.reconciliation.forecast;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// How much more becomes known of a month of service, from how much more became known of earlier ones: volume-weighted
/// development factors and the standard error of what they forecast (Mack 1993, Distribution-free calculation of the standard
/// error of chain ladder reserve estimates, ASTIN Bulletin 23(2)).
public final class ChainLadder {
    /// Factors are exact; standard errors are statistics, not money, and computed in floating point.
    static final Citation RULE =
            new Citation("Mack 1993, ASTIN Bulletin 23(2), 213-225", Evidence.SECOND_HAND);

    private final DevelopmentTriangle triangle;
    private final List<Rate> toUltimate;
    private final double[] factor;
    private final double[] variance;
    private final double[] volume;
    private final int firstKnownLag;

    private ChainLadder(DevelopmentTriangle triangle) {
        this.triangle = triangle;
        int lags = triangle.horizon();
        factor = new double[lags];
        variance = new double[lags];
        volume = new double[lags];
        Rate[] ultimate = new Rate[lags + 1];
        ultimate[lags] = Rate.rule("Completion factor of a complete month", BigDecimal.ONE, RULE);
        int known = 0;
        for (int lag = lags - 1; lag >= 0; lag--) {
            long before = sum(lag, 0);
            volume[lag] = before;
            if (before <= 0) {
                known = lag + 1;
                break;
            }
            Rate development = development(lag, before);
            factor[lag] = development.value().doubleValue();
            ultimate[lag] =
                    ultimate[lag + 1].times(development, "Completion factor at lag " + lag, RULE);
        }
        firstKnownLag = known;
        toUltimate = new ArrayList<>(java.util.Arrays.asList(ultimate).subList(known, lags + 1));
        for (int lag = known; lag < lags; lag++) {
            variance[lag] = variance(lag);
        }
    }

    public static ChainLadder of(DevelopmentTriangle triangle) {
        return new ChainLadder(triangle);
    }

    /// Sum over the rows seen at both lags, at the earlier or the later one, in cents.
    private long sum(int lag, int later) {
        long sum = 0;
        for (int row = 0; row < triangle.rows(); row++) {
            if (triangle.develops(row, lag)) {
                sum = Math.addExact(sum, triangle.at(row, lag + later));
            }
        }
        return sum;
    }

    private Rate development(int lag, long before) {
        String source = "months of service seen at lags %d and %d".formatted(lag, lag + 1);
        return Rate.ratio(
                Amount.reported("Known at lag " + (lag + 1), new Usd(sum(lag, 1)), source),
                Amount.reported("Known at lag " + lag, new Usd(before), source),
                "Development from lag %d to %d".formatted(lag, lag + 1),
                RULE);
    }

    /// Mack's sigma squared; where one row was seen, his continuation of the two lags before.
    private double variance(int lag) {
        double sum = 0;
        int seen = 0;
        for (int row = 0; row < triangle.rows(); row++) {
            if (triangle.develops(row, lag) && triangle.at(row, lag) > 0) {
                double before = triangle.at(row, lag);
                double off = triangle.at(row, lag + 1) / before - factor[lag];
                sum += before * off * off;
                seen++;
            }
        }
        if (seen > 1) {
            return sum / (seen - 1);
        }
        if (lag < firstKnownLag + 2) {
            return lag > firstKnownLag ? variance[lag - 1] : 0;
        }
        double one = variance[lag - 1];
        double two = variance[lag - 2];
        return two == 0 ? 0 : Math.min(one * one / two, Math.min(two, one));
    }

    /// Whether anything can be said of a month at this lag: earlier months were seen at it and each later one.
    public boolean completes(int lag) {
        return lag >= firstKnownLag;
    }

    /// What a month at this lag is multiplied by to be complete.
    public Rate toUltimate(int lag) {
        int at = Math.min(lag, triangle.horizon());
        if (!completes(at)) {
            throw new IllegalArgumentException(
                    "Nothing was known of earlier months at lag %d".formatted(lag));
        }
        return toUltimate.get(at - firstKnownLag);
    }

    /// The share of a month's claims that is known at this lag.
    public BigDecimal knownShare(int lag) {
        return BigDecimal.ONE.divide(toUltimate(lag).value(), MathContext.DECIMAL128);
    }

    /// Standard error of the completed amount of one row, in cents.
    public double standardError(int row) {
        return Math.sqrt(ownVariance(row));
    }

    /// Standard error of the sum of rows `from` through `to`, in cents: rows share factors, so that their errors add up more
    /// than independent ones.
    public double standardError(int from, int to) {
        double sum = 0;
        for (int row = from; row <= to; row++) {
            double others = 0;
            for (int other = row + 1; other <= to; other++) {
                others += ultimate(other);
            }
            sum += ownVariance(row) + ultimate(row) * others * shared(row);
        }
        return Math.sqrt(sum);
    }

    private double ownVariance(int row) {
        double sum = 0;
        double reached = triangle.now(row);
        for (int lag = triangle.lag(row); lag < triangle.horizon(); lag++) {
            if (reached > 0) {
                sum += relative(lag) * (1 / reached + 1 / volume[lag]);
            }
            reached *= factor[lag];
        }
        return reached * reached * sum;
    }

    private double shared(int row) {
        double sum = 0;
        for (int lag = triangle.lag(row); lag < triangle.horizon(); lag++) {
            sum += 2 * relative(lag) / volume[lag];
        }
        return sum;
    }

    private double relative(int lag) {
        return variance[lag] / (factor[lag] * factor[lag]);
    }

    private double ultimate(int row) {
        return triangle.now(row) * toUltimate(triangle.lag(row)).value().doubleValue();
    }
}
