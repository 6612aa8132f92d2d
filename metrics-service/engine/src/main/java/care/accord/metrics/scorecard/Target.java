package care.accord.metrics.scorecard;

import care.accord.metrics.measure.MeasureId;
import java.math.BigDecimal;

/// What a contract asks of one measure.
///
/// @param title the contract's words for it
/// @param rate the rate to reach, a fraction from 0 to 1
public record Target(MeasureId measure, String title, BigDecimal rate, Role role) {
    public Target {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The target of %s is %s; a target is a fraction from 0 to 1"
                            .formatted(measure, rate.toPlainString()));
        }
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
