package care.accord.metrics.scorecard.events;

import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.messages.ScorecardComputed.MeasureScore;
import care.accord.messages.Topics;
import care.accord.metrics.contract.store.ContractStore;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.contract.store.DueRuns;
import care.accord.metrics.contract.store.DueRuns.DueRun;
import care.accord.metrics.directory.Contribution;
import care.accord.metrics.directory.events.Publishing;
import care.accord.metrics.gap.events.CareGaps;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.UnscoredMeasure;
import care.accord.metrics.scorecard.events.MetricsRun.Prepared;
import care.accord.metrics.scorecard.store.ComputedScorecard;
import care.accord.metrics.scorecard.store.SavedScorecard;
import care.accord.metrics.scorecard.store.ScorecardStore;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.outbox.Announcement;
import care.accord.servicekit.outbox.Outbox;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Works off the runs that are due. A run that was computed before is a no-op; one whose inputs moved while it was computed
/// is dropped, for whatever moved them asked for another run.
@ApplicationScoped
class RunWorker implements DueWork {
    private static final Logger LOG = Logger.getLogger(RunWorker.class);

    private final Tenancy tenancy;
    private final DueRuns dueRuns;
    private final ContractStore contracts;
    private final MetricsRun metricsRun;
    private final ScorecardStore scorecards;
    private final CareGaps gaps;
    private final Publishing directory;
    private final Outbox outbox;

    @Inject
    RunWorker(
            Tenancy tenancy,
            DueRuns dueRuns,
            ContractStore contracts,
            MetricsRun metricsRun,
            ScorecardStore scorecards,
            CareGaps gaps,
            Publishing directory,
            Outbox outbox) {
        this.tenancy = tenancy;
        this.dueRuns = dueRuns;
        this.contracts = contracts;
        this.metricsRun = metricsRun;
        this.scorecards = scorecards;
        this.gaps = gaps;
        this.directory = directory;
        this.outbox = outbox;
    }

    @Override
    public void work() {
        Optional<DueRun> due = tenancy.asPlatform(dueRuns::take);
        while (due.isPresent()) {
            DueRun run = due.get();
            if (answer(run)) {
                tenancy.runInTransaction(run.tenant(), () -> dueRuns.done(run));
            }
            due = tenancy.asPlatform(dueRuns::take);
        }
    }

    /// Whether the request is answered; one that failed is tried again later and holds up nobody else.
    private boolean answer(DueRun due) {
        try {
            Optional<ContractTerms> terms =
                    tenancy.inTransaction(due.payer(), () -> contracts.latest(due.contractId()));
            return terms.isEmpty() || run(due, terms.get());
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "metrics-run.failed contract=%s attempt=%d",
                    due.contractId(),
                    due.attempts());
            return false;
        }
    }

    private boolean run(DueRun due, ContractTerms terms) {
        long begun = System.nanoTime();
        int before =
                tenancy.inTransaction(
                        due.payer(), () -> scorecards.latestVersion(due.contractId()));
        try (Prepared prepared = metricsRun.prepare(terms)) {
            String runId = prepared.inputs().runId();
            if (tenancy.inTransaction(due.payer(), () -> scorecards.exists(runId))) {
                return true;
            }
            ComputedScorecard computed = metricsRun.compute(prepared);
            if (moved(due, prepared)) {
                return true;
            }
            Contribution found = Publishing.contribution(terms, prepared.cohort(), computed);
            boolean saved =
                    tenancy.inTransaction(due.payer(), () -> save(due, computed, found, before));
            if (saved) {
                directory.publish(terms.roster().parties().provider());
            }
            LOG.infof(
                    "metrics-run.completed run=%s contract=%s members=%d reevaluated=%d saved=%s ms=%d",
                    runId,
                    due.contractId(),
                    computed.rows().size(),
                    computed.reevaluated(),
                    saved,
                    (System.nanoTime() - begun) / 1_000_000);
            return saved;
        }
    }

    private boolean moved(DueRun due, Prepared prepared) {
        Optional<ContractTerms> now =
                tenancy.inTransaction(due.payer(), () -> contracts.latest(due.contractId()));
        return now.isEmpty()
                || !now.get().roster().rosterId().equals(prepared.terms().roster().rosterId())
                || metricsRun.moved(prepared);
    }

    /// Saves and announces, unless another run saved a version meanwhile: then this one begins again.
    private boolean save(DueRun due, ComputedScorecard computed, Contribution found, int before) {
        scorecards.lock(due.contractId());
        if (scorecards.latestVersion(due.contractId()) != before) {
            return false;
        }
        SavedScorecard saved = scorecards.save(computed);
        gaps.save(computed, saved, due.initiator());
        directory.keep(computed, found);
        RosterDecided roster = computed.roster();
        outbox.announce(
                new Announcement(
                        Topics.SCORECARD_COMPUTED,
                        roster.contractId(),
                        roster.parties().payer(),
                        due.initiator(),
                        computed.inputs().runId(),
                        message(computed, saved)));
        return true;
    }

    private static ScorecardComputed message(ComputedScorecard computed, SavedScorecard saved) {
        RosterDecided roster = computed.roster();
        return new ScorecardComputed(
                roster.contractId(),
                roster.contractVersion(),
                roster.parties(),
                computed.inputs().runId(),
                saved.version(),
                saved.previousId(),
                roster.rosterId(),
                roster.snapshotId(),
                roster.rulesEdition(),
                roster.dataAsOf(),
                roster.paidThrough(),
                computed.lines().stream().map(line -> score(line.score())).toList(),
                computed.quality()
                        .map(quality ->
                                new ScorecardComputed.Quality(
                                        quality.score().toPlainString(),
                                        quality.earned().toPlainString(),
                                        quality.measures()))
                        .orElse(null),
                computed.unscored().stream().map(RunWorker::unscored).toList());
    }

    private static ScorecardComputed.Unscored unscored(UnscoredMeasure measure) {
        return new ScorecardComputed.Unscored(
                measure.measure(),
                measure.title(),
                measure.why().reason().code(),
                measure.why().detail());
    }

    private static MeasureScore score(ScorecardLine line) {
        return new MeasureScore(
                line.measure().id().value(),
                line.target().title(),
                line.counted().name().toLowerCase(Locale.ROOT),
                line.improvement().code(),
                line.denominator().value(),
                line.numerator().value(),
                line.rate().map(rate -> rate.value().toPlainString()).orElse(null),
                line.target().rate().toPlainString(),
                line.met().isTrue());
    }
}
