package care.accord.population.store.snapshot;

/// A snapshot whose tables have another layout than this version of the store reads.
public final class OutdatedSnapshot extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutdatedSnapshot(int schemaVersion) {
        super(
                "The snapshot has tables of version %d, this store reads version %d: publish its feeds again into an empty store"
                        .formatted(schemaVersion, SnapshotManifest.SCHEMA_VERSION));
    }
}
