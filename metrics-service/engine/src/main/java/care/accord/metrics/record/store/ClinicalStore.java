package care.accord.metrics.record.store;

import care.accord.population.store.depot.Depot;
import care.accord.population.store.depot.Leftovers;
import care.accord.population.store.depot.Scratch;
import care.accord.population.store.snapshot.Shards;
import care.accord.population.store.snapshot.TenantFolder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Clinical records in the place of the population store, a folder or a bucket: immutable snapshots of what each organization
/// sent. Safe to use from many threads and processes: files are named by their content, and a manifest appears when all it names
/// is there.
public final class ClinicalStore {
    /// As many as claims have, so that a shard of records is about the people of a shard of claims.
    public static final int SHARDS = 16;

    private static final Leftovers.Shelf SHELF =
            new Leftovers.Shelf(
                    "clinical/files/",
                    Pattern.compile("clinical/files/records-\\d{5}-[0-9a-f]+\\.tsv\\.gz"),
                    "clinical/snapshots/");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Depot depot;

    private ClinicalStore(Depot depot) {
        this.depot = depot;
    }

    /// The store at a location: a folder, or `s3://bucket/prefix` behind an S3 API, as the population store has it.
    public static ClinicalStore at(String location) {
        return new ClinicalStore(Depot.at(location));
    }

    /// The shard of whoever is known by this id, as claims have it.
    public static int shardOf(String person) {
        return new Shards(SHARDS).of(person);
    }

    /// Adds what arrives to a snapshot. The same content gives the same snapshot, and a feed with nothing new gives its parent.
    ///
    /// @param parent none for a first snapshot
    public ClinicalManifest publish(
            String tenant, Optional<ClinicalManifest> parent, Arrivals arrivals) {
        List<ClinicalManifest.ShardFiles> before =
                parent.map(ClinicalManifest::shards)
                        .orElseGet(() ->
                                Collections.nCopies(SHARDS, ClinicalManifest.ShardFiles.EMPTY));
        try (Scratch scratch = depot.newScratch(tenant);
                Publication publication =
                        new Publication(depot, tenant, scratch.folder(), before)) {
            ClinicalManifest manifest = ClinicalManifest.of(tenant, publication.publish(arrivals));
            Path file = scratch.folder().resolve("manifest.json");
            JSON.writeValue(file.toFile(), manifest);
            depot.keepFirst(file, place(tenant, manifest.id()));
            return find(tenant, manifest.id()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The clinical store cannot be written", e);
        }
    }

    /// The snapshot with this id, if it was published.
    public Optional<ClinicalManifest> find(String tenant, String id) {
        try {
            ClinicalManifest manifest =
                    JSON.readValue(depot.read(place(tenant, id)), ClinicalManifest.class);
            if (!ClinicalManifest.of(tenant, manifest.shards()).id().equals(id)) {
                throw new IOException(
                        "The manifest of clinical snapshot "
                                + id
                                + " does not have the id of its content");
            }
            return Optional.of(manifest);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The clinical store cannot be read", e);
        }
    }

    /// Opens a snapshot to read records of it.
    public ClinicalSnapshot open(ClinicalManifest manifest) {
        return new ClinicalSnapshot(depot, manifest);
    }

    /// The organizations that have folders in the store's place.
    public List<String> tenants() throws IOException {
        return TenantFolder.tenants(depot);
    }

    /// Files of an organization that no manifest names; [Leftovers#remove] says what removing them asks for.
    ///
    /// @param before what was kept since stays
    public Leftovers leftovers(String tenant, Instant before) throws IOException {
        return Leftovers.find(depot, tenant, SHELF, before);
    }

    private static String place(String tenant, String id) {
        return tenant + "/clinical/snapshots/" + id + "/manifest.json";
    }
}
