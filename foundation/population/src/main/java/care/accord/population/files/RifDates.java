package care.accord.population.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Reads days written `08-Sep-2025`, as the files of the Chronic Conditions Warehouse have them.
final class RifDates {
    private static final int LENGTH = 11;
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("JAN", 1),
                    Map.entry("FEB", 2),
                    Map.entry("MAR", 3),
                    Map.entry("APR", 4),
                    Map.entry("MAY", 5),
                    Map.entry("JUN", 6),
                    Map.entry("JUL", 7),
                    Map.entry("AUG", 8),
                    Map.entry("SEP", 9),
                    Map.entry("OCT", 10),
                    Map.entry("NOV", 11),
                    Map.entry("DEC", 12));

    /// A day that could be.
    static final Form DATE = RifDates::read;

    private RifDates() {}

    private static Optional<String> read(Slice field, Cell cell) {
        if (field.length() != LENGTH || field.at(2) != '-' || field.at(6) != '-') {
            return Optional.of("is not a date written dd-Mon-yyyy");
        }
        long dayOfMonth = field.digits(0, 2);
        long year = field.digits(7, LENGTH);
        int month = month(field);
        if (dayOfMonth < 1 || year < 0 || month == 0) {
            return Optional.of("is not a date written dd-Mon-yyyy");
        }
        try {
            LocalDate day = LocalDate.of((int) year, month, (int) dayOfMonth);
            if (!Dates.PLAUSIBLE.contains(day)) {
                return Optional.of(
                        "is not a day from %s to %s"
                                .formatted(Dates.PLAUSIBLE.start(), Dates.PLAUSIBLE.end()));
            }
            cell.set(day.toEpochDay());
            return Optional.empty();
        } catch (DateTimeException _) {
            return Optional.of("is a day that its month does not have");
        }
    }

    private static int month(Slice field) {
        char[] name = {upper(field.at(3)), upper(field.at(4)), upper(field.at(5))};
        return MONTHS.getOrDefault(String.valueOf(name), 0);
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }
}
