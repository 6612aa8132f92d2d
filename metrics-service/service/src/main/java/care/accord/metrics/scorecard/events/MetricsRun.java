package care.accord.metrics.scorecard.events;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.clinical.files.MatchedRecords;
import care.accord.metrics.clinical.files.MatchedRecords.Membership;
import care.accord.metrics.clinical.files.MemberRecords;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.cost.ExpectedCost;
import care.accord.metrics.directory.DirectoryRules;
import care.accord.metrics.equity.files.CohortGroups;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.files.Measures;
import care.accord.metrics.points.QualityPoints;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.metrics.run.Reevaluation;
import care.accord.metrics.run.RunInputs;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.Scorer;
import care.accord.metrics.scorecard.Target;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.metrics.scorecard.store.ComputedScorecard;
import care.accord.population.store.PopulationStore;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Computes a contract's scorecard from its terms, its latest roster and what both parties sent. A function of its inputs,
/// which it names before it begins. Whoever has nothing new keeps the result of the version before.
@ApplicationScoped
class MetricsRun {
    private final Measures measures;
    private final MatchedRecords matched;
    private final EarlierRun earlier;
    private final CohortGroups groups;
    private final PopulationStore store;

    @Inject
    MetricsRun(
            Measures measures,
            MatchedRecords matched,
            EarlierRun earlier,
            CohortGroups groups,
            @ConfigProperty(name = "accord.store") String location) {
        this.measures = measures;
        this.matched = matched;
        this.earlier = earlier;
        this.groups = groups;
        this.store = PopulationStore.at(location);
    }

    /// A run about to begin: what it will read, and the name that follows. Closing it closes the records.
    ///
    /// @param clinicalInputs what clinical records were, to see whether they moved
    record Prepared(
            ContractTerms terms,
            StoredCohort cohort,
            ContractMeasures measures,
            MemberRecords records,
            List<String> clinicalInputs,
            RunInputs inputs)
            implements AutoCloseable {
        String payer() {
            return terms.roster().parties().payer();
        }

        @Override
        public void close() {
            records.close();
        }
    }

    Prepared prepare(ContractTerms terms) {
        RosterDecided roster = terms.roster();
        StoredCohort cohort = StoredCohort.load(store, roster);
        ContractMeasures chosen = ContractMeasures.of(terms, measures);
        SortedMap<String, String> editions = chosen.editions();
        List<String> clinicalInputs = matched.inputs(parties(terms));
        MemberRecords records =
                matched.open(new Membership(roster.contractId(), parties(terms), cohort.members()));
        return new Prepared(
                terms,
                cohort,
                chosen,
                records,
                clinicalInputs,
                new RunInputs(
                        roster.contractId(),
                        roster.contractVersion(),
                        roster.rosterId(),
                        roster.snapshotId(),
                        roster.rulesEdition(),
                        editions,
                        records.content(cohort.members()),
                        terms.measurementPeriod()));
    }

    /// Whether clinical records came in, or it was said whose they are, since the run was prepared.
    boolean moved(Prepared run) {
        return !matched.inputs(parties(run.terms())).equals(run.clinicalInputs());
    }

    ComputedScorecard compute(Prepared run) {
        DateSpan period = run.terms().period();
        Cohort cohort = new Cohort(run.cohort().members(), period, run.inputs().period().zone());
        Evaluation evaluation =
                new Evaluation(cohort, earlier.before(run.terms().roster(), run.records()));
        ScorecardPoints points = ScorecardPoints.of(ProgramRules.bundled(), period);
        List<ComputedScorecard.Line> lines = new ArrayList<>();
        for (Target target : run.measures().targets()) {
            Reevaluation found = evaluate(run, evaluation, target.measure());
            ScorecardLine line =
                    Scorer.score(
                            target,
                            found.result(),
                            measures.improvement(run.payer(), target.measure()));
            lines.add(
                    new ComputedScorecard.Line(
                            Scorer.withPoints(line, found.result(), points), found));
        }
        Map<BeneficiaryId, String> contents = new HashMap<>();
        cohort.members().forEach(member -> contents.put(member, run.records().content(member)));
        return new ComputedScorecard(
                run.inputs(),
                run.terms().roster(),
                period,
                lines,
                run.cohort().rows(),
                run.cohort().names(),
                groups.of(
                        lines.stream().map(line -> line.found().result()).toList(),
                        run.cohort(),
                        period),
                new ComputedScorecard.Clinical(run.records().snapshots(), contents),
                cost(run),
                run.measures().unscored(),
                run.measures().unscored().isEmpty() ? together(points, lines) : Optional.empty());
    }

    private static Optional<QualityPoints> together(
            ScorecardPoints points, List<ComputedScorecard.Line> lines) {
        return points.together(
                lines.stream()
                        .flatMap(line -> line.score().worth().stream())
                        .map(ScorecardPoints.Worth::points)
                        .toList());
    }

    private static ExpectedCost.Found cost(Prepared run) {
        DateSpan known = run.terms().known();
        return ExpectedCost.of(
                run.cohort().population(),
                run.cohort().rows().keySet(),
                known,
                DirectoryRules.of(
                                ProgramRules.bundled(),
                                new PerformanceYear(known.start().getYear()))
                        .ages());
    }

    private Reevaluation evaluate(Prepared run, Evaluation evaluation, MeasureId id) {
        return measures.composite(run.payer(), id)
                .map(composite ->
                        Reevaluation.of(
                                composite,
                                part -> evaluate(run, evaluation, part),
                                part -> measures.improvement(run.payer(), part)))
                .orElseGet(() -> single(run, evaluation, id));
    }

    private Reevaluation single(Prepared run, Evaluation evaluation, MeasureId id) {
        return measures.claims(id)
                .map(measure -> evaluation.ofClaims(measure, run.cohort().population()))
                .orElseGet(() ->
                        evaluation.ofRecords(measures.clinical(run.payer(), id).orElseThrow()));
    }

    private static List<String> parties(ContractTerms terms) {
        Parties parties = terms.roster().parties();
        return List.of(parties.payer(), parties.provider());
    }
}
