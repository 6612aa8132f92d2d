package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.Optional;

/// A claim line with what the payer said beyond what engines use; the store keeps all of it.
///
/// @param claim first and last day of the claim as a whole
/// @param quantity units of service
/// @param diagnosisType `icd-10-cm`, `icd-9-cm` or blank
public record ReportedClaim(
        ClaimLine line,
        Adjustment adjustment,
        DateSpan claim,
        String payer,
        String plan,
        String modifier,
        String billingNpi,
        Optional<BigDecimal> quantity,
        Usd charge,
        String diagnosisType) {}
