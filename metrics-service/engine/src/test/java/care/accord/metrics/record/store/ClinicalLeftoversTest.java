package care.accord.metrics.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.record.ResourceVersion;
import care.accord.metrics.record.StoredPatient;
import care.accord.population.store.depot.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "Of clinical records, files go that no snapshot names, and what any snapshot names stays (ADR 122)")
class ClinicalLeftoversTest {
    private static final String TENANT = "provider-east";
    private static final StoredPatient PATIENT = new StoredPatient("p1", "m1");

    private final Instant now = Instant.now();
    private final Instant limit = now.minus(Duration.ofHours(1));

    @TempDir Path folder;

    /// What a feed says of one patient on a day.
    private record Note(int day) implements Arrivals {
        @Override
        public void inShard(int shard, Each each) throws IOException {
            if (ClinicalStore.shardOf(PATIENT.person()) == shard) {
                each.take(
                        new Arrival(
                                PATIENT,
                                List.of(
                                        new ResourceVersion(
                                                "Condition/a",
                                                Optional.empty(),
                                                Instant.EPOCH.plus(Duration.ofDays(day)),
                                                1,
                                                Optional.of("{\"day\":%d}".formatted(day))))));
            }
        }

        @Override
        public List<ResourceVersion> deletions() {
            return List.of();
        }

        @Override
        public List<Move> moves() {
            return List.of();
        }
    }

    private ClinicalStore store() {
        return ClinicalStore.at(folder.toString());
    }

    private ClinicalManifest publish(Optional<ClinicalManifest> parent, int day) {
        return store().publish(TENANT, parent, new Note(day));
    }

    private List<String> known(ClinicalManifest manifest) {
        List<String> known = new ArrayList<>();
        try (ClinicalSnapshot snapshot = store().open(manifest)) {
            snapshot.read(
                    List.of(PATIENT), (_, history) -> known.addAll(history.knownAt(Instant.MAX)));
        }
        return known;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(TENANT + "/clinical/files"))) {
            return files.sorted().toList();
        }
    }

    private void letTimePass() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofHours(2))));
        }
    }

    private Leftovers leftovers() throws IOException {
        return store().leftovers(TENANT, limit);
    }

    @Test
    void aPublicationThatDiedLeavesNothingAndIsTriedAgain() throws Exception {
        ClinicalManifest first = publish(Optional.empty(), 1);
        List<Path> before = files();
        ClinicalManifest second = publish(Optional.of(first), 2);
        Files.delete(
                folder.resolve(TENANT + "/clinical/snapshots/" + second.id() + "/manifest.json"));
        assertThat(leftovers().isEmpty()).as("younger than the limit").isTrue();
        letTimePass();

        assertThat(leftovers().remove().files()).isEqualTo(1);

        assertThat(files()).isEqualTo(before);
        assertThat(known(first)).containsExactly("{\"day\":1}");
        assertThat(known(publish(Optional.of(first), 2))).containsExactly("{\"day\":2}");
        assertThat(store().tenants()).containsExactly(TENANT);
    }

    @Test
    void everySnapshotIsAnsweredFromAlthoughItsFilesWereMadeOne() throws Exception {
        List<ClinicalManifest> snapshots = new ArrayList<>(List.of(publish(Optional.empty(), 1)));
        for (int day = 2; day <= 10; day++) {
            snapshots.add(publish(Optional.of(snapshots.getLast()), day));
        }
        int shard = ClinicalStore.shardOf(PATIENT.person());
        assertThat(snapshots.getLast().shards().get(shard).files()).hasSizeLessThan(8);
        letTimePass();

        assertThat(leftovers().remove()).isEqualTo(new Leftovers.Removed(0, 0));

        for (int day = 1; day <= 10; day++) {
            assertThat(known(snapshots.get(day - 1)))
                    .containsExactly("{\"day\":%d}".formatted(day));
        }
    }

    @Test
    void whatIsCalledOtherwiseIsNotOfTheStore() throws Exception {
        publish(Optional.empty(), 1);
        Path other = folder.resolve(TENANT + "/clinical/files/records-00001.bak");
        Files.writeString(other, "x");
        letTimePass();

        assertThat(leftovers().isEmpty()).isTrue();
    }
}
