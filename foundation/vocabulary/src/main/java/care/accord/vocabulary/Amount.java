package care.accord.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A dollar figure with its origin.
public record Amount(String label, Usd value, Origin origin) implements Figure {

    public static Amount reported(String label, Usd value, String source) {
        return new Amount(label, value, new Origin.Reported(source));
    }

    public static Amount rule(String label, Usd value, Citation citation) {
        return new Amount(label, value, new Origin.Rule(citation));
    }

    /// The sum of all parts; an empty sum is zero dollars.
    public static Amount sum(String label, Citation rule, List<Amount> parts) {
        Usd total = parts.stream().map(Amount::value).reduce(Usd.ZERO, Usd::plus);
        String formula = parts.stream().map(Amount::label).collect(Collectors.joining(" + "));
        return calculated(label, total, formula, rule, parts.toArray(Figure[]::new));
    }

    /// Building block for arithmetic outside this package: the caller states the formula in the operands' labels.
    public static Amount calculated(
            String label, Usd value, String formula, Citation rule, Figure... inputs) {
        return new Amount(
                label, value, new Origin.Calculated(formula, rule, Arrays.asList(inputs)));
    }

    public Amount plus(Amount other, String label, Citation rule) {
        return calculated(label, value.plus(other.value), formula("+", other), rule, this, other);
    }

    public Amount minus(Amount other, String label, Citation rule) {
        return calculated(label, value.minus(other.value), formula("-", other), rule, this, other);
    }

    public Amount times(Rate rate, String label, Citation rule) {
        return calculated(label, value.times(rate.value()), formula("x", rate), rule, this, rate);
    }

    /// The smaller of this amount and the limit.
    public Amount orAtMost(Amount limit, String label, Citation rule) {
        Usd smaller = value.compareTo(limit.value) <= 0 ? value : limit.value;
        return calculated(label, smaller, formula("or at most", limit), rule, this, limit);
    }

    /// The larger of this amount and the floor.
    public Amount orAtLeast(Amount floor, String label, Citation rule) {
        Usd larger = value.compareTo(floor.value) >= 0 ? value : floor.value;
        return calculated(label, larger, formula("or at least", floor), rule, this, floor);
    }

    public Amount negated(String label, Citation rule) {
        return calculated(label, value.negated(), "-" + this.label, rule, this);
    }

    /// Whether this amount is at or above the threshold, compared to the cent.
    public Finding reaches(Amount threshold, String label, Citation rule) {
        return Finding.calculated(
                label,
                value.compareTo(threshold.value) >= 0,
                formula(">=", threshold),
                rule,
                this,
                threshold);
    }

    private String formula(String words, Figure operand) {
        return label + " " + words + " " + operand.label();
    }

    @Override
    public String display() {
        return value.toString();
    }
}
