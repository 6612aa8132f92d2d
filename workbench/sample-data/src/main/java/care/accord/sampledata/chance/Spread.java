package care.accord.sampledata.chance;

/// A log-normal factor with mean one: many small, few large. Costs and illness burdens are products of such factors. Its
/// quantiles are tabulated once with [StrictMath] and applied to whole cents in whole numbers.
public final class Spread {
    private static final int QUANTILES = 4096;
    private static final int UNIT_BITS = 12;

    private final int[] factors = new int[QUANTILES];

    /// @param sigma standard deviation of the factor's logarithm
    public Spread(double sigma) {
        for (int i = 0; i < QUANTILES; i++) {
            double quantile = normalQuantile((i + 0.5) / QUANTILES);
            double factor = StrictMath.exp(sigma * quantile - sigma * sigma / 2);
            factors[i] = (int) (factor * (1 << UNIT_BITS) + 0.5);
        }
    }

    /// `mean` times a drawn factor.
    public long of(Dice dice, long mean) {
        return (mean * factors[dice.below(QUANTILES)]) >> UNIT_BITS;
    }

    /// Inverse of the normal distribution by bisection of its series: slow, exact enough, and run once per table entry.
    private static double normalQuantile(double probability) {
        double low = -6;
        double high = 6;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (normal(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double normal(double z) {
        double term = z;
        double sum = z;
        for (int k = 1; k < 200 && Math.abs(term) > 1e-15; k++) {
            term = term * z * z / (2 * k + 1);
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }
}
