package care.accord.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Days from `start` through `end`, both included.
public record DateSpan(LocalDate start, LocalDate end) {
    public DateSpan {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A period cannot end (%s) before it starts (%s)".formatted(end, start));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    public boolean overlaps(DateSpan other) {
        return !other.end.isBefore(start) && !other.start.isAfter(end);
    }

    /// Calendar months touched by the period.
    public int months() {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end)) + 1;
    }

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
