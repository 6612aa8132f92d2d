package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.store.depot.Depot;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.staging.Staging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "A person with more lines than any part has that is sorted, written or read is in one part, and read whole")
class UndividedPersonTest {
    private static final int MANY = 4_000;
    private static final int FEW = 5;
    private static final List<String> PEOPLE = List.of("P1", "P2", "P3", "P4", "P5", "P6");

    @TempDir Path folder;

    @Test
    void aRowGroupEndsWhereAPersonEnds() throws Exception {
        List<FeedFile> feeds =
                List.of(
                        Claims.people(folder, PEOPLE.toArray(String[]::new)),
                        Claims.medical(folder, lines().toArray(String[]::new)));
        Staging.Room room = Staging.Room.of(2_000);
        PopulationStore small = PopulationStore.at(depot("small"), room);
        PopulationStore ample = PopulationStore.at(depot("ample"), Staging.Room.of(1 << 24));
        SnapshotManifest snapshot = small.publish("payer-north", List.of(), feeds);

        List<String> met = new ArrayList<>();
        int largest = 0;
        for (StoredFile stored : snapshot.files()) {
            if (stored.table().equals(Table.CLAIM_LINE.id())) {
                try (OpenFile file = small.folder("payer-north").open(stored)) {
                    for (int group = 0; group < file.groups(); group++) {
                        var people = Table.CLAIM_LINE.columns().getFirst();
                        met.addAll(file.dictionary(group, people).texts());
                        largest = Math.max(largest, file.rows(group));
                    }
                }
            }
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(PEOPLE);
        assertThat(largest).isGreaterThanOrEqualTo(MANY).isGreaterThan(room.groupRows());
        assertThat(Claims.text(small.load(snapshot, Claims.LATER)))
                .hasSize(2 * PEOPLE.size() + MANY + FEW * (PEOPLE.size() - 1))
                .isEqualTo(
                        Claims.text(
                                ample.load(
                                        ample.publish("payer-north", List.of(), feeds),
                                        Claims.LATER)));
    }

    private Depot depot(String name) {
        return Depot.at(folder.resolve(name).toString());
    }

    /// In no order, the claims of one person many.
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String person : PEOPLE) {
            IntStream.range(0, person.equals("P3") ? MANY : FEW)
                    .mapToObj(i ->
                            "C%s%05d 1 %s 2025-0%d-01 2025-11-01 %d.00 0"
                                    .formatted(person, i, person, 1 + i % 9, 1 + i % 90))
                    .forEach(lines::add);
        }
        Collections.shuffle(lines, new Random(3));
        return lines;
    }
}
