package care.accord.sampledata.member;

import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;

/// The county's period in whole months; days count from 1970-01-01.
public record Calendar(DateSpan period) {
    public Calendar {
        if (period.start().getDayOfMonth() != 1 || period.end().plusDays(1).getDayOfMonth() != 1) {
            throw new IllegalArgumentException(
                    "The period %s is not made of whole months".formatted(period));
        }
    }

    public int months() {
        return period.months();
    }

    public int firstDay() {
        return day(period.start());
    }

    public int lastDay() {
        return day(period.end());
    }

    /// First day of the n-th month of the period, counted from zero.
    public int monthStart(int month) {
        return day(period.start().plusMonths(month));
    }

    /// The last twelve months: the performance period, and the assignment window.
    public DateSpan performancePeriod() {
        return new DateSpan(period.end().plusDays(1).minusMonths(12), period.end());
    }

    /// Twelve months more: the expanded window of 42 CFR 425.402(b)(5).
    public DateSpan expandedWindow() {
        return new DateSpan(period.end().plusDays(1).minusMonths(24), period.end());
    }

    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
