package care.accord.metrics.hospital;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.hospital.Stay.Origin;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.CohortPass;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;

/// Admissions to acute hospitals a member-year, by day of admission; a transfer is one admission.
public record Admissions(MeasureDescription description, StayRules stayRules, MemberYears ages)
        implements Measure<Population> {

    @Override
    public MeasureResult evaluate(Population population, Cohort cohort) {
        Stays stays = new Stays(stayRules, population.claims());
        Kernel<MemberEvents> kernel = person -> decide(person, stays, cohort.period());
        return new MeasureResult.Events(
                description,
                MemberYears.MONTHS,
                new CohortPass<>(kernel, MemberEvents::unknown).over(population, cohort));
    }

    private MemberEvents decide(Beneficiary person, Stays stays, DateSpan period) {
        List<Fact> admissions =
                stays.of(person).stream()
                        .filter(stay -> stay.origin() != Origin.HOSPITAL)
                        .filter(stay -> isIn(person, stay, period))
                        .map(stay -> stay.fact(person.claims()))
                        .toList();
        return MemberEvents.of(
                person.id(),
                admissions,
                ages.months(person, period),
                List.of(Fact.of("No admission in the period")));
    }

    private boolean isIn(Beneficiary person, Stay stay, DateSpan period) {
        LocalDate day = LocalDate.ofEpochDay(stay.admitted());
        return period.contains(day) && ages.includes(person, day);
    }
}
