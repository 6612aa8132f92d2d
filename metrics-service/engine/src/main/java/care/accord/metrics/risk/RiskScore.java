package care.accord.metrics.risk;

import care.accord.vocabulary.Evidence;
import java.math.BigDecimal;
import java.util.List;

/// A raw score and what it is made of. The drivers add up to the score exactly.
///
/// @param segment what the coefficients that applied are called by
/// @param categories the condition categories that count after hierarchies, ascending; none for new enrollees
/// @param dropped categories that were reported and do not count beside one above them, in the order in which they fell
/// @param lacking coefficients that the tables have and whose names speak of such a person, but of which no rule says whether they are added: the
///     score is without them
/// @param evidence the weakest mark of the rules behind it
public record RiskScore(
        String model,
        String segment,
        BigDecimal raw,
        List<Integer> categories,
        List<Driver> drivers,
        List<Dropped> dropped,
        List<String> lacking,
        Evidence evidence) {

    /// One coefficient that applied.
    ///
    /// @param meaning what a condition category stands for, blank for other coefficients
    public record Driver(String coefficient, BigDecimal value, String meaning) {}

    /// A category that a hierarchy took away.
    ///
    /// @param above the category that counts in its place
    public record Dropped(int category, int above, String meaning) {}

    public RiskScore {
        categories = List.copyOf(categories);
        drivers = List.copyOf(drivers);
        dropped = List.copyOf(dropped);
        lacking = List.copyOf(lacking);
    }
}
