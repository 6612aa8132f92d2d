package care.accord.reconciliation.starratings.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.starratings.Measure;
import care.accord.reconciliation.starratings.StarRules;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Files of Star Ratings that make no sense are refused by their place")
class StarRatingInputTest {
    private static final ProgramRules RULES = ProgramRules.bundled();
    private static final List<String> BANDS =
            List.of(
                    "1star=< 58 %",
                    "2star=>= 58 % to < 71 %",
                    "3star=>= 71 % to < 76 %",
                    "4star=>= 76 % to < 84 %",
                    "5star=>= 84 %");

    @ParameterizedTest(name = "{0}: {1} instead of {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    measure_data.csv      | H0001,77%       | H0001,plenty    | measure_data.csv, line 4, C01: 'plenty' is neither a score nor one of the messages that say why there is none
                    measure_data.csv      | H0001,77%       | H0002,77%       | summary_ratings.csv: contract H0002 is missing; every contract needs a row in every file
                    measure_data.csv      | C01: Measure    | C00: Measure    | measure_data.csv: no line names the column 'C01'
                    measure_data.csv      | C02: Measure    | Screening       | measure_data.csv: the column 'C02' is missing
                    summary_ratings.csv   | 2026 Overall    | Overall         | summary_ratings.csv: no column is named 'YEAR Overall', which says the year of the ratings
                    summary_ratings.csv   | 2026 Overall    | 2031 Overall    | star-ratings.weights is not known for PY2031: values start in PY2026 and are verified through PY2026
                    summary_ratings.csv   | H0001,10        | H0001,ten       | summary_ratings.csv, line 2, 2024 Disaster %: 'ten' is not a percentage
                    cai.csv               | H0001,No,4      | H0001,No,44     | H0001: '44' is no final adjustment category of the part c summary
                    part_c_cut_points.csv | >= 84 %         | from 84         | part_c_cut_points.csv, line 6: 'from 84' is not a band of scores, such as '>= 58 % to < 71 %'
                    part_c_cut_points.csv | >= 76 % to      | >= 78 % to      | measure_data.csv, line 4, C01: 77% is in no band of the cut points
                    """)
    void badInputIsRefusedByItsPlace(
            String file, String right, String wrong, String message, @TempDir Path folder)
            throws IOException {
        small(folder);
        Path changed = folder.resolve(file);
        String text = Files.readString(changed);
        assertThat(text).contains(right);
        Files.writeString(changed, text.replace(right, wrong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StarRatingFiles.read(folder, RULES).score())
                .withMessage(message);
    }

    @Test
    void aSmallFolderIsRatedAndAFileThatIsMissingIsNamed(@TempDir Path folder) throws IOException {
        small(folder);
        assertThat(StarRatingFiles.read(folder, RULES).score())
                .contains("H0001,C01,4\n", "H0001,D12,4\n", "H0001,Overall,4.5\n");
        Files.delete(folder.resolve("cai.csv"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StarRatingFiles.read(folder, RULES))
                .withMessageContaining(
                        "cai.csv does not exist: ratings need all files of the year");
    }

    /// One contract with 77% everywhere, which is four stars.
    private static void small(Path folder) throws IOException {
        Map<String, List<String>> byPart = new TreeMap<>();
        StarRules rules = StarRules.in(RULES, new PerformanceYear(2026));
        rules.measures()
                .forEach(measure ->
                        byPart.computeIfAbsent(measure.part(), _ -> new ArrayList<>())
                                .add(measure.id()));
        List<String> ids = rules.measures().stream().map(Measure::id).toList();
        String titles = "2026 Data View\n,,,\nCONTRACT_ID," + header(ids) + "\n";
        Files.writeString(
                folder.resolve("measure_data.csv"), titles + "H0001" + ",77%".repeat(45) + "\n");
        Files.writeString(
                folder.resolve("measure_stars.csv"), titles + "H0001" + ",4".repeat(45) + "\n");
        for (Map.Entry<String, List<String>> part : byPart.entrySet()) {
            StringBuilder bands = new StringBuilder("Stars," + header(part.getValue()) + "\n");
            for (String band : BANDS) {
                String[] words = band.split("=", 2);
                bands.append(words[0])
                        .append((",\"" + words[1] + "\"").repeat(part.getValue().size()))
                        .append('\n');
            }
            String name =
                    "part_%s_cut_points.csv".formatted(part.getKey().toLowerCase(Locale.ROOT));
            Files.writeString(folder.resolve(name), bands);
        }
        Files.writeString(
                folder.resolve("summary_ratings.csv"),
                "Contract Number,2024 Disaster %,SNP,2026 Overall\nH0001,10,No,\n");
        Files.writeString(
                folder.resolve("cai.csv"),
                """
                Contract Number,Puerto Rico Only,Part C FAC,Part D MA-PD FAC,Part D PDP FAC,Overall FAC
                H0001,No,4,3,N/A,4
                """);
    }

    private static String header(List<String> measures) {
        return measures.stream()
                .map(measure -> measure + ": Measure")
                .collect(Collectors.joining(","));
    }
}
