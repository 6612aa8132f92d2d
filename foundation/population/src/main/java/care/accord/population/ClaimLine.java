package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One line of a medical claim as a payer reported it. Blank strings stand for "not reported".
///
/// @param received when we learned of this version of the claim (the second clock)
/// @param specialty CMS specialty code of the rendering clinician, from the line itself
/// @param facility CMS certification number of the billing facility, blank on professional claims
/// @param diagnoses ICD-10-CM codes without a dot, principal first
public record ClaimLine(
        BeneficiaryId beneficiary,
        String claimId,
        int lineNumber,
        Kind kind,
        DateSpan service,
        LocalDate received,
        Optional<LocalDate> paid,
        Optional<DateSpan> stay,
        String dischargeStatus,
        String placeOfService,
        String billType,
        String drg,
        String revenueCenter,
        String hcpcs,
        String specialty,
        String renderingNpi,
        String billingTin,
        String facility,
        Usd allowedAmount,
        Usd paidAmount,
        List<String> diagnoses) {
    public ClaimLine {
        diagnoses = List.copyOf(diagnoses);
    }

    /// Which form the claim came on.
    public enum Kind {
        PROFESSIONAL,
        INSTITUTIONAL,
        PHARMACY
    }
}
