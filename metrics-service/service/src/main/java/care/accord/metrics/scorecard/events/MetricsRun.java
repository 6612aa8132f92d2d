package care.accord.metrics.scorecard.events;

import care.accord.messages.ContractActivated.MeasureTerms;
import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.clinical.store.ClinicalRecordStore;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.equity.files.CohortGroups;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.CompositePart;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.files.Measures;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.metrics.run.RunInputs;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.Scorer;
import care.accord.metrics.scorecard.Target;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.metrics.scorecard.store.ComputedScorecard;
import care.accord.population.store.PopulationStore;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Computes a contract's scorecard from its terms, its latest roster and what both parties sent. A function of its inputs,
/// which it names before it begins.
@ApplicationScoped
class MetricsRun {
    private static final Logger LOG = Logger.getLogger(MetricsRun.class);

    private final Tenancy tenancy;
    private final Measures measures;
    private final ClinicalRecordStore records;
    private final Evaluation evaluation;
    private final CohortGroups groups;
    private final PopulationStore store;

    @Inject
    MetricsRun(
            Tenancy tenancy,
            Measures measures,
            ClinicalRecordStore records,
            Evaluation evaluation,
            CohortGroups groups,
            @ConfigProperty(name = "accord.store") String location) {
        this.tenancy = tenancy;
        this.measures = measures;
        this.records = records;
        this.evaluation = evaluation;
        this.groups = groups;
        this.store = PopulationStore.at(location);
    }

    /// A run about to begin: what it will read, and the name that follows.
    record Prepared(
            ContractTerms terms, StoredCohort cohort, List<Target> targets, RunInputs inputs) {}

    Prepared prepare(ContractTerms terms) {
        RosterDecided roster = terms.roster();
        StoredCohort cohort = StoredCohort.load(store, roster);
        List<Target> targets = new ArrayList<>();
        SortedMap<String, String> editions = new TreeMap<>();
        for (MeasureTerms measure : terms.contract().measures()) {
            Optional<MeasureDescription> known =
                    measures.description(
                            roster.parties().payer(), new MeasureId(measure.measure()));
            if (known.isEmpty()) {
                LOG.warnf(
                        "measure.unknown contract=%s measure=%s",
                        roster.contractId(), measure.measure());
                continue;
            }
            targets.add(target(measure));
            editions.put(measure.measure(), known.get().edition());
        }
        return new Prepared(
                terms,
                cohort,
                targets,
                new RunInputs(
                        roster.contractId(),
                        roster.contractVersion(),
                        roster.rosterId(),
                        roster.snapshotId(),
                        roster.rulesEdition(),
                        editions,
                        clinicalFeeds(terms, cohort.members())));
    }

    /// Feeds of either party that say anything about a member: another feed changes nothing and makes no new version.
    List<String> clinicalFeeds(ContractTerms terms, List<BeneficiaryId> members) {
        return parties(terms).stream()
                .flatMap(party ->
                        tenancy.inTransaction(party, () -> records.feedsAbout(members)).stream())
                .toList();
    }

    ComputedScorecard compute(Prepared run) {
        DateSpan period =
                new DateSpan(
                        run.terms().contract().performancePeriod().start(),
                        run.terms().contract().performancePeriod().end());
        Cohort cohort = new Cohort(run.cohort().members(), period);
        List<MeasureResult> results =
                run.targets().stream()
                        .map(target -> evaluate(run, cohort, target.measure()))
                        .toList();
        ScorecardPoints points = ScorecardPoints.of(ProgramRules.bundled(), period);
        List<ScorecardLine> lines = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Target target = run.targets().get(i);
            lines.add(
                    Scorer.score(
                                    target,
                                    results.get(i),
                                    measures.improvement(
                                            parties(run.terms()).getFirst(), target.measure()))
                            .withPoints(points));
        }
        return new ComputedScorecard(
                run.inputs(),
                run.terms().roster(),
                lines,
                results,
                run.cohort().rows(),
                run.cohort().names(),
                groups.of(results, run.cohort(), period));
    }

    private MeasureResult evaluate(Prepared run, Cohort cohort, MeasureId id) {
        String payer = parties(run.terms()).getFirst();
        return measures.composite(payer, id)
                .<MeasureResult>map(composite ->
                        composite.score(part ->
                                new CompositePart.Scored(
                                        evaluate(run, cohort, part),
                                        measures.improvement(payer, part))))
                .orElseGet(() -> single(run, cohort, id));
    }

    private MeasureResult single(Prepared run, Cohort cohort, MeasureId id) {
        return measures.claims(id)
                .map(measure -> measure.evaluate(run.cohort().population(), cohort))
                .orElseGet(() ->
                        evaluation.evaluate(
                                measures.clinical(parties(run.terms()).getFirst(), id)
                                        .orElseThrow(),
                                cohort,
                                parties(run.terms()),
                                new HashSet<>(run.inputs().clinicalFeeds())));
    }

    private static List<String> parties(ContractTerms terms) {
        Parties parties = terms.roster().parties();
        return List.of(parties.payer(), parties.provider());
    }

    private static Target target(MeasureTerms measure) {
        return new Target(
                new MeasureId(measure.measure()),
                measure.title(),
                new BigDecimal(measure.target()),
                Target.Role.valueOf(measure.role().toUpperCase(Locale.ROOT)));
    }
}
