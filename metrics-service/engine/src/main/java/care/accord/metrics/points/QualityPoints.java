package care.accord.metrics.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// What a scorecard's measures are worth together: the points of those that could be scored over the points there are, of 100. It is not
/// the score of an ACO's standard, which asks for a set of measures and adds adjustments.
///
/// @param measures that could be scored
/// @param score to two decimals
public record QualityPoints(int measures, BigDecimal earned, BigDecimal score) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Empty where no measure could be scored.
    ///
    /// @param earned points of each measure that could be scored
    /// @param most points of a measure
    public static Optional<QualityPoints> of(List<BigDecimal> earned, BigDecimal most) {
        if (earned.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = earned.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal available = most.multiply(BigDecimal.valueOf(earned.size()));
        return Optional.of(
                new QualityPoints(
                        earned.size(),
                        sum,
                        sum.multiply(HUNDRED).divide(available, 2, RoundingMode.HALF_UP)));
    }
}
