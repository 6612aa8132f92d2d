package care.accord.servicekit.upload;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/// Forgets uploads that nobody continues, in services that take any.
@ApplicationScoped
class UploadTidying {
    private final Instance<ResumableUploads> uploads;

    @Inject
    UploadTidying(Instance<ResumableUploads> uploads) {
        this.uploads = uploads;
    }

    @Scheduled(
            every = "{accord.uploads.tidied-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tidy() {
        if (uploads.isResolvable()) {
            uploads.get().expire();
        }
    }
}
