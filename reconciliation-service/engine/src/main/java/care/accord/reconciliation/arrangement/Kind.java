package care.accord.reconciliation.arrangement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a name in an arrangement stands for.
public enum Kind {
    /// Dollars and cents.
    AMOUNT,
    /// A fraction, a factor, points, or dollars for each of something, with every digit.
    RATE,
    /// People, months, visits: a whole number, never negative.
    COUNT,
    /// True or false.
    FINDING,
    /// One of a few words, such as an option that the parties chose.
    WORD,
    /// A day, such as the day of payment.
    DATE;

    static final Set<Kind> QUANTITIES = EnumSet.of(AMOUNT, RATE);
    static final Set<Kind> NUMBERS = EnumSet.of(AMOUNT, RATE, COUNT);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a product of the two is; a rate for each of a count is dollars.
    static Kind product(Kind one, Kind other) {
        Set<Kind> both = EnumSet.of(one, other);
        return both.contains(AMOUNT) || both.contains(COUNT) ? AMOUNT : RATE;
    }
}
