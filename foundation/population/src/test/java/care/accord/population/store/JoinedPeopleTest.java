package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.snapshot.Chains;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "What was reported under an earlier identifier is about the person, from the day we learned of it")
class JoinedPeopleTest {
    private static final String TENANT = "payer-north";
    private static final LocalDate LEARNED = LocalDate.of(2025, 6, 10);
    private static final BeneficiaryId OLD = new BeneficiaryId("OLD1");
    private static final BeneficiaryId NEW = new BeneficiaryId("NEW1");

    @TempDir Path folder;
    private PopulationStore store = PopulationStore.at(Path.of("unset"));

    @BeforeEach
    void openStore() {
        store = PopulationStore.at(folder.resolve("store"));
    }

    private FeedFile identities(LocalDate received, String... pairs) throws IOException {
        return Claims.identities(folder, received, pairs);
    }

    private SnapshotManifest publish(List<SnapshotManifest> parents, FeedFile... feeds)
            throws FeedRejected {
        return store.publish(TENANT, parents, List.of(feeds));
    }

    private Population load(SnapshotManifest snapshot, LocalDate day) {
        return store.load(snapshot, day);
    }

    private static List<String> people(Population population) {
        List<String> people = new ArrayList<>();
        for (int index = 0; index < population.beneficiaries(); index++) {
            people.add(population.id(index).value());
        }
        return people;
    }

    @Test
    void anOldClaimJoinsTheCurrentIdentifierFromTheDayItWasLearned() throws Exception {
        SnapshotManifest first =
                publish(
                        List.of(),
                        Claims.people(folder, "OLD1", "P2"),
                        Claims.medical(
                                folder,
                                "C1 1 OLD1 2025-03-01 2025-04-01 100.00 0",
                                "C2 1 P2 2025-03-05 2025-04-02 30.00 0"));
        SnapshotManifest second =
                publish(
                        List.of(first),
                        identities(LEARNED, "OLD1>NEW1"),
                        Claims.medical(folder, "C3 1 NEW1 2025-05-01 2025-06-10 7.00 0"));

        Population after = load(second, LEARNED);
        assertThat(people(after)).containsExactly("NEW1", "P2");
        assertThat(Claims.lines(after)).contains("C1/1 10000", "C3/1 700").hasSize(3);
        assertThat(after.linesOfUnknownPeople()).isZero();
        assertThat(after.find(OLD)).isEqualTo(after.find(NEW)).isPresent();
        assertThat(after.current(OLD)).isEqualTo(NEW);

        Population before = load(second, LEARNED.minusDays(1));
        assertThat(people(before)).containsExactly("OLD1", "P2");
        assertThat(Claims.text(before)).isEqualTo(Claims.text(load(first, LEARNED.minusDays(1))));
        assertThat(before.find(NEW)).isEmpty();
    }

    @Test
    void aClaimCancelledUnderTheNewIdentifierIsGone() throws Exception {
        SnapshotManifest first =
                publish(
                        List.of(),
                        Claims.people(folder, "OLD1"),
                        Claims.medical(folder, "C1 1 OLD1 2025-03-01 2025-04-01 100.00 0"));
        SnapshotManifest second =
                publish(
                        List.of(first),
                        identities(LEARNED, "OLD1>NEW1"),
                        Claims.medical(folder, "C1 1 NEW1 2025-03-01 2025-06-12 100.00 1"));

        assertThat(Claims.lines(load(second, LEARNED.plusDays(2)))).isEmpty();
        assertThat(Claims.lines(load(second, LEARNED.plusDays(1)))).containsExactly("C1/1 10000");
    }

    @Test
    void whatIsReportedLateUnderTheOldIdentifierJoinsToo() throws Exception {
        SnapshotManifest first =
                publish(List.of(), Claims.people(folder, "NEW1"), identities(LEARNED, "OLD1>NEW1"));
        SnapshotManifest second =
                publish(
                        List.of(first),
                        Claims.medical(folder, "C9 1 OLD1 2025-05-01 2025-07-01 9.00 0"));

        assertThat(Claims.lines(load(second, Claims.LATER))).containsExactly("C9/1 900");
        assertThat(store.changedSince(first, second)).contains(Set.of(OLD, NEW));
    }

    @Test
    void aChainOverTwoDeliveriesLeadsToItsEnd() throws Exception {
        SnapshotManifest first =
                publish(
                        List.of(),
                        Claims.people(folder, "A"),
                        Claims.medical(folder, "C1 1 A 2025-03-01 2025-04-01 1.00 0"));
        SnapshotManifest second = publish(List.of(first), identities(LEARNED, "A>B"));
        SnapshotManifest third = publish(List.of(second), identities(LEARNED.plusDays(30), "B>C"));

        assertThat(people(load(third, LEARNED.minusDays(1)))).containsExactly("A");
        assertThat(people(load(third, LEARNED))).containsExactly("B");
        assertThat(people(load(third, LEARNED.plusDays(30)))).containsExactly("C");
        assertThat(Claims.lines(load(third, Claims.LATER))).containsExactly("C1/1 100");
        assertThat(store.changedSince(second, third).orElseThrow())
                .contains(new BeneficiaryId("B"), new BeneficiaryId("C"));
    }

