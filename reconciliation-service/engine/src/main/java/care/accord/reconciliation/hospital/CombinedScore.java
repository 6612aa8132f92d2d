package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// The one score of a measure that consists of two strata. Each stratum counts with its predicted infections, which nobody
/// publishes; but the rate over both is published, for the program that reduces payment for hospital-acquired conditions, and it
/// lies between the rates of the strata in the same proportion. 42 CFR 412.165(a).
final class CombinedScore {
    private CombinedScore() {}

    /// What a stratum scores, and the rate it scores for.
    record Stratum(Rate score, Rate rate) {}

    /// @param pooled the rate over all strata; without it the strata count alike, which is a guess and says so
    static Rate of(String name, List<Stratum> strata, Optional<Rate> pooled, Citation rule) {
        Stratum first = strata.getFirst();
        Stratum last = strata.getLast();
        if (first.score().value().compareTo(last.score().value()) == 0) {
            return Rate.calculated(
                    name + " score",
                    first.score().value(),
                    "the score of every stratum",
                    rule,
                    strata.stream().map(Stratum::score).toArray(Figure[]::new));
        }
        Rate weight =
                pooled.filter(_ -> first.rate().value().compareTo(last.rate().value()) != 0)
                        .map(rate -> weight(first, last, rate, rule))
                        .orElseGet(() -> half(rule));
        BigDecimal exact =
                last.score()
                        .value()
                        .add(
                                weight.value()
                                        .multiply(
                                                first.score()
                                                        .value()
                                                        .subtract(last.score().value())));
        return Rate.calculated(
                name + " score",
                exact.setScale(0, RoundingMode.HALF_UP),
                "%s x %s + (1 - %s) x %s, rounded half up"
                        .formatted(
                                weight.label(),
                                first.score().label(),
                                weight.label(),
                                last.score().label()),
                weight.origin() instanceof Figure.Origin.Rule(Citation guess) ? guess : rule,
                weight,
                first.score(),
                last.score());
    }

    private static Rate weight(Stratum first, Stratum last, Rate pooled, Citation rule) {
        BigDecimal way =
                pooled.value()
                        .subtract(last.rate().value())
                        .divide(
                                first.rate().value().subtract(last.rate().value()),
                                MathContext.DECIMAL128);
        return Rate.calculated(
                "Share of the first stratum",
                way.max(BigDecimal.ZERO).min(BigDecimal.ONE),
                "(%s - %s) / (%s - %s), from 0 to 1"
                        .formatted(
                                pooled.label(),
                                last.rate().label(),
                                first.rate().label(),
                                last.rate().label()),
                rule,
                pooled,
                last.rate(),
                first.rate());
    }

    private static Rate half(Citation rule) {
        return Rate.rule(
                "Share of the first stratum",
                new BigDecimal("0.5"),
                new Citation(
                        rule.text() + ", without a rate over both strata", Evidence.UNVERIFIED));
    }
}
