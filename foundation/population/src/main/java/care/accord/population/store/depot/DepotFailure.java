package care.accord.population.store.depot;

import java.io.IOException;

/// A depot does not answer as it should. Says what was asked of which place, and the way out.
public final class DepotFailure extends IOException {
    private static final long serialVersionUID = 1;

    DepotFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
