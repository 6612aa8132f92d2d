package care.accord.vocabulary;

import java.time.LocalDate;

/// The year whose care a settlement is about, counted from 1 January unless a contract says otherwise.
public record PerformanceYear(int year) implements Comparable<PerformanceYear> {
    private static final int FIRST_MEDICARE_YEAR = 1966;
    private static final int LAST_PLAUSIBLE_YEAR = 2100;

    public PerformanceYear {
        if (!isOne(year)) {
            throw new IllegalArgumentException(
                    "Performance year %d is not a year Medicare can settle".formatted(year));
        }
    }

    /// Whether Medicare can settle a year of this number.
    public static boolean isOne(int year) {
        return year >= FIRST_MEDICARE_YEAR && year <= LAST_PLAUSIBLE_YEAR;
    }

    public DateSpan calendarYear() {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Override
    public int compareTo(PerformanceYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return "PY" + year;
    }
}
