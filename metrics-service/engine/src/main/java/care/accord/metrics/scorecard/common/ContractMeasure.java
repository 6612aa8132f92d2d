package care.accord.metrics.scorecard.common;

import care.accord.metrics.points.OwnDeciles;
import java.math.BigDecimal;
import java.util.Optional;

/// A measure of one contract's scorecard, as far as it can be added to those of others.
///
/// @param isOfEvents what care should avoid and costs: emergency visits, stays; no share of people, whichever way that is wanted
/// @param base what the numerator is divided by: members, or of events what the measure says, in its unit
/// @param target rate of the contract
/// @param earlier of the scorecard before, where there is one
/// @param score where the rate is a score of its own, as of weighted composites, and not the numerator's share of the base
/// @param deciles against which the contract's scorecard held the rate, where it kept them
public record ContractMeasure(
        String measure,
        String title,
        boolean isLowerBetter,
        boolean isOfEvents,
        long numerator,
        BigDecimal base,
        BigDecimal target,
        Optional<Earlier> earlier,
        Optional<BigDecimal> score,
        Optional<OwnDeciles> deciles) {
    /// A share, or events, held against what the measure itself is held against.
    public ContractMeasure(
            String measure,
            String title,
            boolean isLowerBetter,
            boolean isOfEvents,
            long numerator,
            BigDecimal base,
            BigDecimal target,
            Optional<Earlier> earlier) {
        this(
                measure,
                title,
                isLowerBetter,
                isOfEvents,
                numerator,
                base,
                target,
                earlier,
                Optional.empty(),
                Optional.empty());
    }

    /// What the scorecard before counted.
    ///
    /// @param score as that of the measure
    public record Earlier(long numerator, BigDecimal base, Optional<BigDecimal> score) {
        public Earlier(long numerator, BigDecimal base) {
            this(numerator, base, Optional.empty());
        }

        BigDecimal weighed() {
            return score.map(base::multiply).orElseGet(() -> BigDecimal.valueOf(numerator));
        }
    }

    /// The rate times what it is divided by: the numerator, but for scores.
    BigDecimal weighed() {
        return score.map(base::multiply).orElseGet(() -> BigDecimal.valueOf(numerator));
    }
}
