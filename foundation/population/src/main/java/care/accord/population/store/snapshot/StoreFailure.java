package care.accord.population.store.snapshot;

import care.accord.population.store.depot.DepotFailure;

/// The machine under the store failed: a disk, a network, a permission, memory. Not an answer about the data.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreFailure(String message, Throwable cause) {
        super(
                cause instanceof DepotFailure why ? message + ": " + why.getMessage() : message,
                cause);
    }
}
