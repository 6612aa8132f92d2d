package care.accord.metrics.utilization;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The share of members, enrolled long enough in the period, for whom a claim shows one of a list of services in the period:
/// the annual wellness visit rate, screening rates.
public record ServiceMeasure(MeasureDescription description, ServiceCriteria criteria)
        implements Measure<Population> {

    @Override
    public MeasureResult evaluate(Population population, Cohort cohort) {
        Map<BeneficiaryId, Standing> known = new HashMap<>();
        List<Standing> standings = population.decide(kernel(population.claims(), cohort.period()));
        for (int index = 0; index < standings.size(); index++) {
            known.put(population.person(index).id(), standings.get(index));
        }
        Standing unknown =
                new Standing.NotApplicable(List.of(Fact.of("Not in the eligibility data")));
        return new MeasureResult.Proportion(
                description,
                cohort.members().stream()
                        .map(id -> new MemberStanding(id, known.getOrDefault(id, unknown)))
                        .toList());
    }

    /// The rule for one person; the code list becomes one bit test a line.
    Kernel<Standing> kernel(ClaimColumns claims, DateSpan period) {
        BitSet services = claims.dictionaries().hcpcs().codes(criteria.services()::containsKey);
        return person -> decide(person, services, period);
    }

    private Standing decide(Beneficiary person, BitSet services, DateSpan period) {
        int months = person.memberMonths(period);
        if (months < criteria.minimumMemberMonths()) {
            return new Standing.NotApplicable(
                    List.of(
                            Fact.of(
                                    "Enrolled in %d months of the period, %d needed"
                                            .formatted(months, criteria.minimumMemberMonths()))));
        }
        List<Fact> visits = visits(person, services, period);
        return visits.isEmpty()
                ? new Standing.Unmet(List.of(Fact.of("No such service in the period")))
                : new Standing.Met(visits);
    }

    private List<Fact> visits(Beneficiary person, BitSet services, DateSpan period) {
        ClaimColumns claims = person.claims();
        List<Fact> facts = new ArrayList<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            LocalDate day = LocalDate.ofEpochDay(claims.serviceDay(line));
            if (services.get(claims.hcpcs(line)) && period.contains(day)) {
                String code = claims.dictionaries().hcpcs().value(claims.hcpcs(line));
                facts.add(
                        new Fact(
                                "%s (%s) on %s".formatted(service(code), code, day),
                                List.of(
                                        "claim %s line %d"
                                                .formatted(
                                                        claims.claimId(line),
                                                        claims.lineNumber(line)))));
            }
        }
        return facts;
    }

    private String service(String code) {
        return criteria.services().getOrDefault(code, code);
    }
}
