package care.accord.metrics.hospital;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.EnrollmentColumns;

/// Whether a person was enrolled without a gap.
public final class EnrolledDays {
    private EnrolledDays() {}

    /// Every day from the first through the last, or through death where that comes earlier.
    public static boolean all(Beneficiary person, int first, int last) {
        int death = person.deathDay();
        int end = death == ClaimColumns.NO_DAY ? last : Math.min(last, death);
        int day = first;
        while (day <= end) {
            int enrolledThrough = enrolledThrough(person, day);
            if (enrolledThrough < day) {
                return false;
            }
            day = enrolledThrough + 1;
        }
        return true;
    }

    private static int enrolledThrough(Beneficiary person, int day) {
        EnrollmentColumns spans = person.enrollment();
        int through = Integer.MIN_VALUE;
        for (int span = person.firstSpan(); span < person.endSpan(); span++) {
            if (spans.startDay(span) <= day) {
                through = Math.max(through, spans.endDay(span));
            }
        }
        return through;
    }
}
