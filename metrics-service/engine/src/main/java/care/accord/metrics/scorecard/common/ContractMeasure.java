package care.accord.metrics.scorecard.common;

import java.math.BigDecimal;
import java.util.Optional;

/// A measure of one contract's scorecard, as far as it can be added to those of others.
///
/// @param isOfEvents what care should avoid and costs: emergency visits, stays; no share of people, whichever way that is wanted
/// @param base what the numerator is divided by: members, or of events what the measure says, in its unit
/// @param target rate of the contract
/// @param earlier of the scorecard before, where there is one
public record ContractMeasure(
        String measure,
        String title,
        boolean isLowerBetter,
        boolean isOfEvents,
        long numerator,
        BigDecimal base,
        BigDecimal target,
        Optional<Earlier> earlier) {
    /// What the scorecard before counted.
    public record Earlier(long numerator, BigDecimal base) {}
}
