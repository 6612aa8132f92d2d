package care.accord.metrics.utilization;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.hospital.MemberYears;
import care.accord.metrics.hospital.Stay;
import care.accord.metrics.hospital.StayRules;
import care.accord.metrics.hospital.Stays;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.CohortPass;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Visits to emergency departments a member-year: at most one a day, none on a day on which the person was admitted.
///
/// @param lines any of which shows a visit
public record EmergencyVisits(
        MeasureDescription description,
        List<LineCriteria> lines,
        StayRules stayRules,
        MemberYears ages)
        implements Measure<Population> {
    public EmergencyVisits {
        lines = List.copyOf(lines);
    }

    @Override
    public MeasureResult evaluate(Population population, Cohort cohort) {
        ClaimColumns claims = population.claims();
        Stays stays = new Stays(stayRules, claims);
        IntPredicate visit =
                lines.stream().map(one -> one.in(claims)).reduce(_ -> false, IntPredicate::or);
        Kernel<MemberEvents> kernel =
                person ->
                        MemberEvents.of(
                                person.id(),
                                visits(person, visit, stays, cohort.period()),
                                ages.months(person, cohort.period()),
                                List.of(Fact.of("No visit in the period")));
        return new MeasureResult.Events(
                description,
                MemberYears.MONTHS,
                new CohortPass<>(kernel, MemberEvents::unknown).over(population, cohort));
    }

    private List<Fact> visits(
            Beneficiary person, IntPredicate visit, Stays stays, DateSpan period) {
        ClaimColumns claims = person.claims();
        NavigableMap<Integer, Fact> byDay = new TreeMap<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            LocalDate day = LocalDate.ofEpochDay(claims.serviceDay(line));
            if (visit.test(line) && period.contains(day) && ages.includes(person, day)) {
                byDay.putIfAbsent(
                        claims.serviceDay(line),
                        new Fact(
                                "Emergency visit on " + day,
                                List.of(Fact.claimLine(claims, line))));
            }
        }
        if (!byDay.isEmpty()) {
            stays.of(person).stream().map(Stay::admitted).forEach(byDay::remove);
        }
        return List.copyOf(byDay.values());
    }
}
