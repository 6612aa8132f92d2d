package care.accord.metrics.risk.events;

import care.accord.metrics.risk.store.RiskJobs;
import care.accord.metrics.risk.store.RiskJobs.Failure;
import care.accord.metrics.risk.store.RiskJobs.Held;
import care.accord.metrics.risk.store.RiskJobs.State;
import care.accord.metrics.risk.store.RiskRuns;
import care.accord.metrics.risk.store.RiskTableStore;
import care.accord.metrics.risk.store.RosterScoring;
import care.accord.metrics.risk.store.RosterScoring.Opened;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Scores rosters that payers asked for, one at a time in a process, because a population is in memory meanwhile.
@ApplicationScoped
class RiskJobWorker implements DueWork {
    private static final Logger LOG = Logger.getLogger(RiskJobWorker.class);
    private static final int BEAT_SECONDS = 15;

    private final Tenancy tenancy;
    private final RiskJobs jobs;
    private final RiskRuns runs;
    private final RiskTableStore tables;
    private final RosterScoring scoring;
    private final ScheduledExecutorService executor;
    private final int batch;

    @Inject
    RiskJobWorker(
            Tenancy tenancy,
            RiskJobs jobs,
            RiskRuns runs,
            RiskTableStore tables,
            RosterScoring scoring,
            ScheduledExecutorService executor,
            @ConfigProperty(name = "accord.risk.batch-members", defaultValue = "1000") int batch) {
        this.tenancy = tenancy;
        this.jobs = jobs;
        this.runs = runs;
        this.tables = tables;
        this.scoring = scoring;
        this.executor = executor;
        this.batch = batch;
    }

    @Override
    public void work() {
        Optional<Held> due = tenancy.asPlatform(jobs::take);
        while (due.isPresent()) {
            work(due.get());
            due = tenancy.asPlatform(jobs::take);
        }
    }

    private void work(Held job) {
        if (job.attempts() > RiskJobs.ATTEMPTS) {
            fail(
                    job,
                    new Failure(
                            "risk-run-interrupted",
                            "The service ended %d times while it scored the roster; ask again, and should it end again, give it more memory"
                                    .formatted(RiskJobs.ATTEMPTS)));
            return;
        }
        RiskAttempt attempt = new RiskAttempt(tenancy, jobs, runs, job);
        ScheduledFuture<?> beat =
                executor.scheduleAtFixedRate(
                        () -> beat(job, attempt), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        try {
            score(job, attempt);
            LOG.infof("risk-run.completed run=%s attempt=%d", job.id(), job.attempts());
        } catch (LeaseLost lost) {
            tellLoss(job);
        } catch (StepFailed failed) {
            // The message of the cause may quote a row.
            LOG.errorf(
                    "risk-run.failed run=%s attempt=%d step=%s failure=%s",
                    job.id(), job.attempts(), failed.failure().code(), failed.cause());
            if (failed.isLasting() || job.attempts() >= RiskJobs.ATTEMPTS) {
                fail(job, failed.failure());
            } else {
                tenancy.runInTransaction(job.tenant(), () -> jobs.retry(job));
            }
        } finally {
            beat.cancel(false);
        }
    }

    private void tellLoss(Held job) {
        boolean isCanceled =
                tenancy.inTransaction(
                        job.tenant(),
                        () ->
                                jobs.withId(job.id())
                                        .filter(found -> found.state() == State.CANCELED)
                                        .isPresent());
        if (isCanceled) {
            LOG.infof("risk-run.canceled run=%s attempt=%d", job.id(), job.attempts());
        } else {
            LOG.warnf("risk-run.lease-lost run=%s attempt=%d", job.id(), job.attempts());
        }
    }

    /// A beat that fails is not the last: an executor ends what throws.
    private static void beat(Held job, RiskAttempt attempt) {
        try {
            attempt.beat();
        } catch (RuntimeException e) {
            LOG.warnf("risk-run.not-renewed run=%s failure=%s", job.id(), e.getClass().getName());
        }
    }

    private void score(Held job, RiskAttempt attempt) {
        Map<String, String> texts =
                step(
                        "risk-tables-unreadable",
                        "The tables that the run names could not be read",
                        () ->
                                tenancy.inTransaction(
                                        job.tenant(), () -> tables.texts(job.request().tables())));
        check(job, texts);
        Opened roster =
                step(
                        "roster-unreadable",
                        "The file of roster %s or its snapshot %s could not be read from the store; ask again once they are there"
                                .formatted(
                                        job.request().terms().roster().rosterId(),
                                        job.request().terms().roster().snapshotId()),
                        () -> scoring.open(job.request(), texts));
        step(
                "scoring-failed",
                "Members could not be scored or their scores not kept; the service's log says of the run why",
                () -> {
                    attempt.score(roster, batch);
                    return Boolean.TRUE;
                });
    }

    /// What the rules or the tables say does not pass by itself.
    private void check(Held job, Map<String, String> texts) {
        try {
            scoring.check(job.request(), texts);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw StepFailed.lasting(
                    new Failure("risk-tables-unusable", String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw StepFailed.passing(
                    new Failure("risk-tables-unreadable", "The tables could not be read"), e);
        }
    }

    // A step that fails for any reason is told by what it does, never by the message of the
    // exception.
    private static <T> T step(String code, String detail, Callable<T> work) {
        try {
            return work.call();
        } catch (LeaseLost lost) {
            throw lost;
        } catch (Exception e) {
            throw StepFailed.passing(new Failure(code, detail), e);
        }
    }

    private void fail(Held job, Failure why) {
        tenancy.runInTransaction(job.tenant(), () -> jobs.fail(job, why));
    }
}
