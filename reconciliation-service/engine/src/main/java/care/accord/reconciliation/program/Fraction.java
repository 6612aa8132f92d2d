package care.accord.reconciliation.program;

import care.accord.vocabulary.Usd;
import java.math.BigDecimal;

/// An exact decimal as a whole number of units of its last digit: arithmetic on it makes no objects that live, and is an error where it
/// would not be exact.
record Fraction(long units, int scale) implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(0, 0);
    static final Fraction ONE = new Fraction(1, 0);
    private static final long[] TENS = tens();

    private static long[] tens() {
        long[] tens = new long[19];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }

    /// @throws ArithmeticException of a number with more digits than a `long` holds
    static Fraction of(BigDecimal value) {
        BigDecimal number = value.scale() < 0 ? value.setScale(0) : value;
        if (number.precision() >= TENS.length || number.scale() >= TENS.length) {
            throw new ArithmeticException(value + " has more digits than are calculated with");
        }
        return new Fraction(number.unscaledValue().longValue(), number.scale());
    }

    BigDecimal decimal() {
        return BigDecimal.valueOf(units, scale);
    }

    Fraction times(Fraction other) {
        int digits = scale + other.scale;
        if (digits >= TENS.length) {
            throw new ArithmeticException("More digits than are calculated with");
        }
        return new Fraction(Math.multiplyExact(units, other.units), digits);
    }

    Fraction minus(Fraction other) {
        int digits = Math.max(scale, other.scale);
        return new Fraction(Math.subtractExact(at(digits), other.at(digits)), digits);
    }

    Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Fraction other) {
        int digits = Math.max(scale, other.scale);
        return Long.compare(at(digits), other.at(digits));
    }

    /// The same number with as many digits or more; [#minus] never makes fewer.
    Fraction atLeastScale(int digits) {
        return digits <= scale ? this : new Fraction(at(digits), digits);
    }

    private long at(int digits) {
        return Math.multiplyExact(units, TENS[digits - scale]);
    }

    /// This part of an amount that is not negative, half up to the cent.
    long of(long cents) {
        if (Math.multiplyHigh(cents, units) != 0) {
            return new Usd(cents).times(decimal()).cents();
        }
        long product = cents * units;
        if (product < 0) {
            return new Usd(cents).times(decimal()).cents();
        }
        long whole = product / TENS[scale];
        long rest = product - whole * TENS[scale];
        return rest >= TENS[scale] - rest ? whole + 1 : whole;
    }
}
