package care.accord.population.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Reads days of DE-SynPUF written `20080131`, as its files are published, or `2008-01-31`, as they come out of many tools.
final class DeSynPufDates {
    private static final int PLAIN = 8;

    /// A day that could be.
    static final Form DATE = DeSynPufDates::read;

    private DeSynPufDates() {}

    private static Optional<String> read(Slice field, Cell cell) {
        if (field.length() != PLAIN) {
            Optional<String> problem = Dates.read(field, cell, Dates.PLAUSIBLE);
            return problem.map(reason ->
                    reason.startsWith("is not a date")
                            ? "is not a date written yyyymmdd or yyyy-mm-dd"
                            : reason);
        }
        long year = field.digits(0, 4);
        long month = field.digits(4, 6);
        long dayOfMonth = field.digits(6, PLAIN);
        if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1) {
            return Optional.of("is not a date written yyyymmdd or yyyy-mm-dd");
        }
        try {
            LocalDate day = LocalDate.of((int) year, (int) month, (int) dayOfMonth);
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
}
