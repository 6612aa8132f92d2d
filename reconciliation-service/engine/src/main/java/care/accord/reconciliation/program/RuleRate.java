package care.accord.reconciliation.program;

import care.accord.vocabulary.Rate;

/// A rate that a rule sets: as a figure for whoever explains, as a fraction for whoever only counts.
record RuleRate(Rate figure, Fraction fraction) {
    static RuleRate of(Rate figure) {
        return new RuleRate(figure, Fraction.of(figure.value()));
    }
}
