package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Procedures are part of a claim's lines: they come and go with its versions, and snapshots from before have none (ADR 142)")
class ProceduresOfClaimsTest {
    private static final String TENANT = "payer-north";
    private static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,"
                    + "allowed_amount,paid_amount,claim_adjustment_code,procedure_codes";
    private static final String FIRST = "C1,1,institutional,P1,2025-03-01,2025-04-01,100,80,0,";

    /// Published by the version of the store before there were procedures.
    private static final String BEFORE = "bd40438fb844c03eba455a649aea2ea6";

    @TempDir Path folder;

    @ParameterizedTest(name = "plan {0}")
    @ValueSource(strings = {"0Y6H0Z1:2025-03-02 4A023N7", "\"0Y6H0Z1:2025-03-02 4A023N7\""})
    @DisplayName("both readers keep them, in the order of the claim")
    void areKept(String listed) throws Exception {
        assertThat(procedures(publish(List.of(), FIRST + listed)))
                .containsExactly("C1/1 [0Y6H0Z1, 4A023N7]");
    }

    @Test
    void aLaterVersionHasItsOwn() throws Exception {
        SnapshotManifest first = publish(List.of(), FIRST + "0Y6H0Z1");
        SnapshotManifest replaced =
                publish(
                        List.of(first),
                        "C1,1,institutional,P1,2025-03-01,2025-05-01,100,80,2,4A023N7");
        SnapshotManifest without =
                publish(List.of(replaced), "C1,1,institutional,P1,2025-03-01,2025-06-01,100,80,2,");

        assertThat(procedures(replaced)).containsExactly("C1/1 [4A023N7]");
        assertThat(procedures(without)).containsExactly("C1/1 []");
        assertThat(procedures(without, LocalDate.of(2025, 5, 31)))
                .containsExactly("C1/1 [4A023N7]");
        assertThat(procedures(without, LocalDate.of(2025, 4, 30)))
                .containsExactly("C1/1 [0Y6H0Z1]");
    }

    @Test
    void aCancelledClaimHasNone() throws Exception {
        SnapshotManifest first = publish(List.of(), FIRST + "0Y6H0Z1");
        SnapshotManifest cancelled =
                publish(
                        List.of(first),
                        "C1,1,institutional,P1,2025-03-01,2025-05-01,100,80,1,0Y6H0Z1");

        assertThat(procedures(cancelled)).isEmpty();
    }

    @Test
    void mergedFilesSayTheSame() throws Exception {
        SnapshotManifest latest = publish(List.of(), FIRST + "0Y6H0Z1");
        List<String> expected = new ArrayList<>(List.of("C1/1 [0Y6H0Z1]"));
        for (int claim = 2; claim <= 10; claim++) {
            latest =
                    publish(
                            List.of(latest),
                            "C%d,1,institutional,P1,2025-03-%02d,2025-04-01,100,80,0,027034Z 4A02%dN7"
                                    .formatted(claim, claim, claim % 10));
            expected.add("C%d/1 [027034Z, 4A02%dN7]".formatted(claim, claim % 10));
        }

        assertThat(latest.files().stream().filter(file -> file.table().equals("claim_line")))
                .hasSizeLessThan(9);
        assertThat(procedures(latest)).containsExactlyElementsOf(expected);
    }

    @Test
    void theyAreJoinedWithThePerson() throws Exception {
        SnapshotManifest first = publish(List.of(), FIRST + "0Y6H0Z1");
        PopulationStore store = store();
        SnapshotManifest joined =
                store.publish(
                        TENANT,
                        List.of(first),
                        List.of(
                                Claims.people(folder, "P9"),
                                Claims.identities(folder, LocalDate.of(2025, 5, 1), "P1>P9")));

        assertThat(procedures(joined)).containsExactly("C1/1 [0Y6H0Z1]");
    }

    @Test
    void whoDoesNotAskForThemDoesNotReadThem() throws Exception {
        SnapshotManifest snapshot = publish(List.of(), FIRST + "0Y6H0Z1");
        ClaimColumns claims =
                store().load(snapshot, Claims.LATER, Set.of(ClaimColumn.DIAGNOSES)).claims();

        assertThat(claims.diagnosisCount(0)).isZero();
        assertThatThrownBy(() -> claims.procedureCount(0)).hasMessageContaining("PROCEDURES");
    }

