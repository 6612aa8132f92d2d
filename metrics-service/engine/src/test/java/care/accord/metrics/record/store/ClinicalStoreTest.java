package care.accord.metrics.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.metrics.record.PatientHistory;
import care.accord.metrics.record.ResourceVersion;
import care.accord.metrics.record.StoredPatient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "Snapshots of clinical records are immutable, named by their content, and visible when whole")
class ClinicalStoreTest {
    private static final Instant START = Instant.parse("2025-03-01T00:00:00Z");

    @TempDir Path folder;

    /// A feed in a test.
    private record Feed(
            Map<StoredPatient, List<ResourceVersion>> brought,
            List<ResourceVersion> deletions,
            List<Move> moves)
            implements Arrivals {
        @Override
        public void inShard(int shard, Each each) throws IOException {
            for (Map.Entry<StoredPatient, List<ResourceVersion>> one : brought.entrySet()) {
                if (ClinicalStore.shardOf(one.getKey().person()) == shard) {
                    each.take(new Arrival(one.getKey(), one.getValue()));
                }
            }
        }
    }

    private static ResourceVersion version(String key, int day, Optional<String> json) {
        return new ResourceVersion(
                key, Optional.empty(), START.plusSeconds(86_400L * day), 1, json);
    }

    private static Feed feed(int day, String... patientPersonKeyJson) {
        Map<StoredPatient, List<ResourceVersion>> brought =
                new TreeMap<>(Comparator.comparing(StoredPatient::patient));
        for (String one : patientPersonKeyJson) {
            String[] parts = one.split(" ", 4);
            brought.computeIfAbsent(new StoredPatient(parts[0], parts[1]), _ -> new ArrayList<>())
                    .add(version(parts[2], day, Optional.of(parts[3])));
        }
        return new Feed(brought, List.of(), List.of());
    }

    private ClinicalStore store() {
        return ClinicalStore.at(folder.toString());
    }

    private List<String> known(ClinicalManifest manifest, String patient, String person) {
        List<String> known = new ArrayList<>();
        try (ClinicalSnapshot snapshot = store().open(manifest)) {
            snapshot.read(
                    List.of(new StoredPatient(patient, person)),
                    (_, history) -> known.addAll(history.knownAt(Instant.MAX)));
        }
        return known;
    }

    @Test
    void aSnapshotIsReadPatientByPatient() {
        ClinicalManifest first =
                store().publish(
                                "east",
                                Optional.empty(),
                                feed(1, "p1 m1 Condition/a {\"a\":1}", "p2 m2 Condition/b {}"));
        ClinicalManifest second =
                store().publish("east", Optional.of(first), feed(2, "p1 m1 Condition/a {\"a\":2}"));

        assertThat(second.patients()).isEqualTo(2);
        assertThat(second.versions()).isEqualTo(3);
        assertThat(known(first, "p1", "m1")).containsExactly("{\"a\":1}");
        assertThat(known(second, "p1", "m1")).containsExactly("{\"a\":2}");
        assertThat(known(second, "p2", "m2")).containsExactly("{}");
        assertThat(known(second, "p3", "m3")).isEmpty();
        assertThat(store().find("east", second.id())).contains(second);
        assertThat(store().find("west", second.id())).isEmpty();
    }

    @Test
    void whatChangedIsToldByPatient() {
        ClinicalManifest first =
                store().publish(
                                "east",
                                Optional.empty(),
                                feed(1, "p1 m1 Condition/a {}", "p2 m2 Condition/b {}"));
        ClinicalManifest second =
                store().publish("east", Optional.of(first), feed(2, "p1 m1 Condition/c {}"));
        try (ClinicalSnapshot before = store().open(first);
                ClinicalSnapshot after = store().open(second)) {
            StoredPatient one = new StoredPatient("p1", "m1");
            StoredPatient other = new StoredPatient("p2", "m2");
            assertThat(after.content(one)).isPresent().isNotEqualTo(before.content(one));
            assertThat(after.content(other)).isPresent().isEqualTo(before.content(other));
        }
    }

    @Test
    void theSameContentIsTheSameSnapshot() {
        ClinicalManifest first =
                store().publish("east", Optional.empty(), feed(1, "p1 m1 Condition/a {}"));
        assertThat(store().publish("east", Optional.of(first), feed(2, "p1 m1 Condition/a {}")))
                .isEqualTo(first);
        assertThat(
                        ClinicalStore.at(folder.resolve("other").toString())
                                .publish("east", Optional.empty(), feed(1, "p1 m1 Condition/a {}"))
                                .id())
                .isEqualTo(first.id());
    }

    @Test
    void aDeletionFindsItsPatient() {
        ClinicalManifest first =
                store().publish(
                                "east",
                                Optional.empty(),
                                feed(1, "p1 m1 Condition/a {}", "p2 m2 Condition/b {}"));
        Feed deletion =
                new Feed(
                        Map.of(),
                        List.of(
                                version("Condition/b", 2, Optional.empty()),
                                version("Condition/nobody", 2, Optional.empty())),
                        List.of());
        ClinicalManifest second = store().publish("east", Optional.of(first), deletion);
        assertThat(known(second, "p1", "m1")).hasSize(1);
        assertThat(known(second, "p2", "m2")).isEmpty();
        assertThat(known(first, "p2", "m2")).hasSize(1);
        assertThat(second.versions()).isEqualTo(3);
    }

