package care.accord.attribution.snapshot.files;

import care.accord.attribution.run.Run;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.population.ClaimColumn;
import care.accord.population.Knowledge;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.SubstanceUseFile;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.tidying.PublishingLock;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The snapshots of the population store: a feed becomes one, and engines read them.
@ApplicationScoped
public class Snapshots {
    private static final long BYTES_PER_CELL = 4;

    /// Amounts have eight bytes, and a claim id has its text.
    private static final long MORE_BYTES_PER_LINE = 25;

    private static final long BYTES_PER_PERSON = 500;
    private static final String RESTRICTED_CLAIMS = "restricted_claim";

    private final PopulationStore store;
    private final Tenancy tenancy;
    private final PublishingLock lock;
    private final Kept<Wanted, Population> populations;

    /// Which snapshot, what was known of it when, and how much of its lines.
    private record Wanted(String location, Knowledge known, Set<ClaimColumn> columns) {}

    // Settings are values, and the container makes the rest.
    @Inject
    Snapshots(
            @ConfigProperty(name = "accord.store") String location,
            @ConfigProperty(name = "accord.substance-use.codes") Optional<Path> restrictedCodes,
            @ConfigProperty(name = "accord.populations.share-of-memory") double share,
            Tenancy tenancy,
            PublishingLock lock) {
        this.populations =
                new Kept<>((long) (Runtime.getRuntime().maxMemory() * share), Snapshots::bytes);
        PopulationStore plain = PopulationStore.at(location);
        this.store =
                restrictedCodes
                        .map(file -> plain.restricting(SubstanceUseFile.read(file)))
                        .orElse(plain);
        this.tenancy = tenancy;
        this.lock = lock;
    }

    /// Adds a feed to the tenant's newest snapshot.
    ///
    /// @throws FeedRejected when the feed does not pass; nothing has changed then
    public SnapshotManifest publish(String tenant, FeedFile feed) throws FeedRejected {
        Optional<SnapshotRow> parent = tenancy.inTransaction(tenant, SnapshotRow::latest);
        List<SnapshotManifest> parents =
                parent.map(row -> List.of(store.manifest(row.location))).orElse(List.of());
        return lock.publishing(tenant, () -> store.publish(tenant, parents, List.of(feed)));
    }

    /// SHA-256 of a snapshot's manifest file, for those who read it by name.
    public String manifestSha256(SnapshotManifest manifest) {
        return store.manifestSha256(manifest);
    }

    /// Whether any claim of the snapshot is restricted, which its manifest says.
    public boolean hasRestrictedClaims(String location) {
        return store.manifest(location).rows(RESTRICTED_CLAIMS) > 0;
    }

    /// Whom the feeds between an earlier snapshot and a later one speak of; empty if that cannot be told any more.
    public Optional<Set<BeneficiaryId>> changedSince(SnapshotRow earlier, SnapshotRow later) {
        return store.find(earlier.tenantId, earlier.snapshotId)
                .flatMap(before -> store.changedSince(before, store.manifest(later.location)));
    }

    /// The population of a snapshot as far as attribution reads it, as known on a day. Those used last are kept in memory.
    public Population load(String location, LocalDate asKnownOn) {
        return load(location, Knowledge.on(asKnownOn));
    }

    /// The same, with claims received until another day.
    public Population load(String location, Knowledge known) {
        return load(location, known, Run.COLUMNS);
    }

    /// The same with other columns of claim lines.
    public Population load(String location, LocalDate asKnownOn, Set<ClaimColumn> columns) {
        return load(location, Knowledge.on(asKnownOn), columns);
    }

    private Population load(String location, Knowledge known, Set<ClaimColumn> columns) {
        return populations.get(
                new Wanted(location, known, columns), () -> store.load(location, known, columns));
    }

    private static long bytes(Population population) {
        long perLine = population.claims().columns().size() * BYTES_PER_CELL + MORE_BYTES_PER_LINE;
        return population.claims().size() * perLine + population.beneficiaries() * BYTES_PER_PERSON;
    }
}
