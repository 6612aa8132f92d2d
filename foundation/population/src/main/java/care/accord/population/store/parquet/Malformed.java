package care.accord.population.store.parquet;

/// Bytes that are not a file of the store.
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String what) {
        super(what);
    }
}
