package care.accord.cli.days;

import care.accord.vocabulary.DateSpan;
import java.time.DateTimeException;
import java.time.LocalDate;

/// First and last day, as in `2025-01-01..2025-12-31`.
public final class WrittenSpan {
    private static final String RANGE = "..";

    private WrittenSpan() {}

    /// The days that somebody wrote.
    ///
    /// @throws IllegalArgumentException with the way to write it
    public static DateSpan read(String written) {
        int dots = written.indexOf(RANGE);
        try {
            return new DateSpan(
                    LocalDate.parse(written.substring(0, Math.max(dots, 0))),
                    LocalDate.parse(written.substring(dots + RANGE.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a span of days: write first and last day as 2025-01-01..2025-12-31"
                            .formatted(written),
                    e);
        }
    }

    public static String of(DateSpan span) {
        return span.start() + RANGE + span.end();
    }
}
