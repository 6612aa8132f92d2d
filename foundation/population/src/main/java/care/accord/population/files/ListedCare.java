package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;

/// How many primary care services a participant furnished to somebody on the assignment list (assignment list report,
/// tables 1-2, 1-3 and 1-4).
///
/// @param participant TIN, or CCN of a facility
/// @param npi of the clinician; blank where the table has none
/// @param services as CMS counts them
public record ListedCare(
        BeneficiaryId beneficiary, By by, String participant, String npi, int services) {

    /// What the services of a line are added up by.
    public enum By {
        TIN,
        CCN,
        CLINICIAN
    }
}
