package care.accord.population.store.depot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a tenant's publications left that never came to an end: files that no manifest names, and scratch folders that nobody
/// works in. Manifests stay, and so does whatever one of them names.
///
/// Finding them disturbs nobody. A publication puts its files before the manifest that names them, and its files are named by
/// their content: it may put again what is found here. So removing asks that nobody publishes for the tenant meanwhile.
public final class Leftovers {
    /// Files that are removed at once; the others are found again.
    private static final int MOST = 10_000;

    private final Depot depot;
    private final String tenant;
    private final Instant before;
    private final NamedFiles named;
    private final List<Listed> files = new ArrayList<>();
    private final boolean nobodyDied;

    private Leftovers(Depot depot, String tenant, Shelf shelf, Instant before) throws IOException {
        this.depot = depot;
        this.tenant = tenant;
        this.before = before;
        named = new NamedFiles(depot, tenant, shelf);
        named.readNew();
        depot.list(
                tenant + "/" + shelf.files(),
                listed -> {
                    boolean isFile = shelf.name().matcher(inTenant(listed)).matches();
                    if (isFile && isOld(listed) && files.size() < MOST && !isNamed(listed)) {
                        files.add(listed);
                    }
                });
        nobodyDied = depot.abandoned(tenant, before).isEmpty();
    }

    /// Where a store has its files, below a tenant's folder. What is named otherwise is not the store's and stays.
    ///
    /// @param files the folder of files, ending in `/`
    /// @param name what a file is called, with its folder
    /// @param snapshots the folder with a folder for each manifest, ending in `/`
    public record Shelf(String files, Pattern name, String snapshots) {}

    /// What is gone.
    public record Removed(long files, long bytes) {}

    /// Looks for what a tenant's publications left.
    ///
    /// @param before what was kept since stays
    /// @throws UnreadableManifest if nobody can say which files a manifest names
    public static Leftovers find(Depot depot, String tenant, Shelf shelf, Instant before)
            throws IOException {
        return new Leftovers(depot, tenant, shelf, before);
    }

    private boolean isOld(Listed file) {
        return file.since().isBefore(before);
    }

    private String inTenant(Listed file) {
        return file.name().substring(tenant.length() + 1);
    }

    private boolean isNamed(Listed file) {
        return named.contains(inTenant(file));
    }

    public boolean isEmpty() {
        return files.isEmpty() && nobodyDied;
    }

    /// Removes what was found, unless a manifest names it by now or it was kept again. The caller makes sure that nobody
    /// publishes for the tenant in this store, in any process, until it returns.
    public Removed remove() throws IOException {
        named.readNew();
        long count = 0;
        long bytes = 0;
        for (Listed found : files) {
            Optional<Listed> now = depot.find(found.name()).filter(this::isOld);
            if (now.isPresent() && !isNamed(found)) {
                depot.delete(found.name());
                count++;
                bytes += now.get().bytes();
            }
        }
        for (Path folder : depot.abandoned(tenant, before)) {
            Removed removed = FoundFiles.delete(folder);
            count += removed.files();
            bytes += removed.bytes();
        }
        return new Removed(count, bytes);
    }
}
