package care.accord.attribution.explanationofbenefit;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.util.List;

/// One line of a claim as it stands. Blank strings stand for "not reported".
///
/// @param npi of the clinician who furnished it
/// @param specialty CMS specialty code of that clinician
/// @param ndc of a drug fill: the product, eleven digits
/// @param daysSupply of a drug fill, 0 when not reported
/// @param diagnoses ICD-10-CM codes without a dot, principal first
public record ClaimedLine(
        int number,
        DateSpan service,
        String hcpcs,
        String revenueCenter,
        String placeOfService,
        String npi,
        String specialty,
        String ndc,
        int daysSupply,
        List<String> diagnoses,
        Usd allowed,
        Usd paid) {
    public ClaimedLine {
        diagnoses = List.copyOf(diagnoses);
    }
}
