package care.accord.reconciliation.scoring;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.Optional;

/// What a measure came to: whom it is about and how many of them it holds for.
///
/// @param measure its id, such as `annual-wellness-visit`
/// @param title as shown to people
public record MeasureScore(String measure, String title, Count denominator, Count numerator) {

    public static MeasureScore reported(
            String measure, String title, long denominator, long numerator, String source) {
        return new MeasureScore(
                measure,
                title,
                Count.reported(title + ", members who count", denominator, source),
                Count.reported(title + ", members reached", numerator, source));
    }

    /// Members reached over members who count, unrounded; absent when there is nobody to count.
    public Optional<Rate> rate(Citation rule) {
        return denominator.value() == 0
                ? Optional.empty()
                : Optional.of(Rate.ratio(numerator, denominator, title, rule));
    }

    /// Whether the score reaches a threshold; a measure about nobody reaches nothing.
    public Finding reaches(Rate threshold, String label, Citation rule) {
        return rate(rule)
                .map(score -> score.reaches(threshold, label, rule))
                .orElseGet(() ->
                        Finding.calculated(
                                label,
                                false,
                                denominator.label() + " > " + numerator.label(),
                                rule,
                                denominator,
                                numerator));
    }
}