    @Test
    void aPatientWhoIsKnownBetterGoesToTheMembersShard() {
        String other = personElsewhere("p1");
        ClinicalManifest first =
                store().publish("east", Optional.empty(), feed(1, "p1 p1 Condition/a {}"));
        Feed move =
                new Feed(
                        Map.of(),
                        List.of(),
                        List.of(new Arrivals.Move(new StoredPatient("p1", other), "p1")));
        ClinicalManifest moved = store().publish("east", Optional.of(first), move);
        assertThat(known(moved, "p1", other)).hasSize(1);
        assertThat(known(moved, "p1", "p1")).isEmpty();
        assertThat(moved.patients()).isEqualTo(1);

        Feed back =
                new Feed(
                        feed(2, "p1 p1 Condition/b {}").brought(),
                        List.of(),
                        List.of(new Arrivals.Move(new StoredPatient("p1", "p1"), other)));
        ClinicalManifest again = store().publish("east", Optional.of(moved), back);
        assertThat(known(again, "p1", "p1")).hasSize(2);
        assertThat(again.patients()).isEqualTo(1);
    }

    private static String personElsewhere(String patient) {
        return Stream.iterate(1, i -> i + 1)
                .map(i -> "m" + i)
                .filter(person -> ClinicalStore.shardOf(person) != ClinicalStore.shardOf(patient))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void manySmallFeedsBecomeFewFiles() {
        ClinicalManifest manifest =
                store().publish("east", Optional.empty(), feed(0, "p0 m Condition/a {}"));
        for (int day = 1; day < 40; day++) {
            manifest =
                    store().publish(
                                    "east",
                                    Optional.of(manifest),
                                    feed(day, "p%d m Condition/a {}".formatted(day % 13)));
            assertThat(manifest.shards()).allMatch(shard -> shard.files().size() <= 8);
        }
        assertThat(manifest.patients()).isEqualTo(13);
        for (int patient = 0; patient < 13; patient++) {
            assertThat(known(manifest, "p" + patient, "m")).containsExactly("{}");
        }
    }

    @Test
    void aFileIsAGzipFileOfTabSeparatedLines() throws IOException {
        ClinicalManifest manifest =
                store().publish("east", Optional.empty(), feed(1, "p1 m1 Condition/a {\"a\":1}"));
        Path file =
                folder.resolve("east")
                        .resolve(
                                manifest.shards()
                                        .get(ClinicalStore.shardOf("m1"))
                                        .files()
                                        .getFirst()
                                        .name());
        try (GZIPInputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith(
                            "p1\tCondition/a\t\t2025-03-02T00:00:00Z\t1\t{\"a\":1}\n#\tp1\tm1\t0\t");
        }
    }

    @Test
    void nothingIsSeenOfAFeedThatBreaksOff() {
        ClinicalManifest first =
                store().publish("east", Optional.empty(), feed(1, "p1 m1 Condition/a {}"));
        Arrivals broken =
                new Arrivals() {
                    @Override
                    public void inShard(int shard, Each each) throws IOException {
                        each.take(
                                new Arrival(
                                        new StoredPatient("p1", "m1"),
                                        List.of(version("Condition/b", 2, Optional.of("{}")))));
                        if (shard > 7) {
                            throw new IOException("disk full");
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
                };
        assertThatThrownBy(() -> store().publish("east", Optional.of(first), broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(folder.resolve("east/clinical/snapshots").toFile().list()).hasSize(1);
        assertThat(folder.resolve("east/scratch").toFile().list()).isEmpty();
        assertThat(known(first, "p1", "m1")).hasSize(1);
    }

    @Test
    void aByteThatChangedOnDiskIsFound() throws IOException {
        ClinicalManifest manifest =
                store().publish("east", Optional.empty(), feed(1, "p1 m1 Condition/a {}"));
        ClinicalManifest.RecordFile file =
                manifest.shards().get(ClinicalStore.shardOf("m1")).files().getFirst();
        Path path = folder.resolve("east").resolve(file.name());
        byte[] bytes = Files.readAllBytes(path);
        for (int at : new int[] {12, Math.toIntExact(file.indexAt()) + 12}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 4;
            Files.write(path, changed);
            assertThatThrownBy(() -> known(manifest, "p1", "m1"))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void histories() {
        PatientHistory history =
                new PatientHistory(
                        List.of(
                                version("Condition/a", 1, Optional.of("{\"x\":\"ü\"}")),
                                version("Condition/a", 2, Optional.empty()),
                                new ResourceVersion(
                                        "Condition/b",
                                        Optional.of(START),
                                        START,
                                        7,
                                        Optional.of("{}"))));
        assertThat(RecordBlock.history(RecordBlock.lines("p", history))).isEqualTo(history);
    }
}
