package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.Verdict;
import care.accord.population.store.snapshot.CorruptedFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Backend.class)
@DisplayName("A snapshot is immutable, complete or invisible, and its id is its content")
class SnapshotTest {
    private static final String TENANT = "payer-north";
    private static final String[] LINES = {
        "C1 1 P1 2025-03-01 2025-04-01 100.00 0",
        "C1 2 P1 2025-03-01 2025-04-01 20.00 0",
        "C2 1 P2 2025-03-05 2025-04-02 30.00 0",
        "C3 1 P1 2025-01-05 2025-04-03 40.00 0",
        "C4 1 P9 2025-01-05 2025-04-03 50.00 0",
    };

    private final Backend backend;

    @TempDir Path folder;

    SnapshotTest(Backend backend) {
        this.backend = backend;
    }

    private PopulationStore store = PopulationStore.at(Path.of("unset"));

    @BeforeEach
    void openStore() {
        store = backend.store(folder, "store");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anyOrderOfFeedsAndLinesIsTheSameSnapshot(List<Integer> order) throws Exception {
        FeedFile people = Claims.people(folder, "P1", "P2");
        SnapshotManifest plain =
                store.publish(TENANT, List.of(), List.of(people, Claims.medical(folder, LINES)));
        String[] shuffled = order.stream().map(i -> LINES[i]).toArray(String[]::new);
        PopulationStore other = backend.store(folder, "other-" + order.hashCode());
        SnapshotManifest reordered =
                other.publish(
                        TENANT,
                        List.of(),
                        List.of(
                                Claims.medical(folder, Arrays.copyOfRange(shuffled, 0, 2)),
                                Claims.people(folder, "P2", "P1"),
                                Claims.medical(folder, Arrays.copyOfRange(shuffled, 2, 5))));

        assertThat(reordered.id()).isEqualTo(plain.id());
        assertThat(reordered.files()).isEqualTo(plain.files());
        assertThat(Claims.text(other.load(reordered, Claims.LATER)))
                .isEqualTo(Claims.text(store.load(plain, Claims.LATER)));
    }

    static Stream<List<Integer>> orders() {
        return IntStream.range(0, 4)
                .mapToObj(seed -> {
                    List<Integer> order =
                            new ArrayList<>(IntStream.range(0, LINES.length).boxed().toList());
                    Collections.shuffle(order, new Random(seed));
                    return order;
                });
    }

    @Test
    void oneByOneOrTogetherIsTheSameSnapshot() throws Exception {
        FeedFile people = Claims.people(folder, "P1", "P2");
        FeedFile first = Claims.medical(folder, LINES[0], LINES[1]);
        FeedFile second = Claims.medical(folder, LINES[2], LINES[3]);
        SnapshotManifest together =
                store.publish(TENANT, List.of(), List.of(people, first, second));
        PopulationStore other = backend.store(folder, "other");
        SnapshotManifest parent = other.publish(TENANT, List.of(), List.of(second, people));
        SnapshotManifest child = other.publish(TENANT, List.of(parent), List.of(first));

        assertThat(child.id()).isEqualTo(together.id());
        assertThat(child.parents()).containsExactly(parent.id());
        assertThat(Claims.text(other.load(child, Claims.LATER)))
                .isEqualTo(Claims.text(store.load(together, Claims.LATER)));
    }

    @Test
    void aFeedThatAParentHasChangesNothing() throws Exception {
        FeedFile claims = Claims.medical(folder, LINES);
        SnapshotManifest first = store.publish(TENANT, List.of(), List.of(claims));
        assertThat(store.publish(TENANT, List.of(first), List.of(claims, claims))).isEqualTo(first);
    }

    @Test
    void aChildRefersToItsParentsFilesAndManyDeltasAreMerged() throws Exception {
        SnapshotManifest latest =
                store.publish(TENANT, List.of(), List.of(Claims.people(folder, "P1")));
        for (int delta = 1; delta <= 10; delta++) {
            SnapshotManifest next =
                    store.publish(
                            TENANT,
                            List.of(latest),
                            List.of(
                                    Claims.medical(
                                            folder,
                                            "C%d 1 P1 2025-03-%02d 2025-04-%02d 10.00 0"
                                                    .formatted(delta, delta, delta))));
            assertThat(next.rows("claim_line")).isEqualTo(delta);
            latest = next;
        }
        assertThat(latest.files()).hasSizeLessThan(11);
        assertThat(store.find(TENANT, latest.id())).contains(latest);
        assertThat(Claims.lines(store.load(latest, Claims.LATER))).hasSize(10);
    }

    @Test
    void theManifestSaysWhatCameInAndHowRecentItIs() throws Exception {
        SnapshotManifest snapshot =
                store.publish(
                        TENANT,
                        List.of(),
                        List.of(Claims.medical(folder, LINES), Claims.people(folder, "P1", "P2")));

        assertThat(snapshot.dataAsOf()).contains(LocalDate.of(2025, 4, 3));
        assertThat(snapshot.location()).isEqualTo(TENANT + "/snapshots/" + snapshot.id());
        assertThat(snapshot.feeds())
                .extracting(feed -> feed.totals().allowed())
                .containsExactlyInAnyOrder(Usd.of("240.00"), Usd.ZERO);
        assertThat(snapshot.files().stream().mapToLong(StoredFile::allowedCents).sum())
                .isEqualTo(24000);
        assertThat(store.manifest(snapshot.location())).isEqualTo(snapshot);
    }

    @Test
    void linesOfUnknownPeopleAreLeftOutAndCounted() throws Exception {
        SnapshotManifest snapshot =
                store.publish(
                        TENANT,
                        List.of(),
                        List.of(Claims.people(folder, "P1", "P2"), Claims.medical(folder, LINES)));
        assertThat(store.load(snapshot, Claims.LATER).linesOfUnknownPeople()).isEqualTo(1);
        assertThat(store.load(snapshot, Claims.LATER).claims().size()).isEqualTo(4);
    }

    @Test
    void theLatestEligibilityFeedReplacesWhatEarlierOnesSaid() throws Exception {
        SnapshotManifest snapshot =
                store.publish(
                        TENANT,
                        List.of(),
                        List.of(
                                Claims.eligibility(
                                        folder,
                                        Optional.of(LocalDate.of(2025, 5, 1)),
                                        "P1,New,1950-01-01,,2025-01-01,2025-04-30,AB"),
                                Claims.eligibility(
                                        folder,
                                        Optional.of(LocalDate.of(2025, 1, 1)),
                                        "P1,Old,1950-01-01,,2025-01-01,,AB",
                                        "P2,Old,1951-01-01,,2025-01-01,,MA")));
        assertThat(Claims.text(store.load(snapshot, LocalDate.of(2025, 4, 30))))
                .contains("person P1 Old 1950-01-01 Optional.empty")
                .contains("span PARTS_A_AND_B 20089 2932896");
        assertThat(Claims.text(store.load(snapshot, LocalDate.of(2025, 5, 1))))
                .containsExactly(
                        "person P1 New 1950-01-01 Optional.empty",
                        "span PARTS_A_AND_B 20089 20208",
                        "person P2 Old 1951-01-01 Optional.empty",
                        "span MEDICARE_ADVANTAGE 20089 2932896");
    }

    @Test
    void drugFillsAreLinesOfTheirOwnKind() throws Exception {
        Path fills =
                Claims.write(
                        folder,
                        List.of(
                                "claim_id,claim_line_number,person_id,dispensing_date,ndc_code,received_date,paid_amount,allowed_amount,quantity",
                                "R1,1,P1,2025-02-01,00000000001,2025-02-02,8.00,10.00,30.5"));
        SnapshotManifest snapshot =
                store.publish(
                        TENANT,
                        List.of(),
                        List.of(
                                Claims.people(folder, "P1"),
                                FeedFile.of(FeedKind.PHARMACY_CLAIMS, fills)));
        assertThat(Claims.text(store.load(snapshot, Claims.LATER)))
                .contains("line R1 1 PHARMACY 2025-02-01   1000");
    }

    @Test
    void aRejectedFeedLeavesNothingBehind() throws Exception {
        FeedFile bad = Claims.medical(folder, "C1 x P1 2025-03-01 2025-04-01 100.00 0");
        assertThatThrownBy(() ->
                        store.publish(TENANT, List.of(), List.of(Claims.people(folder, "P1"), bad)))
                .isInstanceOfSatisfying(
                        FeedRejected.class,
                        rejected ->
                                assertThat(rejected.rejected().get(bad))
                                        .isInstanceOf(Verdict.Rejected.class));
        assertThat(filesOf(backend.objects(folder, "store"))).isEmpty();
    }

    @Test
    void aSnapshotWithoutItsManifestIsInvisible() throws Exception {
        SnapshotManifest snapshot =
                store.publish(TENANT, List.of(), List.of(Claims.medical(folder, LINES)));
        Files.delete(
                backend.objects(folder, "store").resolve(snapshot.location() + "/manifest.json"));

        assertThat(store.find(TENANT, snapshot.id())).isEmpty();
        assertThat(store.publish(TENANT, List.of(), List.of(Claims.medical(folder, LINES))))
                .isEqualTo(snapshot);
    }

    @Test
    void aChangedByteIsNamed() throws Exception {
        SnapshotManifest snapshot =
                store.publish(TENANT, List.of(), List.of(Claims.medical(folder, LINES)));
        store.load(snapshot, Claims.LATER);
        StoredFile stored = snapshot.files().getFirst();
        Path file = backend.objects(folder, "store").resolve(TENANT).resolve(stored.name());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));

        assertThatThrownBy(() -> store.load(snapshot, Claims.LATER))
                .isInstanceOf(CorruptedFile.class)
                .hasMessageContaining(String.valueOf(file.getFileName()));
    }

    @Test
    void aManifestThatWasChangedIsNamed() throws Exception {
        SnapshotManifest snapshot =
                store.publish(TENANT, List.of(), List.of(Claims.medical(folder, LINES)));
        Path manifest =
                backend.objects(folder, "store").resolve(snapshot.location() + "/manifest.json");
        String content = snapshot.files().getFirst().content();
        Files.writeString(manifest, Files.readString(manifest).replace(content, "0".repeat(64)));

        assertThatThrownBy(() -> store.find(TENANT, snapshot.id()))
                .isInstanceOf(CorruptedFile.class)
                .hasMessageContaining("manifest.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../payer-south", "Payer", "", "a/b", "-a", "a'b"})
    void aTenantCannotBeAPath(String tenant) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.find(tenant, "x"));
    }

    @Test
    void aSnapshotCannotContinueAnotherTenants() throws Exception {
        SnapshotManifest south =
                store.publish("payer-south", List.of(), List.of(Claims.people(folder, "P1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.publish(TENANT, List.of(south), List.of()));
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
