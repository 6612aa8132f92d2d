package care.accord.metrics.risk.rest;

import care.accord.metrics.risk.store.RiskJobs.Failure;
import care.accord.metrics.risk.store.RiskJobs.Job;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A risk run that was asked for.
///
/// @param id of the run it makes
/// @param state `queued`, `running`, `completed`, `failed` or `canceled`
/// @param members of the roster
/// @param scored how many of them the attempt under way has been through
/// @param attempts how often it was begun
/// @param endedAt when it came to an end, by itself or because somebody canceled it
/// @param failure why there is no run; absent unless the job failed
/// @param canceledBy name of whoever took it back; absent unless it is `canceled`
@Schema(name = "Risk scores that were asked for")
public record RiskJobJson(
        String id,
        String contractId,
        int paymentYear,
        String state,
        long members,
        long scored,
        int attempts,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable FailureJson failure,
        @Nullable String canceledBy) {

    /// Why a run cannot be had.
    @Schema(name = "Failure of risk scores")
    public record FailureJson(String code, String detail) {}

    static RiskJobJson of(Job job) {
        return new RiskJobJson(
                job.id(),
                job.contractId(),
                job.paymentYear(),
                job.state().word(),
                job.members(),
                job.scored(),
                job.attempts(),
                job.askedAt(),
                job.endedAt(),
                failure(job.failure()),
                job.canceledBy());
    }

    private static @Nullable FailureJson failure(@Nullable Failure failure) {
        return failure == null ? null : new FailureJson(failure.code(), failure.detail());
    }
}
