package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.Optional;

/// Whom a person named as responsible for their care (42 CFR 425.402(e) calls it voluntary alignment): a clinician, a
/// practice, or a clinician in a practice.
///
/// @param effective first day on which it counts
/// @param revoked first day on which it no longer does; empty until the person changes it
/// @param source where the person said so, such as `mymedicare` or `signed-form`; blank when not reported
/// @param received the day we learned of it; empty for "known from the beginning"
public record VoluntaryAlignment(
        BeneficiaryId beneficiary,
        Optional<Npi> clinician,
        Optional<Tin> practice,
        LocalDate effective,
        Optional<LocalDate> revoked,
        String source,
        Optional<LocalDate> received) {
    public VoluntaryAlignment {
        if (clinician.isEmpty() && practice.isEmpty()) {
            throw new IllegalArgumentException("An alignment names an NPI, a TIN or both");
        }
    }

    /// Whether the person's word stands on that day.
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(effective) && revoked.map(day::isBefore).orElse(true);
    }
}
