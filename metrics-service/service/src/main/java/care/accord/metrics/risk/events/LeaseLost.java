package care.accord.metrics.risk.events;

/// Somebody else works on the job meanwhile; what this attempt would still write is theirs to write.
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("The lease of a risk job passed to another attempt");
    }
}
