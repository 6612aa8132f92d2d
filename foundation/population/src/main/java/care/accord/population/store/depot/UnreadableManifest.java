package care.accord.population.store.depot;

/// A manifest cannot be read, so nobody can say which files it names.
public final class UnreadableManifest extends IllegalStateException {
    private static final long serialVersionUID = 1;

    UnreadableManifest(String name) {
        super(
                "%s is not a manifest with the id it lies under. No file of this folder goes until it is restored or taken away"
                        .formatted(name));
    }
}
