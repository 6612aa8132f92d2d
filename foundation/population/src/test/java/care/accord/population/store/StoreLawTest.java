package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Adjustment;
import care.accord.population.ClaimColumn;
import care.accord.population.ClaimLine;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Knowledge;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.population.files.FeedFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.staging.Staging;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@EnumSource(Backend.class)
@DisplayName(
        "However lines arrive and lie in files, a population is what resolving all versions by hand gives")
class StoreLawTest {
    private static final int LINES = 120;
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

    private final Backend backend;

    @TempDir Path folder;

    StoreLawTest(Backend backend) {
        this.backend = backend;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalsTheReference(int seed) throws Exception {
        Random random = new Random(seed);
        List<String> lines = lines(random);
        Staging.Room room = Staging.Room.of(seed % 2 == 0 ? 1 << 22 : 2_000);
        PopulationStore store = backend.store(folder, "store", room);
        SnapshotManifest latest =
                store.publish(
                        "payer-north", List.of(), List.of(people(), feed(lines.subList(0, 1))));
        for (int from = 1; from < lines.size(); ) {
            int to = Math.min(lines.size(), from + 1 + random.nextInt(60));
            latest =
                    store.publish(
                            "payer-north", List.of(latest), List.of(feed(lines.subList(from, to))));
            from = to;
        }
        for (int day = 0; day < 25; day += 1 + random.nextInt(8)) {
            LocalDate asKnownOn = FIRST.plusDays(day);
            // People are there from the beginning: claims alone have the earlier day, if it is one.
            Knowledge known = new Knowledge(asKnownOn.plusDays(random.nextInt(3)), asKnownOn);
            assertThat(text(store.load(latest, known, ClaimColumn.all())))
                    .as("with claims received by %s", asKnownOn)
                    .isEqualTo(text(reference(lines, asKnownOn)));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void onlyThosePeopleChangeOfWhomTheDeltaSpeaks(int seed) throws Exception {
        List<String> lines = lines(new Random(seed));
        PopulationStore store = backend.store(folder, "store");
        SnapshotManifest first =
                store.publish(
                        "payer-north", List.of(), List.of(people(), feed(lines.subList(0, 100))));
        SnapshotManifest second =
                store.publish(
                        "payer-north", List.of(first), List.of(feed(lines.subList(100, 110))));
        SnapshotManifest third =
                store.publish(
                        "payer-north", List.of(second), List.of(feed(lines.subList(110, 120))));

        assertThat(store.changedSince(first, third))
                .contains(
                        lines.subList(100, 120).stream()
                                .map(line -> new BeneficiaryId(line.split(" ", -1)[2]))
                                .collect(Collectors.toSet()));
        assertThat(store.changedSince(third, third)).contains(Set.of());
    }

    static IntStream fewSeeds() {
        return IntStream.range(100, 104);
    }

    /// Few claims, so that versions meet; some lines are there twice, some in versions of one day.
    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            int claim = random.nextInt(25);
            lines.add(
                    "C%d %d P%d 2025-03-%02d %s %d.00 %d"
                            .formatted(
                                    claim,
                                    1 + random.nextInt(3),
                                    random.nextInt(20) == 0 ? 99 : claim % 6,
                                    1 + random.nextInt(4),
                                    FIRST.plusDays(random.nextInt(20)),
                                    10 + random.nextInt(3),
                                    random.nextInt(3)));
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    private FeedFile people() throws Exception {
        return Claims.people(folder, "P0", "P1", "P2", "P3", "P4", "P5");
    }

    private FeedFile feed(List<String> lines) throws Exception {
        return Claims.medical(folder, lines.toArray(String[]::new));
    }

    private static Population reference(List<String> lines, LocalDate asKnownOn) {
        PopulationBuilder builder = new PopulationBuilder();
        for (int i = 0; i < 6; i++) {
            BeneficiaryId id = new BeneficiaryId("P" + i);
            builder.add(Person.of(id, LocalDate.of(1950, 1, 1)));
            builder.add(
                    new Enrollment(
                            id,
                            Coverage.PARTS_A_AND_B,
                            "",
                            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))));
        }
        for (String words : lines) {
            String[] word = words.split(" ", -1);
            if (!LocalDate.parse(word[4]).isAfter(asKnownOn)) {
                builder.add(line(word), adjustment(word[6]));
            }
        }
        return builder.build();
    }

    private static Adjustment adjustment(String code) {
        return Arrays.stream(Adjustment.values())
                .filter(adjustment -> adjustment.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ClaimLine line(String[] word) {
        return Visit.on(word[3])
                .to("123456789")
                .place("")
                .specialty("")
                .claim(word[0])
                .number(Integer.parseInt(word[1]))
                .received(word[4])
                .allowed(word[5])
                .line(word[2]);
    }

    private static List<String> text(Population population) {
        List<String> text = new ArrayList<>(Claims.text(population));
        text.add("unknown " + population.linesOfUnknownPeople());
        return text;
    }
}