    @Test
    void choicesGoWithThePerson() throws Exception {
        Path choices =
                Files.writeString(
                        folder.resolve("choices.csv"),
                        "person_id,npi,tin,effective_date,received_date\nOLD1,,123456789,2025-01-01,2025-01-05\n");
        SnapshotManifest snapshot =
                publish(
                        List.of(),
                        Claims.people(folder, "OLD1"),
                        FeedFile.of(FeedKind.VOLUNTARY_ALIGNMENTS, choices),
                        identities(LEARNED, "OLD1>NEW1"));

        assertThat(load(snapshot, LEARNED).voluntaryAlignments()).containsOnlyKeys(NEW);
        assertThat(load(snapshot, LEARNED).voluntaryAlignments(OLD)).hasSize(1);
        assertThat(load(snapshot, LEARNED.minusDays(1)).voluntaryAlignments())
                .containsOnlyKeys(OLD);
    }

    @Test
    void theManifestListsTheTableAndCountsWhatWasReportedOnce() throws Exception {
        SnapshotManifest snapshot =
                publish(
                        List.of(),
                        Claims.people(folder, "OLD1"),
                        Claims.medical(folder, "C1 1 OLD1 2025-03-01 2025-04-01 100.00 0"),
                        identities(LEARNED, "OLD1>NEW1"));

        assertThat(snapshot.rows("identity")).isEqualTo(1);
        assertThat(snapshot.rows("claim_line")).isEqualTo(1);
        assertThat(snapshot.files())
                .filteredOn(file -> file.table().equals("claim_line"))
                .extracting(StoredFile::joinedOn)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(LEARNED));
        assertThat(store.find(TENANT, snapshot.id())).contains(snapshot);
    }

    /// Random feeds under random identifiers, in batches and side by side: every day has the people and lines that one
    /// publication of feeds written under current identifiers would have.
    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSnapshotOfFeedsWrittenUnderCurrentIdentifiers(long seed) throws Exception {
        Random random = new Random(seed);
        List<Chains.Statement> said = new ArrayList<>();
        List<Chains.Statement> withdrawn = new ArrayList<>();
        List<FeedFile> feeds = new ArrayList<>();
        feeds.add(Claims.people(folder, "P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7"));
        List<String> lines = new ArrayList<>();
        for (int batch = 0; batch < 6; batch++) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                // A claim is one person's, by whatever identifier.
                int claim = random.nextInt(8);
                some.add(
                        "C%d 1 P%d 2025-02-0%d 2025-0%d-11 %d.00 %d"
                                .formatted(
                                        claim,
                                        claim,
                                        1 + claim,
                                        1 + random.nextInt(9),
                                        1 + random.nextInt(90),
                                        random.nextInt(3)));
            }
            lines.addAll(some);
            feeds.add(Claims.medical(folder, some.toArray(String[]::new)));
            String from = "P" + random.nextInt(8);
            String to = "P" + random.nextInt(8);
            LocalDate day = LocalDate.of(2025, 1 + random.nextInt(9), 11);
            if (!from.equals(to)) {
                said.add(new Chains.Statement(from, to, day));
                feeds.add(identities(day, from + ">" + to));
            }
            if (!said.isEmpty() && random.nextInt(3) == 0) {
                Chains.Statement wrong = said.get(random.nextInt(said.size()));
                LocalDate learned = LocalDate.of(2025, 1 + random.nextInt(9), 11);
                withdrawn.add(new Chains.Statement(wrong.previous(), wrong.current(), learned));
                feeds.add(
                        Claims.withdrawn(
                                folder, learned, wrong.previous() + ">" + wrong.current()));
            }
        }
        SnapshotManifest snapshot = publishInPieces(feeds, random);
        assertThat(publish(List.of(), feeds.toArray(FeedFile[]::new)).id())
                .isEqualTo(snapshot.id());
        for (int month = 1; month <= 10; month++) {
            LocalDate day = LocalDate.of(2025, month, 11);
            Map<String, String> current =
                    Chains.of(knownOn(day, said), knownOn(day, withdrawn)).replaced();
            assertThat(Claims.text(load(snapshot, day)))
                    .isEqualTo(Claims.text(load(expected(lines, current), day)));
        }
    }

    private static List<Chains.Statement> knownOn(LocalDate day, List<Chains.Statement> all) {
        return all.stream().filter(one -> !one.received().isAfter(day)).toList();
    }

    private SnapshotManifest publishInPieces(List<FeedFile> feeds, Random random)
            throws FeedRejected {
        SnapshotManifest latest = publish(List.of(), feeds.getFirst());
        for (int at = 1; at < feeds.size(); ) {
            int next = Math.min(feeds.size(), at + 1 + random.nextInt(3));
            List<FeedFile> some = feeds.subList(at, next);
            if (some.size() > 1 && random.nextBoolean()) {
                SnapshotManifest left = publish(List.of(latest), some.getFirst());
                SnapshotManifest right =
                        publish(
                                List.of(latest),
                                some.subList(1, some.size()).toArray(FeedFile[]::new));
                latest = publish(List.of(left, right));
            } else {
                latest = publish(List.of(latest), some.toArray(FeedFile[]::new));
            }
            at = next;
        }
        return latest;
    }

    private SnapshotManifest expected(List<String> lines, Map<String, String> current)
            throws Exception {
        Set<String> people = new java.util.TreeSet<>();
        for (int i = 0; i < 8; i++) {
            people.add(current.getOrDefault("P" + i, "P" + i));
        }
        List<String> renamed = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            words[2] = current.getOrDefault(words[2], words[2]);
            renamed.add(String.join(" ", words));
        }
        return store.publish(
                "other",
                List.of(),
                List.of(
                        Claims.people(folder, people.toArray(String[]::new)),
                        Claims.medical(folder, renamed.toArray(String[]::new))));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(16);
    }
}
