package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.Optional;

/// A person's written consent that records of substance use disorder may be disclosed (42 CFR 2.31).
///
/// @param recipient tenant that may get them, or [#ANYONE] who treats, pays for or operates the person's care
/// @param id under which the payer keeps the consent; written down with each disclosure (42 CFR 2.32, 2.25)
/// @param effective first day on which it holds
/// @param end last day on which it does; empty until it is withdrawn or expires
/// @param received the day we learned of it; empty for "known from the beginning"
public record Consent(
        BeneficiaryId beneficiary,
        String recipient,
        String id,
        LocalDate effective,
        Optional<LocalDate> end,
        Optional<LocalDate> received) {
    /// Names no single recipient (42 CFR 2.31(a)(4)).
    public static final String ANYONE = "any";

    /// Whether a recipient may see the records under it on a day.
    public boolean covers(String other, LocalDate day) {
        return (recipient.equals(ANYONE) || recipient.equals(other))
                && !day.isBefore(effective)
                && end.map(last -> !day.isAfter(last)).orElse(true);
    }
}
