package care.accord.population.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Reads plain decimals into whole cents or thousandths. Grouping, currency signs, exponents and words such as NaN are
/// refused, as are decimals beyond the unit that are not zero: nothing is rounded on the way in.
final class Decimals {
    static final int CENTS = 2;
    static final int THOUSANDTHS = 3;

    /// Digits before the point; nine make a line of a billion dollars, more than any claim.
    private static final int LARGEST = 9;

    /// Characters of the longest binary fraction in decimal that anybody prints.
    private static final int LONGEST = 40;

    private static final BigDecimal NOISE = new BigDecimal("0.0001");

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

    /// Reads a decimal that may carry the noise of binary fractions, such as 0.30000000000000004: what lies within a
    /// ten-thousandth of a unit is that unit, anything else is refused.
    static Optional<String> readFloating(Slice field, Cell cell, int decimals) {
        Optional<String> problem = read(field, cell, decimals);
        if (problem.isEmpty() || field.length() > LONGEST || !isPlain(field)) {
            return problem;
        }
        BigDecimal exact = new BigDecimal(field.word()).movePointRight(decimals);
        BigDecimal near = exact.setScale(0, RoundingMode.HALF_UP);
        if (near.precision() > LARGEST + decimals
                || exact.subtract(near).abs().compareTo(NOISE) > 0) {
            return problem;
        }
        cell.set(near.longValueExact());
        return Optional.empty();
    }

    private static boolean isPlain(Slice field) {
        int digits = 0;
        int points = 0;
        for (int i = field.at(0) == '-' ? 1 : 0; i < field.length(); i++) {
            points += field.at(i) == '.' ? 1 : 0;
            digits += field.isDigit(i) ? 1 : 0;
        }
        return points == 1
                && digits > 0
                && digits + points + (field.at(0) == '-' ? 1 : 0) == field.length();
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
