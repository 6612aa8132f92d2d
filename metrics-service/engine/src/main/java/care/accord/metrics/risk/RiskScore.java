package care.accord.metrics.risk;

import care.accord.vocabulary.Evidence;
import java.math.BigDecimal;
import java.util.List;

/// A raw score and what it is made of. The drivers add up to the score exactly.
///
/// @param segment what the coefficients that applied are called by
/// @param categories the condition categories that count after hierarchies, ascending; none for new enrollees
/// @param evidence the weakest mark of the rules behind it
public record RiskScore(
        String model,
        String segment,
        BigDecimal raw,
        List<Integer> categories,
        List<Driver> drivers,
        Evidence evidence) {

    /// One coefficient that applied.
    ///
    /// @param meaning what a condition category stands for, blank for other coefficients
    public record Driver(String coefficient, BigDecimal value, String meaning) {}

    public RiskScore {
        categories = List.copyOf(categories);
        drivers = List.copyOf(drivers);
    }
}
