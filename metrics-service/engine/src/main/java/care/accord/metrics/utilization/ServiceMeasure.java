package care.accord.metrics.utilization;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.CodeSet;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.CohortPass;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.Standing;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The share of members, enrolled long enough in the period, for whom a claim shows one of a list of services in the period
/// or, of services that last, before it: the annual wellness visit rate, screening rates.
public record ServiceMeasure(MeasureDescription description, ServiceCriteria criteria)
        implements Measure<Population> {

    @Override
    public MeasureResult evaluate(Population population, Cohort cohort) {
        return new MeasureResult.Proportion(
                description,
                CohortPass.standings(
                        kernel(population.claims(), cohort.period()), population, cohort));
    }

    /// The rule for one person; the code lists become one bit test a line.
    Kernel<Standing> kernel(ClaimColumns claims, DateSpan period) {
        Codes codes =
                new Codes(
                        criteria.services().of(claims.dictionaries().hcpcs()),
                        criteria.without().of(claims.dictionaries().hcpcs()),
                        criteria.without().of(claims.dictionaries().diagnosis()));
        return person -> decide(person, codes, period);
    }

    private record Codes(BitSet services, BitSet withoutServices, BitSet withoutDiagnoses) {}

    private Standing decide(Beneficiary person, Codes codes, DateSpan period) {
        int months = person.memberMonths(period);
        if (months < criteria.minimumMemberMonths()) {
            return notApplicable(
                    "Enrolled in %d months of the period, %d needed"
                            .formatted(months, criteria.minimumMemberMonths()));
        }
        if (!criteria.ages().includes(person, period.end())) {
            return notApplicable(
                    "Not %d to %d years old at the period's end"
                            .formatted(criteria.ages().youngest(), criteria.ages().oldest()));
        }
        if (!criteria.sex().isEmpty() && !criteria.sex().equals(person.person().sex())) {
            return notApplicable("Not reported as " + criteria.sex());
        }
        List<Fact> exclusions = exclusions(person, codes, period);
        if (!exclusions.isEmpty()) {
            return new Standing.Excluded(exclusions);
        }
        List<Fact> services = services(person, codes.services(), period);
        return services.isEmpty()
                ? new Standing.Unmet(List.of(Fact.of("No such service in the period")))
                : new Standing.Met(services);
    }

    private static Standing notApplicable(String why) {
        return new Standing.NotApplicable(List.of(Fact.of(why)));
    }

    private List<Fact> exclusions(Beneficiary person, Codes codes, DateSpan period) {
        if (criteria.without().names().isEmpty()) {
            return List.of();
        }
        ClaimColumns claims = person.claims();
        List<Fact> facts = new ArrayList<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            LocalDate day = LocalDate.ofEpochDay(claims.serviceDay(line));
            if (day.isAfter(period.end())) {
                break;
            }
            if (codes.withoutServices().get(claims.hcpcs(line))) {
                facts.add(
                        fact(
                                claims,
                                line,
                                criteria.without(),
                                claims.dictionaries().hcpcs().value(claims.hcpcs(line))));
            }
            for (int nth = 0; nth < claims.diagnosisCount(line); nth++) {
                int code = claims.diagnosis(line, nth);
                if (codes.withoutDiagnoses().get(code)) {
                    facts.add(
                            fact(
                                    claims,
                                    line,
                                    criteria.without(),
                                    claims.dictionaries().diagnosis().value(code)));
                }
            }
        }
        return facts;
    }

    private List<Fact> services(Beneficiary person, BitSet services, DateSpan period) {
        ClaimColumns claims = person.claims();
        List<Fact> facts = new ArrayList<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (services.get(claims.hcpcs(line))) {
                String code = claims.dictionaries().hcpcs().value(claims.hcpcs(line));
                if (counts(code, LocalDate.ofEpochDay(claims.serviceDay(line)), period)) {
                    facts.add(fact(claims, line, criteria.services(), code));
                }
            }
        }
        return facts;
    }

    private boolean counts(String code, LocalDate day, DateSpan period) {
        int months = criteria.lookBackMonths().getOrDefault(criteria.services().name(code), 0);
        return !day.isAfter(period.end()) && !day.isBefore(period.start().minusMonths(months));
    }

    private static Fact fact(ClaimColumns claims, int line, CodeSet codes, String code) {
        return new Fact(
                "%s (%s) on %s"
                        .formatted(
                                codes.name(code),
                                code,
                                LocalDate.ofEpochDay(claims.serviceDay(line))),
                List.of(Fact.claimLine(claims, line)));
    }
}
