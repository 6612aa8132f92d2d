package care.accord.population.files;

import java.util.Optional;

/// Reads plain decimals into whole cents or thousandths. Grouping, currency signs, exponents and words such as NaN are
/// refused, as are decimals beyond the unit that are not zero: nothing is rounded on the way in.
final class Decimals {
    static final int CENTS = 2;
    static final int THOUSANDTHS = 3;

    /// Digits before the point; nine make a line of a billion dollars, more than any claim.
    private static final int LARGEST = 9;

    private Decimals() {}

    static Optional<String> read(Slice field, Cell cell, int decimals) {
        int first = field.at(0) == '-' ? 1 : 0;
        int point = first;
        while (point < field.length() && field.at(point) != '.') {
            point++;
        }
        long whole = point > first && point - first <= LARGEST ? field.digits(first, point) : -1;
        long fraction =
                whole < 0 ? -1 : fraction(field, Math.min(point + 1, field.length()), decimals);
        if (fraction < 0) {
            return Optional.of(
                    field.shown()
                            + " is not a plain decimal with at most %d decimals"
                                    .formatted(decimals));
        }
        long magnitude = whole;
        for (int i = 0; i < decimals; i++) {
            magnitude *= 10;
        }
        magnitude += fraction;
        cell.set(first == 1 ? -magnitude : magnitude);
        return Optional.empty();
    }

    private static long fraction(Slice field, int from, int decimals) {
        long fraction = 0;
        for (int i = 0; i < decimals || from + i < field.length(); i++) {
            boolean given = from + i < field.length();
            if (given && !field.isDigit(from + i)) {
                return -1;
            }
            int digit = given ? field.at(from + i) - '0' : 0;
            if (i < decimals) {
                fraction = fraction * 10 + digit;
            } else if (digit != 0) {
                return -1;
            }
        }
        return fraction;
    }
}
