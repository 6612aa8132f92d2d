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
/// @param institutional what only claims of facilities say, procedures among it
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
        String diagnosisType,
        InstitutionalDetail institutional) {
    /// A claim of which the feed says nothing that only facilities do.
    public ReportedClaim(
            ClaimLine line,
            Adjustment adjustment,
            DateSpan claim,
            String payer,
            String plan,
            String modifier,
            String billingNpi,
            Optional<BigDecimal> quantity,
            Usd charge,
            String diagnosisType) {
        this(
                line,
                adjustment,
                claim,
                payer,
                plan,
                modifier,
                billingNpi,
                quantity,
                charge,
                diagnosisType,
                InstitutionalDetail.NONE);
    }
}
