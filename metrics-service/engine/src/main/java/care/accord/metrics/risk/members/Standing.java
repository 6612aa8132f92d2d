package care.accord.metrics.risk.members;

import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.Optional;

/// What lists of high and rising risk need to know of a member: little enough to be kept of everybody.
///
/// @param raw score by the model that weighs most
/// @param rise of it since the year before; empty where that has none to compare
public record Standing(BeneficiaryId id, BigDecimal raw, Optional<BigDecimal> rise) {
    public static Standing of(MemberRisk risk) {
        return new Standing(risk.id(), risk.score().raw(), risk.rise());
    }
}
