package care.accord.metrics.risk.events;

/// The job was canceled, or somebody else works on it meanwhile; what this attempt would still write is nobody's or theirs to write.
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("The lease of a risk job passed to another attempt");
    }
}
