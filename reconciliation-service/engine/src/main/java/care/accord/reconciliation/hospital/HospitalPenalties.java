package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// The scores behind the two programs that only take away: hospital-acquired conditions and readmissions.
public final class HospitalPenalties {
    private HospitalPenalties() {}

    /// The total score for hospital-acquired conditions: the mean of the z-scores the hospital has, 42 CFR 412.172(e).
    /// Empty without any.
    public static Optional<Rate> acquiredConditions(List<Rate> zScores, Citation rule) {
        return zScores.isEmpty()
                ? Optional.empty()
                : Optional.of(Sums.mean("Total HAC score", zScores, rule));
    }

    /// Predicted over expected readmissions, 42 CFR 412.152; above 1 are more than expected.
    public static Rate excessReadmission(Rate predicted, Rate expected, Citation rule) {
        if (expected.value().signum() <= 0) {
            throw new IllegalArgumentException(
                    "%s has to be above zero, not %s"
                            .formatted(expected.label(), expected.display()));
        }
        return Rate.calculated(
                "Excess readmission ratio",
                predicted.value().divide(expected.value(), MathContext.DECIMAL128),
                predicted.label() + " / " + expected.label(),
                rule,
                predicted,
                expected);
    }
}
