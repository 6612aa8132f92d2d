package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Beneficiary;
import care.accord.population.EnrollmentColumns;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// CCLF Information Packet, CCLF8: `BENE_ENTLMT_BUYIN_IND` is the state of the month of the delivery; a part somebody no longer has is
/// in no field.
@DisplayName(
        "Months of coverage that a delivery reported stand when a later one says nothing of them")
class CoverageOverDeliveriesTest {
    private static final String PERSON = "1EG4TE5MK73";
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @TempDir Path folder;

    /// A row is a story: `delivery:buy-in:part A since:part B since:died`, a delivery each.
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    250615:3:2020-01-01:2021-01-01 260115:0                        | lost both: A 2020-01-01 2020-12-31 AB 2021-01-01 2025-06-30
                    250615:3:2020-01-01:2020-01-01 260115:0:::2025-08-20           | died, told without coverage: AB 2020-01-01 2025-06-30
                    250615:3:2020-01-01:2020-01-01 260115:0:::2025-03-20           | died before, told late: AB 2020-01-01 2025-03-31
                    250615:3:2020-01-01:2020-01-01 260115:3:2020-01-01:2020-01-01:2025-08-20 | died, told with coverage: AB 2020-01-01 2025-08-31
                    250615:3:2020-01-01:2020-01-01 250715:1:2020-01-01             | lost B: AB 2020-01-01 2025-06-30 A 2025-07-01 2025-07-31
                    250615:3:2020-01-01:2020-01-01 260115:1:2020-01-01             | lost B unseen: AB 2020-01-01 2025-06-30 A 2025-07-01 2026-01-31
                    250615:1:2020-01-01 250715:3:2020-01-01:2025-07-01             | gained B: A 2020-01-01 2025-06-30 AB 2025-07-01 2025-07-31
                    250315:3:2020-01-01:2020-01-01 250515:0 250815:3:2025-08-01:2025-08-01 | came back: AB 2020-01-01 2025-03-31 AB 2025-08-01 2025-08-31
                    250315:0 250815:3:2025-02-01:2025-02-01                        | entitled since before, told later: AB 2025-02-01 2025-08-31
                    250605:3:2020-01-01:2020-01-01 250620:0                        | taken back in the month: AB 2020-01-01 2025-05-31
                    250605:3:2020-01-01:2020-01-01 250620:0 250715:0               | taken back and still so: AB 2020-01-01 2025-05-31
                    250115:3 250215:3 250315:3                                     | no begin dates: AB 2025-01-01 2025-03-31
                    250115:3 250315:3                                              | no begin dates, a delivery missing: AB 2025-01-01 2025-01-31 AB 2025-03-01 2025-03-31
                    250115:0                                                       | never covered:
                    """)
    void inTheEnd(String story, String what) throws Exception {
        assertThat(spans(story, LATER)).isEqualTo(what.replaceFirst("^[^:]*: ?", ""));
    }

    @ParameterizedTest(name = "as known on {0}: {1}")
    @CsvSource({
        "2025-06-14, nobody",
        "2025-06-15, AB 2020-01-01 2025-06-30",
        "2025-12-31, AB 2020-01-01 2025-09-30",
        "2026-01-14, AB 2020-01-01 2025-09-30",
        "2026-01-15, AB 2020-01-01 2025-08-31"
    })
    void asKnownOn(LocalDate day, String spans) throws Exception {
        assertThat(
                        spans(
                                "250615:3:2020-01-01:2020-01-01 250915:3:2020-01-01:2020-01-01 260115:0:::2025-08-20",
                                day))
                .isEqualTo(spans);
    }

    /// Which feed came last decides: one that tells all there is, or one that tells a month.
    @ParameterizedTest(name = "a list of all coverage on {0}: {1}")
    @CsvSource({
        "2025-07-01, MA 2024-01-01 2024-12-31",
        "2025-06-15, AB 2025-03-01 2025-06-30 MA 2024-01-01 2024-12-31",
        "2025-05-01, AB 2025-03-01 2025-06-30"
    })
    void aFeedThatTellsAllOfTheCoverage(LocalDate day, String spans) throws Exception {
        List<FeedFile> feeds = new ArrayList<>(deliveries("250615:3:2025-03-01:2025-03-01"));
        Path all =
                Files.writeString(
                        folder.resolve("all.csv"),
                        """
                        person_id,first_name,birth_date,enrollment_start_date,enrollment_end_date,coverage
                        %s,Per,1950-01-01,2024-01-01,2024-12-31,MA
                        """
                                .formatted(PERSON));
        feeds.add(new FeedFile(FeedKind.ELIGIBILITY, all, Optional.of(day)));
        assertThat(sorted(spans(feeds, LATER))).isEqualTo(spans);
    }

    private static String sorted(String spans) {
        return Arrays.stream(spans.split(" (?=[A-Z])", -1))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 40).boxed();
    }

    /// With begin dates left out, a month is what the delivery of the month said.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMonthIsWhatItsDeliverySaid(int seed) throws Exception {
        Random random = new Random(seed);
        List<String> told = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        for (int month = 1; month <= 9; month++) {
            int buyIn = random.nextInt(5);
            if (buyIn < 4) {
                told.add("250%d15:%d".formatted(month, buyIn));
            }
            expected.append(
                    switch (buyIn) {
                        case 1 -> "A ";
                        case 2 -> "B ";
                        case 3 -> "AB ";
                        default -> "- ";
                    });
        }
        Collections.shuffle(told, random);
        if (told.isEmpty()) {
            told.add("250115:0");
        }
        assertThat(months(spans(String.join(" ", told), LATER))).isEqualTo(expected.toString());
    }

    private static String months(String spans) {
        String[] words = spans.isEmpty() ? new String[0] : spans.split(" ", -1);
        StringBuilder months = new StringBuilder();
        for (int month = 1; month <= 9; month++) {
            YearMonth asked = YearMonth.of(2025, month);
            String coverage = "-";
            for (int i = 0; i + 2 < words.length; i += 3) {
                if (!LocalDate.parse(words[i + 1]).isAfter(asked.atEndOfMonth())
                        && !LocalDate.parse(words[i + 2]).isBefore(asked.atDay(1))) {
                    coverage = words[i];
                }
            }
            months.append(coverage).append(' ');
        }
        return months.toString();
    }

    private String spans(String story, LocalDate asKnownOn) throws Exception {
        return spans(deliveries(story), asKnownOn);
    }

    private List<FeedFile> deliveries(String story) throws Exception {
        Path place = Files.createTempDirectory(folder, "story");
        List<FeedFile> zips = new ArrayList<>();
        for (String delivery : story.split(" ", -1)) {
            String[] part = (delivery + "::::").split(":", -1);
            zips.add(
                    new Sample(part[0])
                            .beneficiary(
                                    PERSON,
                                    "BENE_ENTLMT_BUYIN_IND=%s BENE_PART_A_ENRLMT_BGN_DT=%s BENE_PART_B_ENRLMT_BGN_DT=%s BENE_DEATH_DT=%s"
                                            .formatted(part[1], part[2], part[3], part[4]))
                            .zip(place));
        }
        return zips;
    }

    private String spans(List<FeedFile> feeds, LocalDate asKnownOn) throws Exception {
        PopulationStore store = PopulationStore.at(Files.createTempDirectory(folder, "store"));
        SnapshotManifest snapshot = store.publish("payer-north", List.of(), feeds);
        SnapshotManifest oneByOne = null;
        for (FeedFile feed : feeds) {
            oneByOne =
                    store.publish(
                            "payer-north",
                            oneByOne == null ? List.of() : List.of(oneByOne),
                            List.of(feed));
        }
        String spans = spans(store.load(snapshot, asKnownOn));
        assertThat(spans(store.load(Objects.requireNonNull(oneByOne), asKnownOn)))
                .as("published one on top of the other")
                .isEqualTo(spans);
        return spans;
    }

    private static String spans(Population population) {
        if (population.beneficiaries() == 0) {
            return "nobody";
        }
        Beneficiary person = population.beneficiary(0);
        EnrollmentColumns columns = person.enrollment();
        List<String> spans = new ArrayList<>();
        for (int span = person.firstSpan(); span < person.endSpan(); span++) {
            spans.add(
                    "%s %s %s"
                            .formatted(
                                    columns.coverage(span).code(),
                                    LocalDate.ofEpochDay(columns.startDay(span)),
                                    LocalDate.ofEpochDay(columns.endDay(span))));
        }
        return String.join(" ", spans);
    }
}
