package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.BeneficiaryId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "A statement that one identifier replaced another can be taken back; the days before keep it")
class TakenBackTest {
    private static final LocalDate LEARNED = LocalDate.of(2025, 6, 10);
    private static final LocalDate TAKEN_BACK = LEARNED.plusDays(20);
    private static final BeneficiaryId OLD = new BeneficiaryId("OLD1");
    private static final BeneficiaryId NEW = new BeneficiaryId("NEW1");

    @TempDir Path folder;

    private SnapshotManifest publish(List<SnapshotManifest> parents, FeedFile... feeds)
            throws FeedRejected {
        return store().publish("payer-north", parents, List.of(feeds));
    }

    private PopulationStore store() {
        return PopulationStore.at(folder.resolve("store"));
    }

    private Population load(SnapshotManifest snapshot, LocalDate day) {
        return store().load(snapshot, day);
    }

    private static List<String> people(Population population) {
        return IntStream.range(0, population.beneficiaries())
                .mapToObj(index -> population.id(index).value())
                .toList();
    }

    @Test
    void twoPeopleAreTwoAgainAndOneOnTheDaysBefore() throws Exception {
        SnapshotManifest first =
                publish(
                        List.of(),
                        Claims.people(folder, "OLD1", "NEW1", "P2"),
                        Claims.medical(
                                folder,
                                "C1 1 OLD1 2025-03-01 2025-04-01 100.00 0",
                                "C2 1 NEW1 2025-03-05 2025-04-02 30.00 0"));
        SnapshotManifest second =
                publish(List.of(first), Claims.identities(folder, LEARNED, "OLD1>NEW1"));
        SnapshotManifest third =
                publish(List.of(second), Claims.withdrawn(folder, TAKEN_BACK, "OLD1>NEW1"));

        assertThat(Claims.text(load(third, TAKEN_BACK)))
                .isEqualTo(Claims.text(load(first, TAKEN_BACK)));
        assertThat(load(third, TAKEN_BACK).current(OLD)).isEqualTo(OLD);
        LocalDate before = TAKEN_BACK.minusDays(1);
        assertThat(people(load(third, before))).containsExactly("NEW1", "P2");
        assertThat(Claims.text(load(third, before))).isEqualTo(Claims.text(load(second, before)));
        assertThat(store().changedSince(second, third)).contains(Set.of(OLD, NEW));
    }

    @Test
    void whatIsSaidAgainLaterCountsAgain() throws Exception {
        SnapshotManifest first =
                publish(
                        List.of(),
                        Claims.people(folder, "OLD1"),
                        Claims.medical(folder, "C1 1 OLD1 2025-03-01 2025-04-01 100.00 0"),
                        Claims.identities(folder, LEARNED, "OLD1>NEW1"),
                        Claims.withdrawn(folder, TAKEN_BACK, "OLD1>NEW1"));
        SnapshotManifest second =
                publish(
                        List.of(first),
                        Claims.identities(folder, TAKEN_BACK.plusDays(1), "OLD1>NEW1"),
                        Claims.medical(folder, "C3 1 OLD1 2025-05-01 2025-07-01 7.00 0"));

        assertThat(people(load(second, Claims.LATER))).containsExactly("NEW1");
        assertThat(Claims.lines(load(second, Claims.LATER))).hasSize(2);
        assertThat(people(load(second, TAKEN_BACK))).containsExactly("OLD1");
    }
}
