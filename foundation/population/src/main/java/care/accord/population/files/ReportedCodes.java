package care.accord.population.files;

import care.accord.population.CodeSystem;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;

/// Codes of a claim in positions that no [ReportedClaim] has: admitting and external-cause diagnoses, reasons for a visit. They count where a claim is looked at as a whole, such as for restrictions.
public record ReportedCodes(
        BeneficiaryId beneficiary, String claimId, CodeSystem system, List<String> codes) {
    public ReportedCodes {
        codes = List.copyOf(codes);
    }
}
