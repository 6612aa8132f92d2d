package care.accord.attribution.voluntary;

import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// A beneficiary's choice of a primary clinician. Blank strings stand for "not reported".
///
/// @param tin the practice through which the clinician was named
/// @param revoked the first day on which the choice no longer holds, empty while it does
public record Designation(
        BeneficiaryId beneficiary,
        String tin,
        String npi,
        LocalDate effective,
        Optional<LocalDate> revoked) {
    private static final Comparator<Designation> OLDEST_FIRST =
            Comparator.comparing(Designation::effective)
                    .thenComparing(Designation::tin)
                    .thenComparing(Designation::npi);

    /// The choice in force on a day: the latest made by then, unless it was revoked by then. An earlier choice does not come
    /// back when a later one is revoked.
    public static Optional<Designation> inForce(Collection<Designation> choices, LocalDate day) {
        return choices.stream()
                .filter(choice -> !choice.effective().isAfter(day))
                .max(OLDEST_FIRST)
                .filter(choice -> choice.revoked().map(last -> last.isAfter(day)).orElse(true));
    }
}
