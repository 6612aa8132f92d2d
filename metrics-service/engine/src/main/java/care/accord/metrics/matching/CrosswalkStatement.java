package care.accord.metrics.matching;

import care.accord.vocabulary.BeneficiaryId;
import java.util.Optional;

/// What a crosswalk says of an identifier.
///
/// @param payer whose member it is
/// @param member empty when an earlier statement is taken back
public record CrosswalkStatement(
        Identifier identifier, String payer, Optional<BeneficiaryId> member) {}
