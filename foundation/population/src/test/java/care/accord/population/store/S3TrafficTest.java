package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import care.accord.population.store.depot.Traffic;
import care.accord.population.store.snapshot.ManifestFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.staging.Staging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "Of an object only the columns that a load needs travel, in few requests, and a snapshot whose publisher dies is not there")
class S3TrafficTest {
    private static final String TENANT = "payer-north";
    private static final int LINES = 60_000;

    /// Every file's end is read, whatever is needed: 64 KB.
    private static final long END = 1 << 16;

    @TempDir Path folder;

    private final Traffic traffic = new Traffic();

    private PopulationStore store() {
        return PopulationStore.at(
                traffic.depot(Backend.S3.location(folder, "store")), Staging.Room.here());
    }

    @Test
    void aLoadReadsItsColumnsAndNothingElse() throws Exception {
        SnapshotManifest snapshot = publishManyLines();
        long size = sizeOf(snapshot, Table.CLAIM_LINE);

        long all = load(snapshot, ClaimColumn.all()).claims().size();
        assertThat(all).isEqualTo(LINES);
        int requests = traffic.reads("claim_line-").size();
        long bytes = bytes(traffic.reads("claim_line-"));
        assertThat(bytes).as("everything once").isBetween(size / 2, size + END);

        Population narrow = load(snapshot, EnumSet.of(ClaimColumn.ALLOWED));
        assertThat(IntStream.range(0, LINES).mapToLong(narrow.claims()::allowedCents).sum())
                .isEqualTo(IntStream.range(0, LINES).asLongStream().map(i -> 10_000 + i).sum());
        List<Traffic.Transfer> reads =
                traffic.reads("claim_line-").subList(requests, traffic.reads("claim_line-").size());
        assertThat(bytes(reads))
                .as("of %d bytes, ten a line for amounts that are all others, and its end", size)
                .isBetween(10L * LINES, 10L * LINES + END + size / 10);
        assertThat(reads)
                .as("the end of the file, the columns that say which lines stand, the amount")
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void smallFilesCostOneRequestEach() throws Exception {
        SnapshotManifest snapshot =
                store().publish(
                                TENANT,
                                List.of(),
                                List.of(
                                        Claims.people(folder, "P1", "P2"),
                                        Claims.medical(
                                                folder,
                                                "C1 1 P1 2025-03-01 2025-04-01 100.00 0",
                                                "C2 1 P2 2025-03-01 2025-04-01 100.00 0")));
        store().load(snapshot, Claims.LATER);

        assertThat(traffic.reads("/files/")).hasSameSizeAs(snapshot.files());
    }

    @Test
    void aPublisherThatDiesBeforeTheManifestLeavesNothingVisible() throws Exception {
        SnapshotManifest wanted =
                Backend.FOLDER
                        .store(folder, "elsewhere")
                        .publish(TENANT, List.of(), List.of(Claims.people(folder, "P1", "P2")));
        traffic.dieBeforePutting(key -> key.endsWith(ManifestFile.NAME));
        assertThatThrownBy(() ->
                        store().publish(
                                        TENANT,
                                        List.of(),
                                        List.of(Claims.people(folder, "P1", "P2"))))
                .isInstanceOf(Traffic.Died.class);

        assertThat(kept()).isNotEmpty().allMatch(name -> name.endsWith(".parquet"));
        assertThat(store().find(TENANT, wanted.id())).isEmpty();

        traffic.dieBeforePutting(_ -> false);
        assertThat(store().publish(TENANT, List.of(), List.of(Claims.people(folder, "P1", "P2"))))
                .isEqualTo(wanted);
        assertThat(store().find(TENANT, wanted.id())).contains(wanted);
    }

    private Population load(SnapshotManifest snapshot, Set<ClaimColumn> columns) {
        return store().load(snapshot, Claims.LATER, columns);
    }

    private SnapshotManifest publishManyLines() throws Exception {
        String[] lines =
                IntStream.range(0, LINES)
                        .mapToObj(i ->
                                "C%d 1 P1 2025-03-%02d 2025-04-01 %d.%02d 0"
                                        .formatted(i, 1 + i % 28, 100 + i / 100, i % 100))
                        .toArray(String[]::new);
        return store().publish(
                        TENANT,
                        List.of(),
                        List.of(Claims.people(folder, "P1"), Claims.medical(folder, lines)));
    }

    private long sizeOf(SnapshotManifest snapshot, Table table) throws Exception {
        Path tenant = Backend.S3.objects(folder, "store").resolve(TENANT);
        long size = 0;
        for (StoredFile file : snapshot.files()) {
            size += file.table().equals(table.id()) ? Files.size(tenant.resolve(file.name())) : 0;
        }
        return size;
    }

    private List<String> kept() throws Exception {
        try (Stream<Path> files = Files.walk(Backend.S3.objects(folder, "store"))) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private static long bytes(List<Traffic.Transfer> reads) {
        return reads.stream().mapToLong(Traffic.Transfer::bytes).sum();
    }
}
