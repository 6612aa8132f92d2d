package care.accord.reconciliation.leakage;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.SmallCells;
import java.util.Optional;

/// How often people came back to a hospital after stays at a place: the quality of inpatient care that claims show by
/// themselves. Other measures are the metrics service's, which tells them by measure and not by provider.
///
/// @param rate readmissions by stays, as observed
public record Readmissions(Count stays, Count readmitted, Rate rate) {
    private static final Citation RULE =
            new Citation("readmissions to any hospital by stays, as observed");

    /// Absent without stays, and where the people with stays or the stays with either outcome are few: discharges are counted like
    /// people, as CMS's policy says.
    static Optional<Readmissions> of(Groups.Sum sum, SmallCells people, String source) {
        if (sum.stays() == 0
                || people.isSmall(sum.patients())
                || !people.isShown(sum.readmitted(), sum.stays())) {
            return Optional.empty();
        }
        Count stays = Count.reported("Stays", sum.stays(), source);
        Count readmitted = Count.reported("Stays followed by another", sum.readmitted(), source);
        return Optional.of(
                new Readmissions(
                        stays,
                        readmitted,
                        Rate.ratio(readmitted, stays, "Readmission rate", RULE)));
    }
}
