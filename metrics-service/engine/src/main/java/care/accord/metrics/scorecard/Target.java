package care.accord.metrics.scorecard;

import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.points.AgreedBenchmark;
import java.math.BigDecimal;
import java.util.Optional;

/// What a contract asks of one measure.
///
/// @param title the contract's words for it
/// @param rate the rate to reach in the unit of the measure: a fraction of a share, events by what they are counted for, so that it can
///     be more than 1
/// @param benchmark what the rate's points are held against; where the contract names none, that of the measure
public record Target(
        MeasureId measure,
        String title,
        BigDecimal rate,
        Role role,
        Optional<AgreedBenchmark> benchmark) {
    public Target {
        if (rate.signum() < 0) {
            throw new IllegalArgumentException(
                    "The target of %s is %s; a target is not below 0"
                            .formatted(measure, rate.toPlainString()));
        }
    }

    /// A target of a contract that names no benchmark.
    public Target(MeasureId measure, String title, BigDecimal rate, Role role) {
        this(measure, title, rate, role, Optional.empty());
    }

    /// What hangs on the measure.
    public enum Role {
        /// Savings are shared only if it is met.
        GATE,
        /// A pool is paid by tiers of its rate.
        BONUS,
        /// Reported only.
        REPORT
    }
}
