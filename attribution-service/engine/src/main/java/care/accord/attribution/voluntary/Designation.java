package care.accord.attribution.voluntary;

import care.accord.population.Population;
import care.accord.population.VoluntaryAlignment;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /// The choices that the payer reported with the population, as known when it was loaded.
    public static List<Designation> of(Population population) {
        return population.voluntaryAlignments().values().stream()
                .flatMap(List::stream)
                .map(Designation::of)
                .toList();
    }

    private static Designation of(VoluntaryAlignment reported) {
        return new Designation(
                reported.beneficiary(),
                reported.practice().map(Tin::value).orElse(""),
                reported.clinician().map(Npi::value).orElse(""),
                reported.effective(),
                reported.revoked());
    }

    /// The same choice of a clinician who was found in a practice.
    public Designation through(String practice) {
        return new Designation(beneficiary, practice, npi, effective, revoked);
    }

    /// The choice in force on a day: the latest made by then, unless it was revoked by then. An earlier choice does not come
    /// back when a later one is revoked.
    public static Optional<Designation> inForce(Collection<Designation> choices, LocalDate day) {
        return choices.stream()
                .filter(choice -> !choice.effective().isAfter(day))
                .max(OLDEST_FIRST)
                .filter(choice -> choice.revoked().map(last -> last.isAfter(day)).orElse(true));
    }
}
