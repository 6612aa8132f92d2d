package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The scores behind the two programs that only take away: hospital-acquired conditions and readmissions.
public final class HospitalPenalties {
    private HospitalPenalties() {}

    /// The total score for hospital-acquired conditions: the mean of the z-scores the hospital has, 42 CFR 412.172(e).
    /// Empty without any.
    public static Optional<Known> acquiredConditions(List<Known> zScores, Citation rule) {
        if (zScores.isEmpty()) {
            return Optional.empty();
        }
        Rate total = Sums.mean("Total HAC score", zScores.stream().map(Known::rate).toList(), rule);
        Span span =
                new Span(
                        mean(zScores, score -> score.span().low()),
                        mean(zScores, score -> score.span().high()));
        return Optional.of(new Known(total, span, zScores));
    }

    private static BigDecimal mean(List<Known> scores, Function<Known, BigDecimal> end) {
        return scores.stream()
                .map(end)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128);
    }

    /// Predicted over expected readmissions, 42 CFR 412.152; above 1 are more than expected.
    public static Known excessReadmission(Known predicted, Known expected, Citation rule) {
        Rate part = predicted.rate();
        Rate whole = expected.rate();
        if (expected.span().low().signum() <= 0) {
            throw new IllegalArgumentException(
                    "%s has to be above zero, not %s".formatted(whole.label(), whole.display()));
        }
        Rate ratio =
                Rate.calculated(
                        "Excess readmission ratio",
                        ratio(part.value(), whole.value()),
                        part.label() + " / " + whole.label(),
                        rule,
                        part,
                        whole);
        Span span =
                new Span(
                        ratio(predicted.span().low(), expected.span().high()),
                        ratio(predicted.span().high(), expected.span().low()));
        return new Known(ratio, span, List.of(predicted, expected));
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128);
    }
}
