package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Population;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The latest received version of a claim stands; a cancellation leaves nothing")
class FinalActionTest {
    private static final String ORIGINAL = "C1 1 P1 2025-03-01 2025-04-01 100.00 0";
    private static final String CANCELED = "C1 1 P1 2025-03-01 2025-05-01 100.00 1";
    private static final String REPLACED = "C1 1 P1 2025-03-01 2025-06-01 70.00 2";

    @TempDir Path folder;

    @ParameterizedTest(name = "known on {0}: {1}")
    @CsvSource({
        "2025-03-31, ''",
        "2025-04-01, C1/1 10000",
        "2025-04-30, C1/1 10000",
        "2025-05-01, ''",
        "2025-06-01, C1/1 7000",
    })
    void dependsOnTheDateItWasKnown(LocalDate asKnownOn, String standing) throws Exception {
        assertThat(String.join(",", Claims.lines(load(asKnownOn, ORIGINAL, CANCELED, REPLACED))))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void doesNotDependOnTheOrderOfArrival(List<String> order) throws Exception {
        assertThat(Claims.lines(load(Claims.LATER, order.toArray(String[]::new))))
                .containsExactly("C1/1 7000", "C2/1 4000");
    }

    static Stream<List<String>> orders() {
        List<String> versions =
                new ArrayList<>(
                        List.of(
                                ORIGINAL,
                                CANCELED,
                                REPLACED,
                                "C2 1 P1 2025-04-01 2025-05-01 50.00 0",
                                "C2 2 P1 2025-04-01 2025-05-01 60.00 0",
                                "C2 1 P1 2025-04-01 2025-05-02 40.00 2"));
        return new Random(7)
                .ints(8)
                .mapToObj(seed -> {
                    List<String> order = new ArrayList<>(versions);
                    Collections.shuffle(order, new Random(seed));
                    return order;
                });
    }

    @Test
    void aReplacementOutlastsTheCancellationThatTravelsWithIt() throws Exception {
        assertThat(
                        Claims.lines(
                                load(
                                        Claims.LATER,
                                        "C1 1 P1 2025-03-01 2025-06-01 70.00 2",
                                        "C1 1 P1 2025-03-01 2025-06-01 100.00 1",
                                        ORIGINAL)))
                .containsExactly("C1/1 7000");
    }

    @Test
    void aLineReportedTwiceInOneVersionCountsOnceAndTheGreaterStands() throws Exception {
        assertThat(
                        Claims.lines(
                                load(
                                        Claims.LATER,
                                        "C1 1 P1 2025-03-01 2025-04-01 90.00 0",
                                        ORIGINAL,
                                        ORIGINAL)))
                .containsExactly("C1/1 10000");
    }

    @Test
    void versionsArriveOverSeveralSnapshots() throws Exception {
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest latest =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(Claims.people(folder, "P1"), Claims.medical(folder, ORIGINAL)));
        for (String next : Arrays.asList(CANCELED, REPLACED)) {
            latest =
                    store.publish(
                            "payer-north", List.of(latest), List.of(Claims.medical(folder, next)));
        }
        assertThat(Claims.lines(store.load(latest, LocalDate.of(2025, 5, 15)))).isEmpty();
        assertThat(Claims.lines(store.load(latest, Claims.LATER))).containsExactly("C1/1 7000");
    }

    private Population load(LocalDate asKnownOn, String... lines) throws Exception {
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        return store.load(
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(Claims.people(folder, "P1"), Claims.medical(folder, lines))),
                asKnownOn);
    }
}
