package care.accord.metrics.scorecard;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureResult;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Compares events that good care avoids with the most that the contract allows.
final class EventsScorer {
    private EventsScorer() {}

    static ScorecardLine score(Target target, MeasureResult.Events result) {
        String source = "%s %s".formatted(result.measure().title(), result.measure().version());
        Citation rule = new Citation("Contract, target of " + target.title());
        Count events = Count.reported("Events", result.events(), source);
        Count exposure = Count.reported("Exposure", result.exposure(), source);
        Rate base = Rate.reported("Base", result.base(), source);
        Rate wanted = Rate.rule("Target", target.rate(), rule);
        Optional<Rate> rate = rate(target, result, events, base);
        return new ScorecardLine(
                target,
                result.measure(),
                ScorecardLine.Counted.EVENTS,
                Improvement.DECREASE,
                exposure,
                events,
                result.base().divide(result.multiplier(), MathContext.DECIMAL128),
                Count.reported("Exclusions", result.exclusions(), source),
                rate,
                rate.map(reached -> met(reached, wanted, rule))
                        .orElseGet(() ->
                                Finding.calculated(
                                        "Target met",
                                        false,
                                        "nothing that could bring an event",
                                        rule,
                                        exposure,
                                        wanted)),
                missing(target.rate(), result, Improvement.DECREASE),
                0,
                Optional.empty());
    }

    private static Optional<Rate> rate(
            Target target, MeasureResult.Events result, Count events, Rate base) {
        if (base.value().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal value =
                BigDecimal.valueOf(result.events())
                        .multiply(result.multiplier())
                        .divide(base.value(), MathContext.DECIMAL128);
        String formula =
                result.multiplier().compareTo(BigDecimal.ONE) == 0
                        ? "Events / Base"
                        : "Events x %s / Base".formatted(result.multiplier().toPlainString());
        return Optional.of(
                Rate.calculated(
                        target.title() + " rate",
                        value,
                        formula,
                        new Citation("Contract, target of " + target.title()),
                        events,
                        base));
    }

    static Finding met(Rate reached, Rate wanted, Citation rule) {
        return Finding.calculated(
                "Target met",
                reached.value().compareTo(wanted.value()) <= 0,
                reached.label() + " <= " + wanted.label(),
                rule,
                reached,
                wanted);
    }

    /// Events to avoid so that the rate comes down to another one; below zero, to spare.
    ///
    /// @param better of deciles whose parties want more events, these are events still to come
    static long missing(BigDecimal rate, MeasureResult.Events result, Improvement better) {
        BigDecimal needed = rate.multiply(result.base());
        BigDecimal each = result.multiplier();
        return switch (better) {
            case DECREASE ->
                    result.events() - needed.divide(each, 0, RoundingMode.FLOOR).longValueExact();
            case INCREASE ->
                    needed.divide(each, 0, RoundingMode.CEILING).longValueExact() - result.events();
        };
    }

    /// What is behind the rate: stays, or of a rate a member-year the members, however many months each of them was one.
    static long cases(MeasureResult.Events result) {
        return result.multiplier().compareTo(BigDecimal.ONE) == 0
                ? result.exposure()
                : result.members().stream().filter(member -> member.exposure() > 0).count();
    }
}
