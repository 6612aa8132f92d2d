package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Rate;
import java.util.Optional;

/// A hospital's rate on a measure with the standards it is scored against. Where the benchmark lies below the threshold,
/// lower is better.
///
/// @param threshold achievement threshold: the median of all hospitals in the baseline period
/// @param benchmark mean of the top decile in the baseline period
/// @param baseline the hospital's own rate in the baseline period, if it had enough cases
/// @param performance the hospital's rate in the performance period, if it had enough cases
public record Measure(
        String name,
        Rate threshold,
        Rate benchmark,
        Optional<Rate> baseline,
        Optional<Rate> performance) {
    public Measure {
        if (threshold.value().compareTo(benchmark.value()) == 0) {
            throw new IllegalArgumentException(
                    "%s: threshold and benchmark are both %s; there is nothing between them to score"
                            .formatted(name, threshold.display()));
        }
    }

    /// Whether a rate is as good as the other, or better.
    boolean isAsGood(Rate rate, Rate other) {
        int order = rate.value().compareTo(other.value());
        return benchmark.value().compareTo(threshold.value()) < 0 ? order <= 0 : order >= 0;
    }
}
