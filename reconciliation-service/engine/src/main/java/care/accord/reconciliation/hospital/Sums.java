package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/// Sums and means of scores that keep their parts.
final class Sums {
    private Sums() {}

    static Rate of(String label, List<Rate> parts, Citation rule) {
        BigDecimal sum = parts.stream().map(Rate::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Rate.calculated(label, sum, labels(parts), rule, parts.toArray(Rate[]::new));
    }

    /// Points as a percentage of the most that so many measures can score.
    static Rate percentOfMost(String label, List<Rate> scores, BigDecimal most, Citation rule) {
        Rate sum = of("Sum of scores", scores, rule);
        BigDecimal percent =
                sum.value()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(
                                most.multiply(BigDecimal.valueOf(scores.size())),
                                MathContext.DECIMAL128);
        String formula =
                "100 x (%s) / (%d measures x %s)"
                        .formatted(labels(scores), scores.size(), most.toPlainString());
        return Rate.calculated(label, percent, formula, rule, scores.toArray(Rate[]::new));
    }

    static Rate mean(String label, List<Rate> parts, Citation rule) {
        BigDecimal sum = parts.stream().map(Rate::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(parts.size()), MathContext.DECIMAL128);
        String formula = "(%s) / %d".formatted(labels(parts), parts.size());
        return Rate.calculated(label, mean, formula, rule, parts.toArray(Rate[]::new));
    }

    /// How much of the way from the floor to the threshold a rate has come.
    static Rate way(Rate rate, Engagement.Dimension dimension, Citation rule) {
        Rate floor = dimension.floor();
        Rate threshold = dimension.measure().threshold();
        BigDecimal way =
                rate.value()
                        .subtract(floor.value())
                        .divide(threshold.value().subtract(floor.value()), MathContext.DECIMAL128);
        return Rate.calculated(
                dimension.measure().name() + ", way from floor to threshold",
                way,
                "(rate - floor) / (threshold - floor)",
                rule,
                rate,
                floor,
                threshold);
    }

    private static String labels(List<Rate> parts) {
        return parts.stream().map(Rate::label).collect(Collectors.joining(" + "));
    }
}
