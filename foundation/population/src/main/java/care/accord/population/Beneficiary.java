package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;

/// One person's slice of the population: a cursor over columns, moved from person to person, never kept. Lines
/// `firstLine() .. endLine() - 1` index the arrays of [ClaimColumns], spans `firstSpan() .. endSpan() - 1` those of
/// [EnrollmentColumns].
public final class Beneficiary {
    private final Population population;
    private final ClaimColumns claims;
    private int place;
    private int firstLine;
    private int endLine;

    Beneficiary(Population population, int place) {
        this.population = population;
        claims = population.claims();
        if (place < population.beneficiaries()) {
            moveTo(place);
        }
    }

    void moveTo(int newPlace) {
        place = newPlace;
        firstLine = claims.offsets[newPlace];
        endLine = claims.offsets[newPlace + 1];
    }

    /// Rank of this person in the population by identifier, `0 .. beneficiaries() - 1`.
    public int index() {
        return population.indexOf(place);
    }

    /// Where this person's lines lie among those of the others, `0 .. beneficiaries() - 1`: a pass goes from one place to the
    /// next, so that columns of answers are best kept by it.
    public int place() {
        return place;
    }

    public Person person() {
        return population.people().person(place);
    }

    /// The identifier alone; cheaper than [#person].
    public BeneficiaryId id() {
        return population.people().id(place);
    }

    /// State of residence as it was reported, blank where it was not; cheaper than [#person].
    public String state() {
        return population.people().state(place);
    }

    /// Day of birth; cheaper than [#person].
    public int birthDay() {
        return population.people().birthDay(place);
    }

    /// Day of death, or [ClaimColumns#NO_DAY]; cheaper than [#person].
    public int deathDay() {
        return population.people().deathDay(place);
    }

    public ClaimColumns claims() {
        return claims;
    }

    public EnrollmentColumns enrollment() {
        return population.enrollment();
    }

    public int firstLine() {
        return firstLine;
    }

    public int endLine() {
        return endLine;
    }

    public int firstSpan() {
        return population.enrollment().offsets[place];
    }

    public int endSpan() {
        return population.enrollment().offsets[place + 1];
    }

    /// Calendar months of the period in which the person was enrolled on at least one day and not yet deceased.
    public int memberMonths(DateSpan period) {
        int months = 0;
        for (LocalDate month = period.start().withDayOfMonth(1);
                !month.isAfter(period.end());
                month = month.plusMonths(1)) {
            months += isMemberIn(month) ? 1 : 0;
        }
        return months;
    }

    /// Whether a month counts: it has a day of enrollment, and who died did so in it or later.
    ///
    /// @param month its first day
    public boolean isMemberIn(LocalDate month) {
        return !person().deathDate().orElse(LocalDate.MAX).isBefore(month)
                && enrolledBetween(month, month.plusMonths(1).minusDays(1));
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
