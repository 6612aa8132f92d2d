package care.accord.reconciliation.program;

import care.accord.vocabulary.Citation;
import java.util.List;

/// How a track says what savings, and in two-sided tracks losses, must reach: a sliding scale by the number of assigned beneficiaries,
/// a symmetric rate the ACO elected, or one fixed rate. 42 CFR 425.604(b), 425.605(b), 425.606(b), 425.610(b).
sealed interface Minimum {
    record Fixed(RuleRate rate) implements Minimum {}

    /// Bands from the most beneficiaries to the fewest.
    record SlidingScale(List<Band> bands, Citation rule) implements Minimum {}

    /// Anything but the choices is the sliding scale.
    record Elected(List<RuleRate> choices, SlidingScale otherwise) implements Minimum {}

    /// Numbers of beneficiaries whose rate falls evenly from the first to the last; without a last the rate is that of the first.
    record Band(long first, long last, RuleRate atFirst, RuleRate atLast) {
        boolean falls() {
            return last > first;
        }
    }
}
