package care.accord.attribution.voluntary;

import care.accord.vocabulary.Citation;
import java.time.LocalDate;

/// What a program says about beneficiaries who named a primary clinician.
///
/// @param clinician whom they can name
/// @param cutoff the last day on which a choice counts for the year
/// @param models what assignment to a disease-specific model does to a choice, 42 CFR 425.402(e)(2)(iii)(D)
public record VoluntaryRule(
        Clinician clinician, LocalDate cutoff, Models models, Citation citation) {

    /// Whom a beneficiary can name.
    public enum Clinician {
        /// Nobody: the program asks no beneficiary.
        NONE,
        /// A clinician of a specialty that takes part in assignment, from whose organization they had primary care.
        LISTED_SPECIALTIES,
        /// Anyone of the organization, whatever the specialty, primary care or not.
        ANY_PROFESSIONAL
    }

    /// Models in which beneficiaries are aligned by other services than primary care.
    public enum Models {
        /// A choice stands.
        IGNORED,
        /// A choice is set aside.
        SET_CHOICE_ASIDE
    }

    /// For a program without voluntary alignment.
    public static VoluntaryRule none(Citation citation) {
        return new VoluntaryRule(Clinician.NONE, LocalDate.EPOCH, Models.IGNORED, citation);
    }

    public boolean isInForce() {
        return clinician != Clinician.NONE;
    }

    /// Whether it matters who is in a disease-specific model.
    public boolean asksForModels() {
        return isInForce() && models == Models.SET_CHOICE_ASIDE;
    }
}
