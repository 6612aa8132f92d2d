package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
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

@DisplayName("A person's shard is the first four bytes of the SHA-256 of the id, modulo the shards")
class ShardsTest {
    /// More than DuckDB puts into a row group of a Parquet file.
    private static final int LINES = 130_000;

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

    @Test
    void aPersonWithMoreLinesThanARowGroupStaysWhole() throws Exception {
        Path file = folder.resolve("claims.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(Claims.HEADER);
            writer.newLine();
            for (int i = 0; i < LINES; i++) {
                writer.write(
                        Claims.line(
                                "C%d 1 P1 2025-01-%02d 2025-04-01 1.00 0"
                                        .formatted(i, 1 + i % 28)));
                writer.newLine();
            }
        }
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(
                                Claims.people(folder, "P0", "P1", "P2"),
                                FeedFile.of(FeedKind.MEDICAL_CLAIMS, file)));
        Population population = store.load(snapshot, Claims.LATER);
        Beneficiary person = population.beneficiary(1);

        assertThat(snapshot.files())
                .filteredOn(stored -> stored.table().equals("claim_line"))
                .hasSize(1);
        assertThat(person.endLine() - person.firstLine()).isEqualTo(LINES);
        assertThat(
                        IntStream.range(person.firstLine() + 1, person.endLine())
                                .filter(line ->
                                        population.claims().serviceDay(line)
                                                < population.claims().serviceDay(line - 1)))
                .isEmpty();
    }
}
