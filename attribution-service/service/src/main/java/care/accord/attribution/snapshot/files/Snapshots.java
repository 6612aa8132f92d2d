package care.accord.attribution.snapshot.files;

import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.SubstanceUseFile;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.SnapshotManifest;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The snapshots of the population store: a feed becomes one, and engines read them.
@ApplicationScoped
public class Snapshots {
    /// Twenty columns of four bytes, two of eight, a claim id and a diagnosis or two.
    private static final long BYTES_PER_LINE = 140;

    private static final long BYTES_PER_PERSON = 500;

    private final PopulationStore store;
    private final Tenancy tenancy;
    private final Kept<Wanted, Population> populations;

    /// Which snapshot, and what was known of it when.
    private record Wanted(String location, LocalDate asKnownOn) {}

    @Inject
    Snapshots(
            @ConfigProperty(name = "accord.store") String location,
            @ConfigProperty(name = "accord.substance-use.codes") Optional<Path> restrictedCodes,
            @ConfigProperty(name = "accord.populations.share-of-memory") double share,
            Tenancy tenancy) {
        this.populations =
                new Kept<>((long) (Runtime.getRuntime().maxMemory() * share), Snapshots::bytes);
        PopulationStore plain = PopulationStore.at(location);
        this.store =
                restrictedCodes
                        .map(file -> plain.restricting(SubstanceUseFile.read(file)))
                        .orElse(plain);
        this.tenancy = tenancy;
    }

    /// Adds a feed to the tenant's newest snapshot.
    ///
    /// @throws FeedRejected when the feed does not pass; nothing has changed then
    public SnapshotManifest publish(String tenant, FeedFile feed) throws FeedRejected {
        Optional<SnapshotRow> parent = tenancy.inTransaction(tenant, SnapshotRow::latest);
        return store.publish(
                tenant,
                parent.map(row -> List.of(store.manifest(row.location))).orElse(List.of()),
                List.of(feed));
    }

    /// SHA-256 of a snapshot's manifest file, for those who read it by name.
    public String manifestSha256(SnapshotManifest manifest) {
        return store.manifestSha256(manifest);
    }

    /// The population of a snapshot, as known on a day. Those used last are kept in memory.
    public Population load(String location, LocalDate asKnownOn) {
        return populations.get(
                new Wanted(location, asKnownOn), () -> store.load(location, asKnownOn));
    }

    private static long bytes(Population population) {
        return population.claims().size() * BYTES_PER_LINE
                + population.beneficiaries() * BYTES_PER_PERSON;
    }
}
