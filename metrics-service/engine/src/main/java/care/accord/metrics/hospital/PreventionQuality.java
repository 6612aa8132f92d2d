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
        List<Fact> avoidable = new ArrayList<>();
        List<Fact> others = new ArrayList<>();
        for (Stay stay : stays.of(person)) {
            Optional<Judged> judged = judge(person, stay);
            if (judged.isEmpty() || !period.contains(LocalDate.ofEpochDay(stay.discharged()))) {
                continue;
            }
            Fact fact = stay.fact(person.claims());
            (judged.get().counts ? avoidable : others)
                    .add(
                            new Fact(
                                    "%s: %s".formatted(judged.get().why, fact.text()),
                                    fact.sources()));
        }
        return MemberEvents.of(
                person.id(),
                avoidable,
                rules.ages().months(person, period),
                others.isEmpty() ? List.of(Fact.of("No such stay in the period")) : others);
    }

    /// What a condition makes of a stay.
    ///
    /// @param why the condition, or what keeps the stay out of it
    private record Judged(boolean counts, String why) {}

    /// Of the conditions that the stay is for, of people of its age, the first that nothing keeps it out of, else the first: a stay
    /// that one indicator excludes may be another's.
    private Optional<Judged> judge(Beneficiary person, Stay stay) {
        LocalDate admitted = LocalDate.ofEpochDay(stay.admitted());
        StayCodes codes = new StayCodes(person, stay);
        List<Judged> judged =
                rules.conditions().stream()
                        .filter(condition -> condition.ages().includes(person, admitted))
                        .filter(condition -> condition.isReasonFor(stay, codes))
                        .map(condition -> judge(stay, codes, condition))
                        .toList();
        return judged.stream()
                .filter(Judged::counts)
                .findFirst()
                .or(() -> judged.stream().findFirst());
    }

    private Judged judge(Stay stay, StayCodes codes, Condition condition) {
        String excluded = exclusion(stay, codes, condition);
        return excluded.isEmpty()
                ? new Judged(true, condition.titleFor(codes))
                : new Judged(false, excluded);
    }

    private String exclusion(Stay stay, StayCodes codes, Condition condition) {
        if (stay.origin() == Origin.HOSPITAL) {
            return "Transferred from another hospital";
        }
        if (stay.origin() == Origin.SKILLED_NURSING) {
            return "Came from skilled nursing";
        }
        if (rules.obstetricDrgs().contains(stay.drg())) {
            return "Obstetric stay";
        }
        return condition.without().stream()
                .filter(exclusion -> exclusion.appliesTo(codes))
                .findFirst()
                .map(Exclusion::reason)
                .orElse("");
    }
}
