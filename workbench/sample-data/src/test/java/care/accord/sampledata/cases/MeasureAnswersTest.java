package care.accord.sampledata.cases;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.adherence.DrugList;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.metrics.utilization.files.ClaimsMeasures;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "The kernels give the answer that was planted, for every inclusion and exclusion of claims measures")
class MeasureAnswersTest {
    private static final PerformanceYear YEAR = new PerformanceYear(2025);

    @TempDir private static Path folder;

    private static ClaimsMeasures measures = ClaimsMeasures.shipped();
    private static Population population = new care.accord.population.PopulationBuilder().build();

    @BeforeAll
    static void load() throws IOException, FeedRejected {
        MeasureCases.write(folder);
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        population =
                store.load(
                        store.publish(
                                "cases",
                                List.of(),
                                List.of(
                                        feed(FeedKind.ELIGIBILITY),
                                        feed(FeedKind.MEDICAL_CLAIMS),
                                        feed(FeedKind.PHARMACY_CLAIMS))),
                        LocalDate.of(2026, 12, 31),
                        ClaimsMeasures.columns());
        Map<String, String> drugs = new HashMap<>();
        for (String row : Files.readAllLines(folder.resolve("drugs.csv"))) {
            drugs.put(row.split(",", 2)[0], row.split(",", 2)[1]);
        }
        measures = ClaimsMeasures.shipped(new DrugList(drugs));
    }

    private static FeedFile feed(FeedKind kind) {
        return FeedFile.of(kind, folder.resolve(kind.code() + ".csv"));
    }

    private static Stream<String> truth() throws IOException {
        MeasureCases.write(folder);
        return Files.readAllLines(folder.resolve("truth/measure-cases.csv")).stream().skip(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("truth")
    void isWhatTheKernelAnswers(String row) {
        String[] cells = row.split(",", 6);
        BeneficiaryId person = new BeneficiaryId(cells[0]);
        Measure<Population> measure = measures.find(new MeasureId(cells[1])).orElseThrow();
        MeasureResult result =
                measure.evaluate(population, new Cohort(List.of(person), YEAR.calendarYear()));
        assertThat(answer(result))
                .as(row)
                .isEqualTo("%s %s %s".formatted(cells[2], cells[3], cells[4]));
    }

    private static String answer(MeasureResult result) {
        return switch (result) {
            case MeasureResult.Proportion share -> {
                MemberStanding member = share.members().getFirst();
                yield "%s %d %d".formatted(word(member), share.numerator(), share.denominator());
            }
            case MeasureResult.Events events -> {
                MemberEvents member = events.members().getFirst();
                yield "%s %d %d"
                        .formatted(word(member.member()), member.events(), member.exposure());
            }
            case MeasureResult.Episodes _, MeasureResult.Composite _ ->
                    throw new AssertionError("No planted member is in " + result.measure().id());
        };
    }

    private static String word(MemberStanding member) {
        Standing standing = member.standing();
        return standing.getClass()
                .getSimpleName()
                .replace("Applicable", "-applicable")
                .toLowerCase(Locale.ROOT);
    }
}
