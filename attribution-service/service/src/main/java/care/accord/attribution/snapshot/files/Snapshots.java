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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The snapshots of the population store: a feed becomes one, and engines read them.
@ApplicationScoped
public class Snapshots {
    private final Path folder;
    private final PopulationStore store;
    private final Tenancy tenancy;
    private SoftReference<@Nullable Loaded> latest = new SoftReference<>(null);

    /// A population in memory and where it came from.
    private record Loaded(String location, LocalDate asKnownOn, Population population) {}

    @Inject
    Snapshots(
            @ConfigProperty(name = "accord.store") Path folder,
            @ConfigProperty(name = "accord.substance-use.codes") Optional<Path> restrictedCodes,
            Tenancy tenancy) {
        this.folder = folder;
        PopulationStore plain = PopulationStore.at(folder);
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
        Path file = folder.resolve(manifest.location()).resolve("manifest.json");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException("A manifest that was just written cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// The population of a snapshot, as known on a day. The one loaded last is kept while memory allows.
    public Population load(String location, LocalDate asKnownOn) {
        Loaded kept = latest();
        if (kept != null
                && kept.location().equals(location)
                && kept.asKnownOn().equals(asKnownOn)) {
            return kept.population();
        }
        Population population = store.load(location, asKnownOn);
        keep(new Loaded(location, asKnownOn, population));
        return population;
    }

    private synchronized @Nullable Loaded latest() {
        return latest.get();
    }

    private synchronized void keep(Loaded loaded) {
        latest = new SoftReference<>(loaded);
    }
}
