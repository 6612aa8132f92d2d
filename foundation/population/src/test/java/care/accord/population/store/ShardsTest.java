package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.snapshot.Shards;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.staging.Staging;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A person's shard is the first four bytes of the SHA-256 of the id, modulo the shards")
class ShardsTest {
    /// More than DuckDB puts into a row group of a Parquet file.
    private static final int LINES = 130_000;

    /// People of one shard; the first has most lines.
    private static final String[] ONE_SHARD = {"P1", "P33", "P4", "P60"};

    @TempDir Path folder;

    // sha256("P1") begins fbeae7c1, sha256("P2") acbbb742
    @ParameterizedTest
    @CsvSource({"P1, 16, 1", "P2, 16, 2", "P1, 1, 0"})
    void isWhatAnyoneCanCompute(String beneficiary, int shards, int shard) {
        assertThat(new Shards(shards).of(beneficiary)).isEqualTo(shard);
    }

    @Test
    void spreadsPeopleEvenly() {
        Shards shards = new Shards(16);
        int[] people = new int[16];
        IntStream.range(0, 16_000).forEach(i -> people[shards.of("P" + i)]++);
        assertThat(people)
                .satisfies(counts ->
                        IntStream.of(counts)
                                .forEach(count -> assertThat(count).isBetween(850, 1150)));
    }

    /// Sorted at once, in bytes: everything, or parts and row groups that are far smaller than what one person has.
    @ParameterizedTest
    @ValueSource(longs = {256 << 20, 1 << 20})
    void aPersonWithMoreLinesThanARowGroupStaysWhole(long room) throws Exception {
        Path file = folder.resolve("claims.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(Claims.HEADER);
            writer.newLine();
            for (int i = 0; i < LINES; i++) {
                writer.write(
                        Claims.line(
                                "C%d 1 %s 2025-01-%02d 2025-04-01 1.00 0"
                                        .formatted(
                                                i,
                                                ONE_SHARD[i % 40 == 0 ? 1 + i % 3 : 0],
                                                1 + i % 28)));
                writer.newLine();
            }
        }
        PopulationStore store = Backend.FOLDER.store(folder, "store", Staging.Room.of(room));
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(
                                Claims.people(folder, ONE_SHARD),
                                FeedFile.of(FeedKind.MEDICAL_CLAIMS, file)));
        Population population = store.load(snapshot, Claims.LATER);
        Beneficiary person = population.beneficiary(0);

        assertThat(snapshot.files())
                .filteredOn(stored -> stored.table().equals("claim_line"))
                .hasSize(1);
        assertThat(person.person().id().value()).isEqualTo("P1");
        assertThat(person.endLine() - person.firstLine()).isEqualTo(LINES - LINES / 40);
        assertThat(population.decideInParallel(() -> one -> one.endLine() - one.firstLine()))
                .isEqualTo(population.decide(one -> one.endLine() - one.firstLine()));
        assertThat(
                        IntStream.range(person.firstLine() + 1, person.endLine())
                                .filter(line ->
                                        population.claims().serviceDay(line)
                                                < population.claims().serviceDay(line - 1)))
                .isEmpty();
    }
}
