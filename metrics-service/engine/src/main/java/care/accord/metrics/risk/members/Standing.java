package care.accord.metrics.risk.members;

import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;

/// What lists of high and rising risk need to know of a member: little enough to be kept of everybody.
///
/// @param raw score by the model that weighs most
/// @param rise of it since the year before
public record Standing(BeneficiaryId id, BigDecimal raw, BigDecimal rise) {
    public static Standing of(MemberRisk risk) {
        return new Standing(risk.id(), risk.score().raw(), risk.rise());
    }
}
