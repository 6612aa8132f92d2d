package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.Usd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// CCLF Information Packet, section on adjusting for cancelled and adjusted claims: amounts are unsigned, a cancellation
/// (type 1) counts against the original (0) or adjustment (2) it repeats, and may come before or after the adjustment.
@DisplayName(
        "Versions of a claim are a ledger: what was taken back does not stand, in whatever order it came")
class LedgerTest {
    private static final String PERSON = "1EG4TE5MK73";
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @TempDir Path folder;

    /// A row is a story: `delivery:type:paid` a version, in the order of effective dates; the allowed amount is the same.
    @ParameterizedTest(name = "{0} → {2} as known in the end, {1} after the first delivery")
    @CsvSource({
        "1:0:100, 100, 100",
        "1:0:100 1:1:100, '', ''",
        "1:0:100 1:1:100 1:2:120, 120, 120",
        "1:2:120 1:1:100 1:0:100, 120, 120",
        "1:0:100 2:1:100, 100, ''",
        "1:0:100 2:1:100 2:2:120, 100, 120",
        "1:0:100 2:2:120 3:1:100, 100, 120",
        "1:0:100 2:1:100 3:2:120, 100, 120",
        "1:0:100 2:1:100 3:2:100 3:1:100, 100, ''",
        "1:0:100 2:1:100 3:2:100, 100, 100",
        "1:1:100 2:2:120, '', 120",
        "1:0:100 2:1:100 2:2:120 3:1:120 3:2:90, 100, 90",
        "1:0:100 1:1:100 1:2:100 1:1:100 1:2:100, 100, 100",
        "1:0:100 1:0:40, 100 40, 100 40",
        "1:0:50 1:0:50, 50 50, 50 50",
    })
    void asKnown(String story, String first, String last) throws Exception {
        List<FeedFile> deliveries = deliveries(story);

        assertThat(standing(deliveries, LocalDate.of(2024, 1, 31))).isEqualTo(sorted(first));
        assertThat(standing(deliveries, LATER)).isEqualTo(sorted(last));
    }

    /// The window between an adjustment and the cancellation of what it replaces: both are debits then, and both stand.
    @Test
    void betweenAnAdjustmentAndItsCancellationBothStand() throws Exception {
        List<FeedFile> deliveries = deliveries("1:0:100 2:2:120 3:1:100");

        assertThat(standing(deliveries, LocalDate.of(2024, 2, 29))).isEqualTo("100 120");
        assertThat(standing(deliveries, LocalDate.of(2024, 3, 31))).isEqualTo("120");
    }

    /// What a delivery cannot tell: a cancellation of the original looks like one of an adjustment that changed nothing.
    @Test
    void anAdjustmentThatChangedNothingIsTakenBackWithItsOriginal() throws Exception {
        assertThat(standing(deliveries("1:0:100 2:2:100 3:1:100"), LATER)).isEmpty();
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 12).boxed();
    }

    /// Claims of many lives: each is adjusted a few times, always to another amount, every adjustment with a cancellation.
    /// An adjustment may come before or after the cancellation of what it replaces, by deliveries; a cancellation never comes
    /// before what it takes back.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void signedAmountsOfAllVersionsAreWhatStands(int seed) throws Exception {
        Random random = new Random(seed);
        long signed = 0;
        List<String> versions = new ArrayList<>();
        for (int claim = 0; claim < 6; claim++) {
            int amount = 10 + random.nextInt(90);
            int delivery = 1 + random.nextInt(3);
            versions.add("%d:0:%d:C%d".formatted(delivery, amount, claim));
            signed += amount;
            for (int change = random.nextInt(4); change > 0; change--) {
                int cancelled = delivery + random.nextInt(4 - delivery);
                versions.add("%d:1:%d:C%d".formatted(cancelled, amount, claim));
                signed -= amount;
                if (random.nextInt(4) == 0) {
                    break;
                }
                amount += 1 + random.nextInt(9);
                delivery += random.nextInt(4 - delivery);
                versions.add("%d:2:%d:C%d".formatted(delivery, amount, claim));
                signed += amount;
            }
        }
        Collections.shuffle(versions, random);
        String story = String.join(" ", versions);

        assertThat(total(standing(deliveries(story), LATER))).isEqualTo(signed);
        Collections.shuffle(versions, random);
        assertThat(standing(deliveries(String.join(" ", versions)), LATER))
                .isEqualTo(standing(deliveries(story), LATER));
    }

    private static long total(String amounts) {
        return amounts.isEmpty()
                ? 0
                : Arrays.stream(amounts.split(" ", -1)).mapToLong(Long::parseLong).sum();
    }

    /// One zip a delivery, made on the 15th of January, February and March.
    private List<FeedFile> deliveries(String story) throws Exception {
        Sample[] samples = new Sample[3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] =
                    new Sample("240%d15".formatted(i + 1))
                            .beneficiary(PERSON, "BENE_ENTLMT_BUYIN_IND=3");
        }
        int id = 100;
        for (String version : story.split(" ", -1)) {
            String[] part = version.split(":", -1);
            samples[Integer.parseInt(part[0]) - 1].partB(
                    "%d %s %s 2023-11-02 %s %s %s 2023-12-01"
                            .formatted(
                                    id++,
                                    part.length > 3 ? part[3] : "C1",
                                    PERSON,
                                    part[1],
                                    part[2],
                                    part[2]),
                    "");
        }
        Path place = Files.createTempDirectory(folder, "story");
        List<FeedFile> zips = new ArrayList<>();
        for (Sample sample : samples) {
            zips.add(sample.zip(place));
        }
        return zips;
    }

    /// Whole dollars paid of the standing lines, sorted.
    private String standing(List<FeedFile> deliveries, LocalDate asKnownOn) throws Exception {
        PopulationStore store = PopulationStore.at(Files.createTempDirectory(folder, "store"));
        SnapshotManifest snapshot = store.publish("payer-north", List.of(), deliveries);
        Population population = store.load(snapshot, asKnownOn);
        Beneficiary person = population.beneficiary(0);
        List<Long> amounts = new ArrayList<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            amounts.add(new Usd(population.claims().paidCents(line)).cents() / 100);
        }
        return sorted(String.join(" ", amounts.stream().map(String::valueOf).toList()));
    }

    private static String sorted(String amounts) {
        return amounts.isEmpty()
                ? ""
                : String.join(
                        " ",
                        Arrays.stream(amounts.split(" ", -1))
                                .map(Integer::valueOf)
                                .sorted()
                                .map(String::valueOf)
                                .toList());
    }
}
