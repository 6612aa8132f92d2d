package care.accord.reconciliation.starratings;

import care.accord.vocabulary.Rate;
import java.util.Optional;

/// A measure of the year.
///
/// @param id such as `C01`
/// @param disastersOf the year of disasters that excuse a new measure; empty for measures that are not new
public record Measure(
        String id,
        String part,
        Source source,
        Rate weight,
        Use use,
        Optional<Integer> disastersOf) {

    /// Where a measure's star comes from.
    public enum Source {
        /// From its score.
        CUT_POINTS,
        /// Published: it needs more than the published score.
        GIVEN
    }

    /// What a measure is used for beside being counted.
    enum Use {
        COUNTED,
        /// Counts in the summary of its part, but not a second time in the overall rating.
        COUNTED_ONCE,
        /// Compares the contract with its past.
        IMPROVEMENT
    }

    boolean isImprovement() {
        return use == Use.IMPROVEMENT;
    }
}
