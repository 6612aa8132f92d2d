package care.accord.metrics.scorecard;

import care.accord.metrics.measure.Improvement;
import java.math.BigDecimal;

/// How a measure does against the period before, under the contract that this one renews.
///
/// @param rate of the period before, in the unit of the measure
/// @param improvement by how much the rate is better now, in the same unit; below zero, worse
public record PeriodBefore(BigDecimal rate, BigDecimal improvement) {

    /// Compares unrounded rates of one measure.
    ///
    /// @param wanted which way the rate is wanted
    public static PeriodBefore of(BigDecimal before, BigDecimal now, Improvement wanted) {
        BigDecimal change = now.subtract(before);
        return new PeriodBefore(
                before,
                switch (wanted) {
                    case INCREASE -> change;
                    case DECREASE -> change.negate();
                });
    }
}
