package care.accord.metrics.hospital;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.hospital.Stay.Origin;
import care.accord.metrics.measure.CodeSet;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stays that good care outside the hospital can prevent, a member-year: AHRQ's prevention quality indicators, from claims.
public record PreventionQuality(
        MeasureDescription description, PreventionRules rules, StayRules stayRules)
        implements Measure<Population> {

    @Override
    public MeasureResult evaluate(Population population, Cohort cohort) {
        ClaimColumns claims = population.claims();
        Stays stays = new Stays(stayRules, claims);
        Kernel<MemberEvents> kernel = person -> decide(person, stays, cohort.period());
        return new MeasureResult.Events(
                description,
                MemberYears.MONTHS,
                new CohortPass<>(kernel, MemberEvents::unknown).over(population, cohort));
    }

    private MemberEvents decide(Beneficiary person, Stays stays, DateSpan period) {
        ClaimColumns claims = person.claims();
        List<Fact> avoidable = new ArrayList<>();
        List<Fact> others = new ArrayList<>();
        for (Stay stay : stays.of(person)) {
            Optional<Condition> condition = condition(person, stay);
            if (condition.isEmpty() || !period.contains(LocalDate.ofEpochDay(stay.discharged()))) {
                continue;
            }
            Fact fact = stay.fact(claims);
            String excluded = exclusion(person, stay, condition.get());
            (excluded.isEmpty() ? avoidable : others)
                    .add(
                            new Fact(
                                    "%s: %s"
                                            .formatted(
                                                    excluded.isEmpty()
                                                            ? condition.get().title()
                                                            : excluded,
                                                    fact.text()),
                                    fact.sources()));
        }
        return MemberEvents.of(
                person.id(),
                avoidable,
                rules.ages().months(person, period),
                others.isEmpty() ? List.of(Fact.of("No such stay in the period")) : others);
    }

    /// The first condition that the stay is for, of people of its age.
    private Optional<Condition> condition(Beneficiary person, Stay stay) {
        LocalDate admitted = LocalDate.ofEpochDay(stay.admitted());
        return rules.conditions().stream()
                .filter(condition -> condition.ages().includes(person, admitted))
                .filter(condition -> isFor(person.claims(), stay, condition))
                .findFirst();
    }

    private static boolean isFor(ClaimColumns claims, Stay stay, Condition condition) {
        return fits(condition.principal(), stay.diagnosis())
                && fits(condition.drgs(), stay.drg())
                && (condition.with().names().isEmpty()
                        || hasDiagnosis(claims, stay, condition.with()));
    }

    private static boolean fits(CodeSet codes, String code) {
        return codes.names().isEmpty() || codes.contains(code);
    }

    private String exclusion(Beneficiary person, Stay stay, Condition condition) {
        if (stay.origin() == Origin.HOSPITAL) {
            return "Transferred from another hospital";
        }
        if (stay.origin() == Origin.SKILLED_NURSING) {
            return "Came from skilled nursing";
        }
        if (rules.obstetricDrgs().contains(stay.drg())) {
            return "Obstetric stay";
        }
        return hasDiagnosis(person.claims(), stay, condition.without())
                ? "A diagnosis keeps the stay out of " + condition.title()
                : "";
    }

    private static boolean hasDiagnosis(ClaimColumns claims, Stay stay, CodeSet listed) {
        for (int line : stay.lines()) {
            for (int nth = 0; nth < claims.diagnosisCount(line); nth++) {
                if (listed.contains(
                        claims.dictionaries().diagnosis().value(claims.diagnosis(line, nth)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
