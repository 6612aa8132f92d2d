package care.accord.metrics.hospital;

import care.accord.population.Beneficiary;
import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Ages at which somebody is counted, and how long they were.
///
/// @param youngest whole years
/// @param oldest whole years, included
public record MemberYears(int youngest, int oldest) {
    /// People of any age.
    public static final MemberYears ANY = new MemberYears(0, 130);

    /// Makes member months member-years.
    public static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /// Months of the period in which the person was enrolled and, on the first day, of the age.
    public long months(Beneficiary person, DateSpan period) {
        long months = 0;
        for (LocalDate month = period.start().withDayOfMonth(1);
                !month.isAfter(period.end());
                month = month.plusMonths(1)) {
            if (includes(person, month)) {
                months +=
                        person.memberMonths(new DateSpan(month, month.plusMonths(1).minusDays(1)));
            }
        }
        return months;
    }

    /// Whether the person is of such an age on the day.
    public boolean includes(Beneficiary person, LocalDate day) {
        int age = person.person().ageOn(day);
        return age >= youngest && age <= oldest;
    }
}
