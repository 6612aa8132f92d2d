package care.accord.metrics.risk.members;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.risk.RiskScore;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.List;

/// A member's score by one model, the same model's score a year before, and what was not reported again.
///
/// @param before of the diagnoses a year earlier, by the same tables
public record MemberRisk(BeneficiaryId id, RiskScore score, RiskScore before, List<Gap> gaps) {
    public MemberRisk {
        gaps = List.copyOf(gaps);
    }

    /// A lasting category of the year before that no claim of this year reports, nor one above it. Whether the person still has it only a
    /// clinician can say.
    ///
    /// @param worth what the score would gain
    public record Gap(int category, String meaning, BigDecimal worth, List<Fact> evidence) {
        public Gap {
            evidence = List.copyOf(evidence);
        }
    }

    /// How much the raw score rose since the year before.
    public BigDecimal rise() {
        return score.raw().subtract(before.raw());
    }
}
