package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Reads days written `yyyy-mm-dd`. Dates are never shown in a reason: they can tell who a person is.
final class Dates {
    private static final int YEARS = 150;
    private static final int LENGTH = 10;
    private static final String NOT_A_DATE = "is not a date written yyyy-mm-dd";

    /// The last day of coverage nobody has ended.
    static final LocalDate UNTIL_FURTHER_NOTICE = LocalDate.of(9999, 12, 31);

    static final DateSpan PLAUSIBLE =
            new DateSpan(LocalDate.EPOCH.minusYears(YEARS), LocalDate.EPOCH.plusYears(YEARS));

    static final DateSpan OPEN = new DateSpan(PLAUSIBLE.start(), UNTIL_FURTHER_NOTICE);

    private Dates() {}

    static Optional<String> read(Slice field, Cell cell, DateSpan allowed) {
        if (field.length() != LENGTH || field.at(4) != '-' || field.at(7) != '-') {
            return notADate();
        }
        long year = field.digits(0, 4);
        long month = field.digits(5, 7);
        long dayOfMonth = field.digits(8, 10);
        if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1) {
            return notADate();
        }
        LocalDate day;
        try {
            day = LocalDate.of((int) year, (int) month, (int) dayOfMonth);
        } catch (DateTimeException _) {
            return Optional.of("is a day that its month does not have");
        }
        if (!allowed.contains(day)
                || (day.isAfter(PLAUSIBLE.end()) && !day.equals(allowed.end()))) {
            return Optional.of(
                    "is not a day from %s to %s".formatted(PLAUSIBLE.start(), PLAUSIBLE.end()));
        }
        cell.set(day.toEpochDay());
        return Optional.empty();
    }

    /// Reads `yyyy-mm-dd hh:mm:ss` with anything behind it, or only the day, and keeps the day.
    static Optional<String> readMoment(Slice field, Cell cell) {
        boolean timed =
                field.length() > LENGTH && (field.at(LENGTH) == ' ' || field.at(LENGTH) == 'T');
        return read(timed ? field.first(LENGTH) : field, cell, PLAUSIBLE);
    }

    /// Reads `yyyy-mm-dd` or `mm/dd/yyyy`.
    static Optional<String> readOfReport(Slice field, Cell cell) {
        Slice iso = field;
        if (field.length() == LENGTH && field.at(2) == '/' && field.at(5) == '/') {
            String text = field.word();
            String turned =
                    "%s-%s-%s"
                            .formatted(
                                    text.substring(6), text.substring(0, 2), text.substring(3, 5));
            iso = new Slice();
            iso.set(turned.toCharArray(), 0, LENGTH);
        }
        return read(iso, cell, PLAUSIBLE)
                .map(problem ->
                        problem.equals(NOT_A_DATE) ? NOT_A_DATE + " or mm/dd/yyyy" : problem);
    }

    private static Optional<String> notADate() {
        return Optional.of(NOT_A_DATE);
    }
}
