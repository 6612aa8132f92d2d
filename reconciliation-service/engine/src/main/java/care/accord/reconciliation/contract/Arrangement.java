package care.accord.reconciliation.contract;

import java.math.BigDecimal;
import java.util.Optional;

/// How savings and losses against the benchmark are shared.
public sealed interface Arrangement {

    /// Savings are shared; losses too when `losses` is present.
    ///
    /// @param benchmarkPerMemberMonth dollars; sub-cent digits are kept until they are multiplied
    /// @param minimumSavingsRate fraction of the benchmark that savings must reach before they count
    /// @param sharingRate fraction of savings that is the provider organization's
    /// @param paymentLimitRate fraction of the benchmark that the payment cannot exceed
    record SharedSavings(
            BigDecimal benchmarkPerMemberMonth,
            BigDecimal minimumSavingsRate,
            BigDecimal sharingRate,
            BigDecimal paymentLimitRate,
            Optional<QualityGate> qualityGate,
            Optional<LossTerms> losses)
            implements Arrangement {}

    /// No savings are shared unless the measure's rate reaches this.
    record QualityGate(String measure, BigDecimal atLeast) {}

    /// When the provider organization repays part of losses.
    ///
    /// @param minimumLossRate fraction of the benchmark that losses must reach before they count
    /// @param lossRate fraction of losses that the provider organization repays
    /// @param lossLimitRate fraction of the benchmark that the repayment cannot exceed
    record LossTerms(BigDecimal minimumLossRate, BigDecimal lossRate, BigDecimal lossLimitRate) {}
}
