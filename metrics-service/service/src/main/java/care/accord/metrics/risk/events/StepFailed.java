package care.accord.metrics.risk.events;

import care.accord.metrics.risk.store.RiskJobs.Failure;

/// A step of a risk run that failed.
final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final boolean lasting;

    private StepFailed(Failure failure, boolean lasting, Exception cause) {
        super(failure.code(), cause);
        this.failure = failure;
        this.lasting = lasting;
    }

    /// What another attempt cannot mend.
    static StepFailed lasting(Failure failure, Exception cause) {
        return new StepFailed(failure, true, cause);
    }

    /// What may be over when it is tried again.
    static StepFailed passing(Failure failure, Exception cause) {
        return new StepFailed(failure, false, cause);
    }

    Failure failure() {
        return failure;
    }

    boolean isLasting() {
        return lasting;
    }

    /// The kind of exception that was behind it; its message may quote a row.
    String cause() {
        Throwable cause = getCause();
        return cause == null ? "" : cause.getClass().getName();
    }
}
