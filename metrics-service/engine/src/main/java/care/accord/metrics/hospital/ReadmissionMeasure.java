package care.accord.metrics.hospital;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.CohortPass;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Unplanned readmissions after index stays: per index stay, or per readmission that was to be expected of people as old and as
/// often in hospital. Neither is CMS's risk-standardized rate.
public record ReadmissionMeasure(
        MeasureDescription description,
        ReadmissionRules rules,
        StayRules stayRules,
        Against against)
        implements Measure<Population> {

    /// What readmissions are compared with.
    public enum Against {
        STAYS,
        EXPECTED
    }

    private record Decided(BeneficiaryId id, List<IndexStay> stays) {}

    /// What is to be expected follows from everybody's stays.
    @Override
    public boolean isOfEachAlone() {
        return against == Against.STAYS;
    }

    @Override
    public MeasureResult evaluate(Population population, Cohort cohort) {
        Readmissions kernel =
                new Readmissions(rules, new Stays(stayRules, population.claims()), cohort.period());
        ExpectedRates expected =
                switch (against) {
                    case STAYS -> ExpectedRates.ONE;
                    case EXPECTED -> ExpectedRates.of(population.decide(kernel));
                };
        CohortPass<List<IndexStay>> pass = new CohortPass<>(kernel, _ -> List.of());
        List<List<IndexStay>> decided = pass.over(population, cohort);
        List<MemberEvents> members = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            members.add(
                    member(
                            new Decided(cohort.members().get(i), decided.get(i)),
                            expected,
                            population.claims()));
        }
        return new MeasureResult.Events(description, BigDecimal.ONE, members);
    }

    private static MemberEvents member(
            Decided person, ExpectedRates expected, ClaimColumns claims) {
        List<Fact> readmissions = new ArrayList<>();
        List<Fact> others = new ArrayList<>();
        BigDecimal base = BigDecimal.ZERO;
        long exposure = 0;
        for (IndexStay index : person.stays()) {
            Fact stay = index.stay().fact(claims);
            if (!index.counts()) {
                others.add(
                        new Fact(
                                "%s: %s".formatted(index.excluded(), stay.text()), stay.sources()));
                continue;
            }
            exposure++;
            base = base.add(expected.of(index.stratum()));
            index.readmission()
                    .ifPresentOrElse(
                            again -> readmissions.add(readmission(stay, again.fact(claims))),
                            () -> others.add(without(stay, index)));
        }
        if (exposure == 0 && !others.isEmpty()) {
            return new MemberEvents(
                    new MemberStanding(person.id(), new Standing.Excluded(others)), 0, 0, base);
        }
        return MemberEvents.of(
                person.id(),
                readmissions,
                exposure,
                base,
                others.isEmpty()
                        ? List.of(Fact.of("No hospital stay that ends in the period"))
                        : others);
    }

    private static Fact readmission(Fact stay, Fact again) {
        List<String> sources = new ArrayList<>(again.sources());
        sources.addAll(stay.sources());
        return new Fact("Readmitted: %s; after: %s".formatted(again.text(), stay.text()), sources);
    }

    private static Fact without(Fact stay, IndexStay index) {
        return new Fact(
                "%s: %s"
                        .formatted(
                                index.next().isEmpty() ? "No readmission" : index.next(),
                                stay.text()),
                stay.sources());
    }
}
