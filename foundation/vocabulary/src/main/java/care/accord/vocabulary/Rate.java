package care.accord.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/// An exact decimal with its origin: a fraction (0.75, never 75), a factor, or a per-capita amount of dollars that keeps
/// its sub-cent digits until it becomes an [Amount]. Compared unrounded.
public record Rate(String label, BigDecimal value, Origin origin) implements Figure {
    /// Digits kept by a division, far more than any published precision.
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    public static Rate reported(String label, BigDecimal value, String source) {
        return new Rate(label, value, new Origin.Reported(source));
    }

    public static Rate rule(String label, BigDecimal value, Citation citation) {
        return new Rate(label, value, new Origin.Rule(citation));
    }

    public static Rate calculated(
            String label, BigDecimal value, String formula, Citation rule, Figure... inputs) {
        return new Rate(label, value, new Origin.Calculated(formula, rule, Arrays.asList(inputs)));
    }

    /// `part / whole`; a whole of zero is refused, the caller decides what it means.
    public static Rate ratio(Amount part, Amount whole, String label, Citation rule) {
        if (whole.value().cents() == 0) {
            throw new IllegalArgumentException(
                    "%s cannot be divided by %s of zero".formatted(part.label(), whole.label()));
        }
        BigDecimal quotient = part.value().dollars().divide(whole.value().dollars(), PRECISION);
        return calculated(label, quotient, part.label() + " / " + whole.label(), rule, part, whole);
    }

    /// `part / whole` of two counts, such as a measure's numerator and denominator.
    public static Rate ratio(Count part, Count whole, String label, Citation rule) {
        if (whole.number().signum() == 0) {
            throw new IllegalArgumentException(
                    "%s cannot be divided by %s of zero".formatted(part.label(), whole.label()));
        }
        BigDecimal quotient = part.number().divide(whole.number(), PRECISION);
        return calculated(label, quotient, part.label() + " / " + whole.label(), rule, part, whole);
    }

    public Rate times(Rate other, String label, Citation rule) {
        return calculated(
                label, value.multiply(other.value), formula("x", other), rule, this, other);
    }

    public Rate plus(Rate other, String label, Citation rule) {
        return calculated(label, value.add(other.value), formula("+", other), rule, this, other);
    }

    public Rate minus(Rate other, String label, Citation rule) {
        return calculated(
                label, value.subtract(other.value), formula("-", other), rule, this, other);
    }

    public Rate orAtMost(Rate limit, String label, Citation rule) {
        return calculated(
                label, value.min(limit.value), formula("or at most", limit), rule, this, limit);
    }

    public Rate orAtLeast(Rate floor, String label, Citation rule) {
        return calculated(
                label, value.max(floor.value), formula("or at least", floor), rule, this, floor);
    }

    /// A per-capita amount times a number of people or months, rounded once, here, to the cent.
    public Amount times(Count count, String label, Citation rule) {
        Usd dollars = Usd.rounded(value.multiply(count.number()));
        return Amount.calculated(label, dollars, formula("x", count), rule, this, count);
    }

    public Finding reaches(Rate threshold, String label, Citation rule) {
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
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
}
