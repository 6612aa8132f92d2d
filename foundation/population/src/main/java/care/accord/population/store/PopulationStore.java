package care.accord.population.store;

import care.accord.population.ClaimColumn;
import care.accord.population.Knowledge;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.population.store.depot.Depot;
import care.accord.population.store.depot.Leftovers;
import care.accord.population.store.depot.Scratch;
import care.accord.population.store.loading.SnapshotLoader;
import care.accord.population.store.parquet.Malformed;
import care.accord.population.store.snapshot.CorruptedFile;
import care.accord.population.store.snapshot.ManifestFile;
import care.accord.population.store.snapshot.Sha256;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoreFailure;
import care.accord.population.store.snapshot.TenantFolder;
import care.accord.population.store.staging.Staging;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Populations in a folder or a bucket: immutable snapshots, published from feeds and loaded as they were known on a date. Safe to use
/// from many threads and processes: files are named by their content and a manifest appears when all it names is there.
public final class PopulationStore {
    private final Depot depot;
    private final Staging.Room room;
    private final SubstanceUseCodes codes;
    private final Map<String, TenantFolder> folders = new ConcurrentHashMap<>();

    private PopulationStore(Depot depot, Staging.Room room, SubstanceUseCodes codes) {
        this.depot = depot;
        this.room = room;
        this.codes = codes;
    }

    /// The store in a folder, which is created when something is published.
    public static PopulationStore at(Path folder) {
        return at(folder.toString());
    }

    /// The store at a location: a folder, or `s3://bucket/prefix` behind an S3 API, with
    /// `?endpoint=URL&region=NAME&path-style=true` where it is not Amazon's; credentials come from the environment.
    public static PopulationStore at(String location) {
        return at(Depot.at(location), Staging.Room.here());
    }

    /// @param room how much is sorted at once, which changes how files are cut and nothing they say
    static PopulationStore at(Depot depot, Staging.Room room) {
        return new PopulationStore(depot, room, SubstanceUseCodes.NONE);
    }

    /// The same store, which tags claims with one of the codes as they come in.
    public PopulationStore restricting(SubstanceUseCodes restricted) {
        return new PopulationStore(depot, room, restricted);
    }

    /// Reads feeds into a new snapshot on top of its parents. Feeds that a parent already has are passed over; the same
    /// content gives the same snapshot.
    ///
    /// @param parents none for a first snapshot, several to join what was published side by side
    /// @throws FeedRejected if a feed does not pass; nothing is published then
    public SnapshotManifest publish(
            String tenant, List<SnapshotManifest> parents, List<FeedFile> feeds)
            throws FeedRejected {
        if (parents.isEmpty() && feeds.isEmpty()) {
            throw new IllegalArgumentException("A first snapshot needs a feed");
        }
        parents.forEach(parent -> requireOwn(tenant, parent));
        TenantFolder folder = folder(tenant);
        try (Scratch scratch = folder.newScratch()) {
            SnapshotManifest manifest =
                    new Publisher(folder, scratch.folder(), parents, room).publish(feeds, codes);
            folder.keepManifest(ManifestFile.write(manifest, scratch.folder()), manifest.id());
            return ManifestFile.read(folder.readManifest(manifest.id()));
        } catch (IOException e) {
            throw new StoreFailure("The population store cannot be written", e);
        }
    }

    private static void requireOwn(String tenant, SnapshotManifest parent) {
        if (!parent.tenant().equals(tenant)) {
            throw new IllegalArgumentException("A snapshot cannot continue another tenant's");
        }
    }

    /// The snapshot with this id, if it was published.
    public Optional<SnapshotManifest> find(String tenant, String id) {
        try {
            SnapshotManifest manifest = ManifestFile.read(folder(tenant).readManifest(id));
            boolean untouched =
                    manifest.id().equals(id)
                            && id.equals(SnapshotManifest.idOf(tenant, manifest.files()));
            if (!untouched) {
                throw new CorruptedFile(ManifestFile.NAME, "does not have the id of its content");
            }
            return Optional.of(manifest);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreFailure("The population store cannot be read", e);
        }
    }

    /// The snapshot at a location that an event names, `<tenant>/snapshots/<id>`.
    public SnapshotManifest manifest(String location) {
        String[] parts = location.split("/", -1);
        if (parts.length != 3 || !parts[1].equals("snapshots")) {
            throw new IllegalArgumentException("A snapshot lies at <tenant>/snapshots/<id>");
        }
        return find(parts[0], parts[2])
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no snapshot at " + location));
    }

    /// Everyone in the snapshot with their final-action lines, as known at the end of a day.
    public Population load(SnapshotManifest manifest, LocalDate asKnownOn) {
        return load(manifest, asKnownOn, ClaimColumn.all());
    }

    /// As [#load(SnapshotManifest, LocalDate)], with some columns of the claim lines only: the others are not read, and asking
    /// for them is an error.
    public Population load(
            SnapshotManifest manifest, LocalDate asKnownOn, Set<ClaimColumn> columns) {
        return load(manifest, Knowledge.on(asKnownOn), columns);
    }

    Population load(SnapshotManifest manifest, Knowledge known, Set<ClaimColumn> columns) {
        try (SnapshotLoader loader =
                new SnapshotLoader(folder(manifest.tenant()), manifest, known, columns)) {
            return loader.load();
        } catch (Malformed e) {
            throw new CorruptedFile("of snapshot " + manifest.id(), String.valueOf(e.getMessage()));
        }
    }

    /// The population at a location that an event names, with some columns of the claim lines.
    public Population load(String location, LocalDate asKnownOn, Set<ClaimColumn> columns) {
        return load(manifest(location), asKnownOn, columns);
    }

    /// The same, with claims received until another day than what else is known.
    public Population load(String location, Knowledge known, Set<ClaimColumn> columns) {
        return load(manifest(location), known, columns);
    }

    /// Whom the feeds between an earlier snapshot and this one speak of: everybody else has the same facts in both, as known on
    /// any day that is not before the `dataAsOf` of either. Empty if it cannot be told, because a snapshot between them is
    /// gone.
    public Optional<Set<BeneficiaryId>> changedSince(
            SnapshotManifest earlier, SnapshotManifest snapshot) {
        requireOwn(snapshot.tenant(), earlier);
        return new Changes(this, folder(snapshot.tenant())).between(snapshot, earlier);
    }

    /// The population at a location that an event names.
    public Population load(String location, LocalDate asKnownOn) {
        return load(manifest(location), asKnownOn);
    }

    /// The tenants that have folders in the store's place.
    public List<String> tenants() throws IOException {
        return TenantFolder.tenants(depot);
    }

    /// Files of a tenant that no manifest names; [Leftovers#remove] says what removing them asks for.
    ///
    /// @param before what was kept since stays
    public Leftovers leftovers(String tenant, Instant before) throws IOException {
        return folder(tenant).leftovers(before);
    }

    TenantFolder folder(String tenant) {
        return folders.computeIfAbsent(tenant, name -> new TenantFolder(depot, name));
    }

    /// SHA-256 of a snapshot's manifest file, for those who read it by name.
    public String manifestSha256(SnapshotManifest manifest) {
        try {
            return Sha256.of(folder(manifest.tenant()).readManifest(manifest.id()));
        } catch (IOException e) {
            throw new StoreFailure("The population store cannot be read", e);
        }
    }
}