    @Test
    void aSnapshotFromBeforeHasNone() throws Exception {
        assertThat(procedures(before())).containsExactly("C1/1 []", "C1/2 []", "C2/1 []");
    }

    @Test
    @DisplayName("feeds without procedures have the snapshot they always had")
    void theSameContentIsTheSameSnapshot() throws Exception {
        Path feeds = resource("before-procedures");
        SnapshotManifest again =
                store().publish(
                                TENANT,
                                List.of(),
                                List.of(
                                        FeedFile.of(
                                                FeedKind.ELIGIBILITY, feeds.resolve("people.csv")),
                                        FeedFile.of(
                                                FeedKind.MEDICAL_CLAIMS,
                                                feeds.resolve("claims.csv"))));

        assertThat(again.id()).isEqualTo(BEFORE);
    }

    @Test
    void aSnapshotFromBeforeIsContinuedAndMerged() throws Exception {
        SnapshotManifest latest = before();
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int claim = 3; claim <= 11; claim++) {
            String row =
                    "C%d,1,institutional,P1,2025-07-%02d,2025-08-01,100,80,0,0Y6H0Z1"
                            .formatted(claim, claim);
            latest = publish(List.of(latest), row);
            rows.add(row);
        }
        Path feeds = resource("before-procedures");
        SnapshotManifest atOnce =
                PopulationStore.at(folder.resolve("other"))
                        .publish(
                                TENANT,
                                List.of(),
                                List.of(
                                        FeedFile.of(
                                                FeedKind.ELIGIBILITY, feeds.resolve("people.csv")),
                                        FeedFile.of(
                                                FeedKind.MEDICAL_CLAIMS,
                                                feeds.resolve("claims.csv")),
                                        FeedFile.of(
                                                FeedKind.MEDICAL_CLAIMS,
                                                Claims.write(folder, rows))));

        assertThat(procedures(latest))
                .contains("C1/1 []", "C2/1 []", "C3/1 [0Y6H0Z1]", "C11/1 [0Y6H0Z1]")
                .hasSize(12);
        assertThat(latest.files().stream().filter(file -> file.table().equals("claim_line")))
                .as("files of two shards, those of one merged")
                .hasSizeLessThan(4);
        assertThat(latest.id()).isEqualTo(atOnce.id());
    }

    private SnapshotManifest before() throws IOException {
        Path from = resource("before-procedures").resolve(TENANT);
        Path to = folder.resolve("store").resolve(TENANT);
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
        }
        return store().find(TENANT, BEFORE).orElseThrow();
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.notExists(to)) {
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        return Path.of("src/test/resources/care/accord/population/store").resolve(name);
    }

    private PopulationStore store() {
        return PopulationStore.at(folder.resolve("store"));
    }

    private SnapshotManifest publish(List<SnapshotManifest> parents, String row) throws Exception {
        return store().publish(
                        TENANT,
                        parents,
                        parents.isEmpty()
                                ? List.of(Claims.people(folder, "P1"), claims(row))
                                : List.of(claims(row)));
    }

    private FeedFile claims(String row) throws IOException {
        return FeedFile.of(FeedKind.MEDICAL_CLAIMS, Claims.write(folder, List.of(HEADER, row)));
    }

    private List<String> procedures(SnapshotManifest snapshot) {
        return procedures(snapshot, Claims.LATER);
    }

    private List<String> procedures(SnapshotManifest snapshot, LocalDate asKnownOn) {
        Population population = store().load(snapshot, asKnownOn);
        ClaimColumns claims = population.claims();
        List<String> text = new ArrayList<>();
        for (int line = 0; line < claims.size(); line++) {
            List<String> codes = new ArrayList<>();
            for (int nth = 0; nth < claims.procedureCount(line); nth++) {
                codes.add(claims.dictionaries().procedure().value(claims.procedure(line, nth)));
            }
            text.add("%s/%d %s".formatted(claims.claimId(line), claims.lineNumber(line), codes));
        }
        return text;
    }
}
