package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Coverage;
import care.accord.population.EnrollmentColumns;
import care.accord.vocabulary.DateSpan;
import java.time.YearMonth;
import java.util.Set;

/// The calendar months of a period as numbers from 0, and which of them a person's enrollment makes count, as bits.
final class Months {
    /// Bits of a long.
    private static final int MOST = 64;

    private final int firstDay;
    private final byte[] monthOfDay;
    private final int[] monthStart;
    private final Set<Coverage> coverage;

    Months(DateSpan days, Set<Coverage> coverage) {
        if (days.months() > MOST) {
            throw new IllegalArgumentException(
                    "The period %s has more than %d months: ask for a shorter one"
                            .formatted(days, MOST));
        }
        this.coverage = Set.copyOf(coverage);
        firstDay = Math.toIntExact(days.start().toEpochDay());
        monthOfDay = new byte[Math.toIntExact(days.end().toEpochDay()) - firstDay + 1];
        monthStart = new int[days.months() + 1];
        YearMonth first = YearMonth.from(days.start());
        for (int month = 0; month <= days.months(); month++) {
            monthStart[month] = Math.toIntExact(first.plusMonths(month).atDay(1).toEpochDay());
        }
        byte month = 0;
        for (int day = 0; day < monthOfDay.length; day++) {
            if (firstDay + day >= monthStart[month + 1]) {
                month++;
            }
            monthOfDay[day] = month;
        }
    }

    int size() {
        return monthStart.length - 1;
    }

    /// The month of a day, or -1 outside the period.
    int of(int day) {
        int at = day - firstDay;
        return at < 0 || at >= monthOfDay.length ? -1 : monthOfDay[at];
    }

    /// Months in which the person had such coverage on at least one day and was alive on the first.
    long counted(Beneficiary beneficiary) {
        EnrollmentColumns spans = beneficiary.enrollment();
        long bits = 0;
        for (int span = beneficiary.firstSpan(); span < beneficiary.endSpan(); span++) {
            if (coverage.contains(spans.coverage(span))) {
                bits |= between(spans.startDay(span), spans.endDay(span));
            }
        }
        int death = beneficiary.deathDay();
        return death == ClaimColumns.NO_DAY ? bits : bits & between(Integer.MIN_VALUE, death);
    }

    /// Months touched by the days from one through another.
    private long between(int start, int end) {
        long bits = 0;
        for (int month = 0; month < size(); month++) {
            if (start < monthStart[month + 1] && end >= monthStart[month]) {
                bits |= 1L << month;
            }
        }
        return bits;
    }
}
