package care.accord.reconciliation.starratings;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Mean and variance of a contract's stars, each star counting as often as its measure's weight says. 42 CFR 422.166(e), (f)(1);
/// technical notes, attachment H.
record WeightedStars(Rate mean, Rate variance) {
    private static final Citation MEAN = new Citation("42 CFR 422.166(c)(2), (d)(1)");
    private static final Citation VARIANCE = new Citation("42 CFR 422.166(f)(1)(i)");
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /// A measure's star and its weight.
    record Weighted(Rate star, Rate weight) {}

    /// @throws IllegalArgumentException of less than two stars, which have no variance
    static WeightedStars of(List<Weighted> stars) {
        if (stars.size() < 2) {
            throw new IllegalArgumentException("A variance needs two stars, not " + stars.size());
        }
        List<Figure> inputs = new ArrayList<>();
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (Weighted weighted : stars) {
            BigDecimal star = weighted.star().value();
            BigDecimal weight = weighted.weight().value();
            weights = weights.add(weight);
            sum = sum.add(weight.multiply(star));
            squares = squares.add(weight.multiply(star).multiply(star));
            inputs.add(weighted.star());
            inputs.add(weighted.weight());
        }
        Rate mean =
                Rate.calculated(
                        "Mean of stars",
                        sum.divide(weights, PRECISION),
                        "sum of stars x weights / sum of weights",
                        MEAN,
                        inputs.toArray(Figure[]::new));
        return new WeightedStars(mean, variance(stars.size(), moment(squares, sum, weights)));
    }

    /// Sum of weight x (star - mean)², times the sum of weights squared: whole numbers, so that nothing is rounded before the
    /// one division.
    private static BigDecimal moment(BigDecimal squares, BigDecimal sum, BigDecimal weights) {
        return squares.multiply(weights)
                .subtract(sum.multiply(sum))
                .divide(weights.multiply(weights), PRECISION);
    }

    /// The stars are not listed a second time: they are the inputs of the mean.
    private static Rate variance(int count, BigDecimal moment) {
        BigDecimal variance =
                moment.multiply(BigDecimal.valueOf(count))
                        .divide(BigDecimal.valueOf(count - 1L), PRECISION);
        return Rate.calculated(
                "Variance of stars",
                variance,
                "%d x sum of weights x (star - mean)² / (sum of weights x %d), of the stars in the mean"
                        .formatted(count, count - 1),
                VARIANCE);
    }
}
