package care.accord.metrics.points;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Deciles that are written out in a contract.
///
/// @param source whose they are, in the contract's words
/// @param isLowerBetter whether the deciles fall from the first to the tenth
/// @param deciles the rates with which the first to the tenth decile begin, the worst first, in the unit of the measure: a fraction of a
///     share, events by what they are counted for
public record OwnDeciles(String source, boolean isLowerBetter, List<BigDecimal> deciles)
        implements AgreedBenchmark {
    /// The method of a benchmark that is no published one.
    static final String AGREED = "agreed";

    private static final int DECILES = 10;

    public OwnDeciles {
        deciles = List.copyOf(deciles);
        if (deciles.size() != DECILES) {
            throw new IllegalArgumentException(
                    "The deciles of %s are %d rates; write the ten with which the deciles begin"
                            .formatted(source, deciles.size()));
        }
    }

    /// As percentiles in percent. The end beyond the tenth decile decides nothing and repeats where that begins.
    ///
    /// @param year in which they are held against a rate
    Benchmark benchmark(PerformanceYear year) {
        List<BigDecimal> thresholds = isLowerBetter ? deciles.reversed() : deciles;
        List<BigDecimal> percentiles = new ArrayList<>();
        thresholds.forEach(rate -> percentiles.add(rate.movePointRight(2)));
        if (isLowerBetter) {
            percentiles.addFirst(percentiles.getFirst());
        } else {
            percentiles.addLast(percentiles.getLast());
        }
        return new Benchmark(
                source,
                AGREED,
                year,
                isLowerBetter,
                false,
                percentiles,
                new Citation("the contract's own deciles, " + source));
    }
}
