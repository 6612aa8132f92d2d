package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.files.FeedFile;
import care.accord.population.store.depot.Leftovers;
import care.accord.population.store.depot.UnreadableManifest;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
@DisplayName(
        "Files go that no manifest names and that are old enough; whatever a manifest names stays (ADR 122)")
class LeftoversTest {
    private static final String TENANT = "payer-north";
    private final Instant now = Instant.now();
    private final Instant limit = now.minus(Duration.ofHours(1));
    private final FileTime old = FileTime.from(now.minus(Duration.ofHours(2)));

    private final Backend backend;

    @TempDir Path folder;

    LeftoversTest(Backend backend) {
        this.backend = backend;
    }

    private PopulationStore store() {
        return backend.store(folder, "store");
    }

    private Path objects() throws IOException {
        return backend.objects(folder, "store").resolve(TENANT);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(objects())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void letTimePass() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, old);
        }
    }

    private FeedFile people(String... ids) throws IOException {
        return Claims.people(folder, ids);
    }

    private FeedFile claim(String id) throws IOException {
        return Claims.medical(folder, id + " 1 P1 2025-03-01 2025-04-01 100.00 0");
    }

    private SnapshotManifest publish(Optional<SnapshotManifest> parent, FeedFile... feeds)
            throws FeedRejected {
        return store().publish(TENANT, parent.stream().toList(), List.of(feeds));
    }

    /// As if its process had died just before it put the manifest.
    private void unpublish(SnapshotManifest snapshot) throws IOException {
        Files.delete(manifest(snapshot));
    }

    private Path manifest(SnapshotManifest snapshot) throws IOException {
        return objects().resolve("snapshots").resolve(snapshot.id()).resolve("manifest.json");
    }

    private Leftovers leftovers() throws IOException {
        return store().leftovers(TENANT, limit);
    }

    @Test
    void aFileThatNobodyNamesGoesAndComesBackWhenItIsPublished() throws Exception {
        SnapshotManifest first = publish(Optional.empty(), people("P1"));
        List<Path> before = files();
        SnapshotManifest second = publish(Optional.of(first), claim("C1"));
        unpublish(second);
        letTimePass();
        List<Path> orphans = files().stream().filter(file -> !before.contains(file)).toList();
        long bytes = 0;
        for (Path orphan : orphans) {
            bytes += Files.size(orphan);
        }

        assertThat(orphans).isNotEmpty();
        assertThat(leftovers().remove()).isEqualTo(new Leftovers.Removed(orphans.size(), bytes));

        assertThat(files()).isEqualTo(before);
        assertThat(leftovers().isEmpty()).isTrue();
        assertThat(publish(Optional.of(first), claim("C1")).id()).isEqualTo(second.id());
        assertThat(Claims.lines(store().load(second, Claims.LATER))).containsExactly("C1/1 10000");
    }

    @Test
    void aFileYoungerThanTheLimitStays() throws Exception {
        unpublish(publish(Optional.empty(), people("P1")));
        List<Path> before = files();

        assertThat(before).isNotEmpty();
        assertThat(leftovers().isEmpty()).isTrue();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatCompactionReplacedStaysForTheSnapshotsThatNameIt() throws Exception {
        SnapshotManifest first = publish(Optional.empty(), people("P1"));
        SnapshotManifest snapshot = first;
        for (int i = 1; i <= 10; i++) {
            snapshot = publish(Optional.of(snapshot), claim("C" + i));
        }
        letTimePass();
        List<Path> before = files();

        assertThat(leftovers().remove()).isEqualTo(new Leftovers.Removed(0, 0));
        assertThat(files()).isEqualTo(before);
        assertThat(snapshot.files())
                .doesNotContainAnyElementsOf(
                        store().find(TENANT, snapshot.parents().getFirst()).orElseThrow().delta());
        assertThat(store().changedSince(first, snapshot).orElseThrow()).hasSize(1);
    }

    @Test
    void whatIsPublishedBetweenFindingAndRemovingStays() throws Exception {
        SnapshotManifest snapshot = publish(Optional.empty(), people("P1"));
        unpublish(snapshot);
        letTimePass();
        Leftovers found = leftovers();
        assertThat(found.isEmpty()).isFalse();

        publish(Optional.empty(), people("P1"));
        // Even if the place says that they are old.
        letTimePass();

        assertThat(found.remove()).isEqualTo(new Leftovers.Removed(0, 0));
        assertThat(store().load(snapshot, Claims.LATER).beneficiaries()).isEqualTo(1);
    }

    @Test
    void whatIsKeptAgainBetweenFindingAndRemovingIsYoung() throws Exception {
        unpublish(publish(Optional.empty(), people("P1")));
        letTimePass();
        Leftovers found = leftovers();
        unpublish(publish(Optional.empty(), people("P1")));

        assertThat(found.isEmpty()).isFalse();
        assertThat(found.remove().files()).isZero();
    }

    @Test
    void anEarlierSchemaNamesFilesToo() throws Exception {
        SnapshotManifest snapshot = publish(Optional.empty(), people("P1"));
        Path manifest = manifest(snapshot);
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"schemaVersion\" : 4", "\"schemaVersion\" : 3"));
        letTimePass();

        assertThat(Files.readString(manifest)).contains("\"schemaVersion\" : 3");
        assertThat(leftovers().isEmpty()).isTrue();
    }

    @Test
    void nothingGoesWhileAManifestCannotBeRead() throws Exception {
        SnapshotManifest first = publish(Optional.empty(), people("P1"));
        unpublish(publish(Optional.of(first), claim("C1")));
        String whole = Files.readString(manifest(first));
        for (String damaged : List.of("", "{}", whole.substring(0, whole.length() / 2), "[")) {
            Files.writeString(manifest(first), damaged);
            letTimePass();
            List<Path> before = files();

            assertThatThrownBy(this::leftovers)
                    .isInstanceOf(UnreadableManifest.class)
                    .hasMessageContaining(TENANT + "/snapshots/" + first.id() + "/manifest.json");
            assertThat(files()).isEqualTo(before);
        }
    }

    @Test
    void whatRowsNameAndWhatIsNotOfTheStoreStays() throws Exception {
        publish(Optional.empty(), people("P1"));
        RosterFile.write(store(), TENANT, "r-1", List.of());
        for (String name : List.of("lists/0a1b", "files/notes.txt", "clinical/files/x.tsv.gz")) {
            Path other = objects().resolve(name);
            Files.createDirectories(other.getParent());
            Files.writeString(other, "x");
        }
        letTimePass();

        assertThat(leftovers().isEmpty()).isTrue();
    }

    @Test
    void aTenantsLeftoversAreItsOwn() throws Exception {
        unpublish(publish(Optional.empty(), people("P1")));
        letTimePass();
        store().publish("payer-northwest", List.of(), List.of(people("P1")));

        assertThat(store().tenants()).containsExactly(TENANT, "payer-northwest");
        assertThat(store().leftovers("payer-northwest", limit).isEmpty()).isTrue();
        assertThat(store().leftovers("payer-south", limit).isEmpty()).isTrue();
        assertThat(leftovers().isEmpty()).isFalse();
    }
}
