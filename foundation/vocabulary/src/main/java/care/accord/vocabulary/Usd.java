package care.accord.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// US dollars as whole cents. Sums are exact and overflow is an error; [#times] is the one place where money is
/// rounded (half up, to the cent).
public record Usd(long cents) implements Comparable<Usd> {
    public static final Usd ZERO = new Usd(0);

    /// Reads a decimal such as `1234.5` or `-12.34`; more than two decimals are refused rather than rounded.
    public static Usd of(String dollars) {
        try {
            return new Usd(new BigDecimal(dollars).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is not an amount in dollars and cents".formatted(dollars), e);
        }
    }

    /// Rounds a per-capita product or any other exact quantity of dollars to the cent, half up.
    public static Usd rounded(BigDecimal dollars) {
        return new Usd(
                dollars.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public Usd plus(Usd other) {
        return new Usd(Math.addExact(cents, other.cents));
    }

    public Usd minus(Usd other) {
        return new Usd(Math.subtractExact(cents, other.cents));
    }

    public Usd negated() {
        return new Usd(Math.negateExact(cents));
    }

    public Usd times(BigDecimal factor) {
        return rounded(dollars().multiply(factor));
    }

    /// The whole dollar that a statement prints, half up away from zero.
    public Usd toWholeDollars() {
        return new Usd(
                dollars().setScale(0, RoundingMode.HALF_UP).movePointRight(2).longValueExact());
    }

    public BigDecimal dollars() {
        return BigDecimal.valueOf(cents, 2);
    }

    public boolean isNegative() {
        return cents < 0;
    }

    @Override
    public int compareTo(Usd other) {
        return Long.compare(cents, other.cents);
    }

    /// `$1,234.50`, with a leading minus for what is owed: `-$12.00`.
    @Override
    public String toString() {
        return (cents < 0 ? "-" : "") + String.format(Locale.ROOT, "$%,.2f", dollars().abs());
    }
}
