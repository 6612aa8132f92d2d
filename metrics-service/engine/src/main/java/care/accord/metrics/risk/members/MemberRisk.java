package care.accord.metrics.risk.members;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.risk.RiskScore;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A member's score by one model, the same model's score a year before, and what was not reported again.
///
/// @param before of the diagnoses a year earlier, by the same tables; empty where no claims of that year are known, or the person was a new enrollee in
///     one of the years alone
public record MemberRisk(
        BeneficiaryId id, RiskScore score, Optional<RiskScore> before, List<Gap> gaps) {
    public MemberRisk {
        gaps = List.copyOf(gaps);
    }

    /// A lasting category that claims of an earlier year reported and none reports since, nor one above it. Whether the person still has it only
    /// a clinician can say.
    ///
    /// @param kind whether the year before reported it, or one further back
    /// @param reportedIn calendar year of the claims that last did
    /// @param worth what the score would gain
    public record Gap(
            Kind kind,
            int reportedIn,
            int category,
            String meaning,
            BigDecimal worth,
            List<Fact> evidence) {
        public Gap {
            evidence = List.copyOf(evidence);
        }
    }

    /// How much speaks for a gap.
    public enum Kind {
        /// The year before reported it.
        RECAPTURE,
        /// Only a year further back did.
        SUSPECT
    }

    /// How much the raw score rose since the year before; empty where that has none to compare.
    public Optional<BigDecimal> rise() {
        return before.map(earlier -> score.raw().subtract(earlier.raw()));
    }
}
