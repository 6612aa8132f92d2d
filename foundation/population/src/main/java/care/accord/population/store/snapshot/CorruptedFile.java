package care.accord.population.store.snapshot;

/// A file of the store is not the one its manifest speaks of. Names the file, which never names a person.
public final class CorruptedFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CorruptedFile(String file, String why) {
        super(
                "The store's file %s %s: restore it from a backup, or publish its feeds again"
                        .formatted(file, why));
    }
}
