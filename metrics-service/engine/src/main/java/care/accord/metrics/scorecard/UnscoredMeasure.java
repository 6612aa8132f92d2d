package care.accord.metrics.scorecard;

import care.accord.metrics.measure.Unscorable;
import java.math.BigDecimal;

/// A measure of a contract that has no line on its scorecard.
///
/// @param measure as the contract names it, which may be no measure's id
/// @param title the contract's words for it
/// @param target the rate to reach in the unit of the measure
public record UnscoredMeasure(
        String measure, String title, BigDecimal target, Target.Role role, Unscorable why) {}
