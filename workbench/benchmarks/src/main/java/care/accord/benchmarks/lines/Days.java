package care.accord.benchmarks.lines;

import care.accord.vocabulary.DateSpan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// The calendar of the generated claims: two years, the second of which is the assignment window.
public final class Days {
    public static final int MONTHS = 24;

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /// Calendar year of the performance year.
    public static final DateSpan WINDOW =
            new DateSpan(FIRST.plusYears(1), FIRST.plusYears(2).minusDays(1));

    /// First day of the expanded window.
    public static final LocalDate EXPANDED_FROM = FIRST;

    /// The last day of what is known to a run; later versions of claims are in the file all the same.
    public static final LocalDate AS_KNOWN_ON = FIRST.plusYears(2).plusMonths(3).minusDays(1);

    private static final int WRITTEN = 1_000;
    private static final byte[][] TEXT = new byte[WRITTEN][];
    private static final int[] MONTH_START = new int[MONTHS + 1];

    static {
        for (int day = 0; day < WRITTEN; day++) {
            TEXT[day] = FIRST.plusDays(day).toString().getBytes(StandardCharsets.US_ASCII);
        }
        for (int month = 0; month <= MONTHS; month++) {
            MONTH_START[month] = (int) (FIRST.plusMonths(month).toEpochDay() - FIRST.toEpochDay());
        }
    }

    private Days() {}

    /// The first day of a month, counted from the first day of all.
    static int firstOf(int month) {
        return MONTH_START[month];
    }

    static int lastOf(int month) {
        return MONTH_START[month + 1] - 1;
    }

    static byte[] text(int day) {
        return TEXT[day];
    }
}
