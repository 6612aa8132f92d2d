package care.accord.metrics.points;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The percentiles a rate is held against, for one measure, one way of submitting it and one performance year. A flat benchmark,
/// with steps of ten, is a benchmark like any other.
///
/// @param isInverse whether lower is better; percentiles then fall in worth, the best first
/// @param isCapped topped out for the second year
/// @param percentiles the 1st, 10th, 20th to 90th and 99th, in the unit of the measure, never falling
public record Benchmark(
        String measure,
        String method,
        PerformanceYear year,
        boolean isInverse,
        boolean isCapped,
        List<BigDecimal> percentiles,
        Citation citation) {
    /// The 1st percentile, nine that part the deciles, and the 99th.
    public static final int PERCENTILES = 11;

    private static final int DECILES = 10;

    public Benchmark {
        percentiles = List.copyOf(percentiles);
        if (percentiles.size() != PERCENTILES) {
            throw new IllegalArgumentException(
                    "The benchmark of %s by %s has %d percentiles; it has the 1st, nine from the 10th to the 90th, and the 99th"
                            .formatted(measure, method, percentiles.size()));
        }
        for (int i = 1; i < PERCENTILES; i++) {
            if (percentiles.get(i).compareTo(percentiles.get(i - 1)) < 0) {
                throw new IllegalArgumentException(
                        "The benchmark of %s by %s falls from %s to %s; percentiles never fall"
                                .formatted(
                                        measure,
                                        method,
                                        percentiles.get(i - 1).toPlainString(),
                                        percentiles.get(i).toPlainString()));
            }
        }
    }

    /// The same in a smaller unit.
    Benchmark times(BigDecimal units) {
        return new Benchmark(
                measure,
                method,
                year,
                isInverse,
                isCapped,
                percentiles.stream().map(units::multiply).toList(),
                citation);
    }

    /// What to call it: year, measure and method of a published one, the source of one that a contract wrote out.
    public String inWords() {
        return isAgreed()
                ? "%s: %s".formatted(method, measure)
                : "%s %s %s".formatted(year, measure, method);
    }

    /// Whether a contract wrote it out.
    public boolean isAgreed() {
        return method.equals(OwnDeciles.AGREED);
    }

    /// Whose it is: the contract's words, or where it is published.
    public String source() {
        return isAgreed() ? measure : citation.text();
    }

    /// The decile of a rate, 1 to 10: the highest whose threshold it reaches. Better than the best percentile is in the tenth.
    public int decile(BigDecimal rate) {
        int decile = DECILES;
        while (decile > 1 && !reaches(rate, threshold(decile))) {
            decile--;
        }
        return decile;
    }

    /// The rate with which a decile begins; that of the first is the worst percentile.
    public BigDecimal threshold(int decile) {
        return percentiles.get(isInverse ? DECILES + 1 - decile : decile - 1);
    }

    /// The rates with which the first to the tenth decile begin, the worst first.
    public List<BigDecimal> thresholds() {
        return IntStream.rangeClosed(1, DECILES).mapToObj(this::threshold).toList();
    }

    private boolean reaches(BigDecimal rate, BigDecimal threshold) {
        int compared = rate.compareTo(threshold);
        return isInverse ? compared <= 0 : compared >= 0;
    }

    /// Points of a rate, from 1 to 10: its decile and, to a tenth, how far it is on the way to the next one.
    ///
    /// @param rate in the unit of the benchmark
    public BigDecimal points(BigDecimal rate) {
        int decile = decile(rate);
        if (decile == DECILES) {
            return BigDecimal.TEN;
        }
        BigDecimal from = threshold(decile);
        BigDecimal way = threshold(decile + 1).subtract(from);
        // Below the worst percentile there is no way behind, and percentiles that are equal leave
        // no way at all.
        BigDecimal part =
                way.signum() == 0
                        ? BigDecimal.ZERO
                        : rate.subtract(from).divide(way, 1, RoundingMode.HALF_UP);
        BigDecimal most = new BigDecimal("0.9");
        return BigDecimal.valueOf(decile).add(part.max(BigDecimal.ZERO).min(most));
    }

    /// The decile after that of the rate; none after the tenth.
    public OptionalInt next(BigDecimal rate) {
        int decile = decile(rate);
        return decile == DECILES ? OptionalInt.empty() : OptionalInt.of(decile + 1);
    }
}
