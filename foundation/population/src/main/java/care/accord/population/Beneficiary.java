package care.accord.population;

import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;

/// One person's slice of the population: a cursor over columns, moved from person to person, never kept. Lines
/// `firstLine() .. endLine() - 1` index the arrays of [ClaimColumns], spans `firstSpan() .. endSpan() - 1` those of
/// [EnrollmentColumns].
public final class Beneficiary {
    private final Population population;
    private int index;

    Beneficiary(Population population, int index) {
        this.population = population;
        this.index = index;
    }

    void moveTo(int newIndex) {
        index = newIndex;
    }

    /// Position of this person in the population, `0 .. beneficiaries() - 1`.
    public int index() {
        return index;
    }

    public Person person() {
        return population.person(index);
    }

    public ClaimColumns claims() {
        return population.claims();
    }

    public EnrollmentColumns enrollment() {
        return population.enrollment();
    }

    public int firstLine() {
        return population.claims().offsets[index];
    }

    public int endLine() {
        return population.claims().offsets[index + 1];
    }

    public int firstSpan() {
        return population.enrollment().offsets[index];
    }

    public int endSpan() {
        return population.enrollment().offsets[index + 1];
    }

    /// Calendar months of the period in which the person was enrolled on at least one day and not yet deceased.
    public int memberMonths(DateSpan period) {
        int months = 0;
        LocalDate death = person().deathDate().orElse(LocalDate.MAX);
        for (LocalDate month = period.start().withDayOfMonth(1);
                !month.isAfter(period.end());
                month = month.plusMonths(1)) {
            if (!death.isBefore(month)
                    && enrolledBetween(month, month.plusMonths(1).minusDays(1))) {
                months++;
            }
        }
        return months;
    }

    private boolean enrolledBetween(LocalDate first, LocalDate last) {
        EnrollmentColumns spans = enrollment();
        for (int span = firstSpan(); span < endSpan(); span++) {
            if (spans.startDay(span) <= last.toEpochDay()
                    && spans.endDay(span) >= first.toEpochDay()) {
                return true;
            }
        }
        return false;
    }
}
