package care.accord.e2e;

/// A step that did not come out right.
public final class JourneyFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JourneyFailed(String message) {
        super(message);
    }

    JourneyFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
