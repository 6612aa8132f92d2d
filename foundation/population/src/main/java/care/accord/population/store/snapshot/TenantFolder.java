package care.accord.population.store.snapshot;

import care.accord.population.store.depot.Depot;
import care.accord.population.store.depot.DepotFile;
import care.accord.population.store.depot.Leftovers;
import care.accord.population.store.depot.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A tenant's part of the store: `files/` holds immutable Parquet files named by their hash, `snapshots/<id>/` a manifest
/// each, `rosters/` rosters.
public final class TenantFolder {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,127}");
    private static final Pattern FILE = Pattern.compile("files/[a-z_]+-\\d+-[0-9a-f]+\\.parquet");
    private static final Leftovers.Shelf SHELF = new Leftovers.Shelf("files/", FILE, "snapshots/");
    private static final int HASH_SHOWN = 16;

    private final Depot depot;
    private final String tenant;

    public TenantFolder(Depot depot, String tenant) {
        if (!NAME.matcher(tenant).matches()) {
            throw new IllegalArgumentException(
                    "A tenant is named by lower-case letters, digits and inner hyphens");
        }
        this.depot = depot;
        this.tenant = tenant;
    }

    /// The tenants that have folders in a place.
    public static List<String> tenants(Depot depot) throws IOException {
        return depot.folders().stream()
                .filter(name -> NAME.matcher(name).matches())
                .sorted()
                .toList();
    }

    public String tenant() {
        return tenant;
    }

    /// Files that no manifest names. Rosters and lists stay: rows name those.
    ///
    /// @param before what was kept since stays
    public Leftovers leftovers(Instant before) throws IOException {
        return Leftovers.find(depot, tenant, SHELF, before);
    }

    private String manifest(String id) {
        return tenant + "/snapshots/" + checked(id) + "/" + ManifestFile.NAME;
    }

    /// Where a roster lies in the store.
    public String roster(String id) {
        return tenant + "/rosters/" + checked(id) + ".parquet";
    }

    private static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("An id has letters, digits and hyphens");
        }
        return id;
    }

    /// A new folder for what is not complete.
    public Scratch newScratch() throws IOException {
        return depot.newScratch(tenant);
    }

    /// Where a reader spills: outside the store, which readers may have mounted read-only.
    public static Path newReadingScratch() throws IOException {
        return Files.createTempDirectory("accord-population");
    }

    /// Takes a complete file in under its final name, which follows from its bytes: two publishers of the same rows arrive at
    /// the same name with the same content.
    public StoredFile keep(Path complete, StoredFile facts) throws IOException {
        String sha256 = facts.sha256();
        String name =
                "files/%s-%05d-%s.parquet"
                        .formatted(facts.table(), facts.shard(), sha256.substring(0, HASH_SHOWN));
        depot.keep(complete, tenant + "/" + name);
        return facts.named(name);
    }

    public void keepRoster(Path complete, String id) throws IOException {
        depot.keep(complete, roster(id));
    }

    /// Takes a manifest in, which is what makes its snapshot visible. Whoever comes second with the same content finds one
    /// there already and changes nothing.
    ///
    /// @return whether this one came first
    public boolean keepManifest(Path complete, String id) throws IOException {
        return depot.keepFirst(complete, manifest(id));
    }

    /// The bytes of a manifest.
    public byte[] readManifest(String id) throws IOException {
        return depot.read(manifest(id));
    }

    /// Opens a file of a snapshot. Its description has the hash of the manifest, and its pages are checked as they are read.
    public OpenFile open(StoredFile file) {
        return open(List.of(file)).getFirst();
    }

    /// Opens files, of which the later ones are on their way while the first is looked into.
    public List<OpenFile> open(List<StoredFile> files) {
        List<DepotFile> depotFiles = new ArrayList<>();
        List<OpenFile> open = new ArrayList<>();
        try {
            for (StoredFile file : files) {
                depotFiles.add(OpenFile.begin(depot, tenant + "/" + inside(file.name())));
            }
            for (int i = 0; i < files.size(); i++) {
                open.add(OpenFile.of(depotFiles.get(i), files.get(i)));
            }
            return open;
        } catch (RuntimeException e) {
            depotFiles.forEach(OpenFile::abandon);
            throw e;
        }
    }

    private static String inside(String file) {
        if (!FILE.matcher(file).matches()) {
            throw new CorruptedFile(ManifestFile.NAME, "names a file outside the store");
        }
        return file;
    }

    /// A roster with this hash as a file of this machine, copied into the scratch folder if it is elsewhere.
    public Path verifiedRoster(String id, String sha256, Path scratch) {
        String name = id + ".parquet";
        try {
            Path file = depot.local(roster(id), scratch);
            if (!Sha256.of(file).equals(sha256)) {
                throw new CorruptedFile(name, "does not have the hash it is named with");
            }
            return file;
        } catch (NoSuchFileException _) {
            throw new CorruptedFile(name, "is missing");
        } catch (IOException e) {
            throw new StoreFailure("A file of the store cannot be read", e);
        }
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
