package care.accord.attribution.eligibility;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Coverage;
import care.accord.population.EnrollmentColumns;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;

/// Alignment-eligible months of ACO REACH: alive at the beginning of the month, Parts A and B on a day of it, and no
/// Medicare Advantage in it. Whether Medicare pays first and whether the ACO serves the county is not reported in claims.
public final class EligibleMonths {
    private EligibleMonths() {}

    /// How many months of the period are alignment-eligible.
    public static int count(Beneficiary beneficiary, DateSpan period) {
        int months = 0;
        for (LocalDate month = period.start().withDayOfMonth(1);
                !month.isAfter(period.end());
                month = month.plusMonths(1)) {
            if (isEligible(beneficiary, month)) {
                months++;
            }
        }
        return months;
    }

    static boolean any(Beneficiary beneficiary, int firstDay, int lastDay) {
        return isCoveredThroughout(beneficiary, firstDay, lastDay)
                || count(
                                beneficiary,
                                new DateSpan(
                                        LocalDate.ofEpochDay(firstDay),
                                        LocalDate.ofEpochDay(lastDay)))
                        > 0;
    }

    /// The usual case, without looking at months: Parts A and B from the first day, nothing else, alive.
    private static boolean isCoveredThroughout(Beneficiary beneficiary, int firstDay, int lastDay) {
        if (beneficiary.deathDay() != ClaimColumns.NO_DAY
                || beneficiary.endSpan() - beneficiary.firstSpan() != 1) {
            return false;
        }
        EnrollmentColumns spans = beneficiary.enrollment();
        int span = beneficiary.firstSpan();
        return spans.coverage(span) == Coverage.PARTS_A_AND_B
                && spans.startDay(span) <= lastDay
                && spans.endDay(span) >= firstDay;
    }

    private static boolean isEligible(Beneficiary beneficiary, LocalDate month) {
        int first = (int) month.toEpochDay();
        boolean died =
                beneficiary.deathDay() != ClaimColumns.NO_DAY && beneficiary.deathDay() < first;
        if (died) {
            return false;
        }
        int last = (int) month.plusMonths(1).toEpochDay() - 1;
        EnrollmentColumns spans = beneficiary.enrollment();
        int facts = 0;
        for (int span = beneficiary.firstSpan(); span < beneficiary.endSpan(); span++) {
            if (spans.startDay(span) <= last && spans.endDay(span) >= first) {
                facts |= Facts.of(spans.coverage(span));
            }
        }
        return (facts & Facts.BOTH_PARTS) != 0 && (facts & Facts.MEDICARE_ADVANTAGE) == 0;
    }
}
