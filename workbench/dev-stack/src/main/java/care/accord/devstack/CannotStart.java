package care.accord.devstack;

/// The platform cannot do what was asked; the message is one line for the person who asked and says the way out.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
