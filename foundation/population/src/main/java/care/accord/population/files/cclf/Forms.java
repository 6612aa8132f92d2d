package care.accord.population.files.cclf;

import care.accord.population.files.Cell;
import care.accord.population.files.Form;
import care.accord.population.files.Slice;
import java.util.Optional;

/// How values are written in the feed, where that differs from other feeds: amounts carry leading zeros, and a date that
/// does not exist is written as the first or the last day that a computer can name.
final class Forms {
    private static final int WHOLE_DIGITS = 13;

    private Forms() {}

    /// A day; the days CMS writes for "none" count as blank.
    static final Form DATE =
            (field, cell) -> isNoDay(field) ? Optional.empty() : Form.DATE.read(field, cell);

    /// Dollars and cents, as cents. Amounts are unsigned where a version takes back another; a payment may be negative
    /// where the deductible was larger.
    static final Form AMOUNT = (field, cell) -> decimal(field, cell, 2);

    /// Units, as ten-thousandths: the picture has four decimals.
    static final Form UNITS = (field, cell) -> decimal(field, cell, 4);

    private static boolean isNoDay(Slice field) {
        if (field.length() < 4) {
            return false;
        }
        long year = field.digits(0, 4);
        return year == 9999 || year == 1000 || year == 1;
    }

    private static Optional<String> decimal(Slice field, Cell cell, int decimals) {
        int from = field.at(0) == '-' || field.at(0) == '+' ? 1 : 0;
        int point = from;
        while (point < field.length() && field.at(point) != '.') {
            point++;
        }
        while (from < point && field.at(from) == '0') {
            from++;
        }
        int given = Math.max(0, field.length() - point - 1);
        long whole = point - from <= WHOLE_DIGITS ? field.digits(from, point) : -1;
        long fraction =
                given <= decimals ? field.digits(field.length() - given, field.length()) : -1;
        if (whole < 0 || fraction < 0) {
            return Optional.of(
                    "%s is not a decimal with at most %d decimals"
                            .formatted(field.shown(), decimals));
        }
        long number = whole;
        for (int i = 0; i < decimals; i++) {
            number *= 10;
        }
        for (int i = given; i < decimals; i++) {
            fraction *= 10;
        }
        number = Math.addExact(number, fraction);
        cell.set(field.at(0) == '-' ? -number : number);
        return Optional.empty();
    }
}
