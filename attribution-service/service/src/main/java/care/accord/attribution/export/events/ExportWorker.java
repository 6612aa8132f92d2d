package care.accord.attribution.export.events;

import care.accord.attribution.export.files.ExportFolder;
import care.accord.attribution.export.store.ExportFileRow;
import care.accord.attribution.export.store.ExportJobRow;
import care.accord.attribution.export.store.ExportJobs;
import care.accord.attribution.export.writing.fhir.Abandoned;
import care.accord.attribution.export.writing.fhir.Exports;
import care.accord.attribution.work.events.TenantTurn;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Does what exports are ordered, one at a time for each tenant and a few at a time in a process. Jobs are rows: what a killed
/// process left half done is begun anew by the next one that looks.
@ApplicationScoped
class ExportWorker implements DueWork {
    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int AT_A_TIME = 2;

    private final Tenancy tenancy;
    private final ExportJobs jobs;
    private final ExportFolder folder;
    private final Exports exports;
    private final TenantTurn turn;
    private final Duration keptFor;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    @Inject
    ExportWorker(
            Tenancy tenancy,
            ExportJobs jobs,
            ExportFolder folder,
            Exports exports,
            TenantTurn turn,
            @ConfigProperty(name = "accord.exports.kept-for") Duration keptFor) {
        this.tenancy = tenancy;
        this.jobs = jobs;
        this.folder = folder;
        this.exports = exports;
        this.turn = turn;
        this.keptFor = keptFor;
    }

    /// Removes what a process left that died between removing a job and its files.
    void start(@Observes StartupEvent event) {
        folder.jobs().stream()
                .filter(job -> !tenancy.asPlatform(() -> jobs.exists(job)))
                .forEach(folder::remove);
    }

    @Override
    public void work() {
        forgetExpired();
        for (String tenant : tenancy.asPlatform(jobs::tenantsWithWork)) {
            if (!places.tryAcquire()) {
                return;
            }
            // A large export must not keep other tenants waiting.
            Thread.ofVirtual().name("export").start(() -> takeTurn(tenant));
        }
    }

    private void takeTurn(String tenant) {
        try {
            turn.take(TenantTurn.Of.EXPORTS, tenant, () -> workFor(tenant));
        } catch (RuntimeException e) {
            // The message may quote a row.
            LOG.errorf("export.interrupted cause=%s", e.getClass().getName());
        } finally {
            places.release();
        }
    }

    private void workFor(String tenant) {
        Optional<ExportJobRow> job = begin(tenant);
        while (job.isPresent()) {
            run(job.get());
            job = begin(tenant);
        }
    }

    private Optional<ExportJobRow> begin(String tenant) {
        return tenancy.inTransaction(tenant, () -> jobs.begin(folder.newKey()));
    }

    private void run(ExportJobRow job) {
        try {
            if (job.attempts > MOST_ATTEMPTS) {
                throw new IllegalStateException("Processes died over this job");
            }
            List<ExportFileRow> files =
                    exports.write(
                            job,
                            words ->
                                    tenancy.inTransaction(
                                            job.tenantId, () -> jobs.progress(job.jobId, words)));
            finish(job, files);
            LOG.infof("export.completed job=%s files=%d", job.jobId, files.size());
        } catch (Abandoned _) {
            folder.remove(job.jobId);
        } catch (IOException | RuntimeException e) {
            LOG.errorf("export.failed job=%s cause=%s", job.jobId, e.getClass().getName());
            folder.remove(job.jobId);
            close(job, ExportJobRow.FAILED, List.of());
        }
    }

    private void finish(ExportJobRow job, List<ExportFileRow> files) {
        if (!close(job, ExportJobRow.COMPLETED, files)) {
            folder.remove(job.jobId);
        }
    }

    private boolean close(ExportJobRow job, String status, List<ExportFileRow> files) {
        OffsetDateTime expiry = OffsetDateTime.now(ZoneOffset.UTC).plus(keptFor);
        return tenancy.inTransaction(
                job.tenantId,
                () -> {
                    boolean isWanted = jobs.finish(job.jobId, status, expiry);
                    if (isWanted) {
                        files.forEach(file -> {
                            file.tenantId = job.tenantId;
                            file.jobId = job.jobId;
                            file.persist();
                        });
                    }
                    return isWanted;
                });
    }

    private void forgetExpired() {
        for (ExportJobs.Named one : tenancy.asPlatform(jobs::expired)) {
            tenancy.inTransaction(one.tenant(), () -> jobs.remove(one.job()));
            folder.remove(one.job());
        }
    }
}
