package care.accord.reconciliation.program;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;

/// How a track says what savings, and in two-sided tracks losses, must reach: a sliding scale by the number of assigned beneficiaries,
/// a symmetric rate the ACO elected, or one fixed rate. 42 CFR 425.604(b), 425.605(b), 425.606(b), 425.610(b).
sealed interface Minimum {
    record Fixed(RuleRate rate) implements Minimum {}

    /// Bands from the most beneficiaries to the fewest.
    record SlidingScale(List<Band> bands, Citation rule) implements Minimum {}

    /// Anything but the choices is the sliding scale.
    record Elected(List<RuleRate> choices, SlidingScale otherwise) implements Minimum {}

    /// Numbers of beneficiaries whose rate falls evenly from the first to the last; without a last the rate is that of the first. What
    /// does not depend on the ACO is calculated with the band.
    record Band(
            long first,
            long last,
            RuleRate atFirst,
            Fraction fallsBy,
            Rate firstNumber,
            Rate width,
            Rate fall) {
        static Band of(long first, long last, RuleRate atFirst, RuleRate atLast, Citation rule) {
            Rate firstNumber = number("First number of the band", first, rule);
            return new Band(
                    first,
                    last,
                    atFirst,
                    atFirst.fraction().minus(atLast.fraction()),
                    firstNumber,
                    number("Last number of the band", last, rule)
                            .minus(firstNumber, "Width of the band", rule),
                    atFirst.figure().minus(atLast.figure(), "Fall across the band", rule));
        }

        private static Rate number(String label, long value, Citation rule) {
            return Rate.rule(label, BigDecimal.valueOf(value), rule);
        }

        boolean falls() {
            return last > first;
        }
    }
}
