package care.accord.population.store;

/// The machine under the store failed: a disk, a permission, memory. Not an answer about the data.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
