package care.accord.reconciliation.hospital.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.programrules.ProgramRules;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Hospitals score what CMS published, fiscal year 2024")
class HospitalFilesTest {
    private static final BigDecimal HALF_UNIT = new BigDecimal("0.00005");
    private static final List<String> PURCHASING =
            List.of(
                    "hvbp_clinical_outcomes.csv",
                    "hvbp_person_and_community_engagement.csv",
                    "hvbp_safety.csv",
                    "hvbp_efficiency_and_cost_reduction.csv",
                    "hvbp_tps.csv");

    /// All results are blank in the files that are scored, those of combined surgical sites too.
    @Test
    void everyPublishedScoreIsReproducedWithoutAnyPublishedScore(@TempDir Path blank)
            throws IOException {
        Path folder = data();
        Map<String, String> published = published(folder);
        blankResults(folder, blank, items(published));
        Map<String, String> ours = scores(blank);
        List<String> wrong = new ArrayList<>();
        int combined = 0;
        for (Map.Entry<String, String> score : published.entrySet()) {
            if (!score.getValue().equals(ours.get(score.getKey()))) {
                wrong.add("%s: published %s".formatted(score, ours.get(score.getKey())));
            }
            boolean surgical = score.getKey().endsWith(",Combined SSI Measure Score");
            combined += surgical && !score.getValue().equals("Not Available") ? 1 : 0;
        }
        assertThat(wrong).isEmpty();
        assertThat(published).hasSize(90_750);
        assertThat(combined).isEqualTo(847);
    }

    /// Infection scores are known to more digits than are printed, the composite of patient safety (PSI 90) is not: its ratio is
    /// printed with fewer digits than it has. So every total without it is equal, and the others lie within what its last digit
    /// moves them.
    @Test
    void totalConditionScoresAreThosePublishedButForTheLastDigitOfPatientSafety()
            throws IOException {
        Path folder = data();
        Map<String, String> ours = scores(folder);
        int same = 0;
        int compared = 0;
        for (NamedCsvRecord row : rows(folder, "FY_2024_HAC_Reduction_Program_Hospital.csv")) {
            String value = ours.get(row.getField("Facility ID") + ",Total HAC Score");
            if (row.getField("Total HAC Score").equals("N/A")) {
                assertThat(value).isEqualTo("Not Available");
                continue;
            }
            compared++;
            BigDecimal published = new BigDecimal(row.getField("Total HAC Score"));
            BigDecimal apart = new BigDecimal(value).subtract(published).abs();
            boolean patientSafety = !row.getField("PSI 90 W Z Score").equals("N/A");
            assertThat(apart)
                    .isLessThanOrEqualTo(
                            patientSafety ? HALF_UNIT.add(HALF_UNIT) : BigDecimal.ZERO);
            same += apart.signum() == 0 ? 1 : 0;
        }
        assertThat(compared).isEqualTo(1_443);
        assertThat(same).isEqualTo(1_364);
    }

    /// The same of a ratio: what was printed lies between the least and the most that the printed rates allow.
    @ParameterizedTest(name = "{0}: {1} of 5953 ratios equal")
    @CsvSource({"HALF_UP, 5789", "HALF_EVEN, 5789", "UP, 2990", "FLOOR, 2964"})
    void readmissionRatiosLieWithinWhatPrintedInputsAllow(RoundingMode mode, int equal)
            throws IOException {
        Path folder = data();
        Map<String, String> ours = scores(folder);
        int same = 0;
        int compared = 0;
        for (NamedCsvRecord row :
                rows(folder, "FY_2024_Hospital_Readmissions_Reduction_Program_Hospital.csv")) {
            String item = row.getField("Measure Name") + " Excess Readmission Ratio";
            String value = ours.get(row.getField("Facility ID") + "," + item);
            if (row.getField("Excess Readmission Ratio").equals("N/A")) {
                assertThat(value).isEqualTo("Not Available");
                continue;
            }
            compared++;
            BigDecimal published = new BigDecimal(row.getField("Excess Readmission Ratio"));
            BigDecimal predicted = new BigDecimal(row.getField("Predicted Readmission Rate"));
            BigDecimal expected = new BigDecimal(row.getField("Expected Readmission Rate"));
            assertThat(published)
                    .isBetween(
                            ratio(predicted.subtract(HALF_UNIT), expected.add(HALF_UNIT))
                                    .subtract(HALF_UNIT),
                            ratio(predicted.add(HALF_UNIT), expected.subtract(HALF_UNIT))
                                    .add(HALF_UNIT));
            BigDecimal ratio = ratio(predicted, expected);
            assertThat(new BigDecimal(value))
                    .isEqualByComparingTo(ratio.setScale(4, RoundingMode.HALF_UP));
            same += ratio.setScale(4, mode).compareTo(published) == 0 ? 1 : 0;
        }
        assertThat(compared).isEqualTo(5_953);
        assertThat(same).isEqualTo(equal);
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64);
    }

    @Test
    void aFileThatIsMissingIsNamed(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HospitalFiles.score(folder, ProgramRules.bundled()))
                .withMessageContaining(
                        "hvbp_clinical_outcomes.csv does not exist: scoring needs all files");
    }

    @Test
    void aYearNobodyVerifiedIsRefused(@TempDir Path folder) throws IOException {
        for (String file : PURCHASING) {
            Files.writeString(folder.resolve(file), "Fiscal Year,Facility ID\n2031,010001\n");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HospitalFiles.score(folder, ProgramRules.bundled()))
                .withMessage(
                        "hospital.achievement_points is not known for PY2031: values start in PY2024 and are verified through PY2024");
    }

    private static Path data() {
        String given = System.getenv("ACCORD_TEST_DATA");
        Path root =
                given == null
                        ? Path.of(System.getProperty("accord.root", "../.."))
                                .resolve("../shared/data")
                        : Path.of(given);
        Path folder = root.resolve("hospital-value-based-purchasing-fy2024");
        assumeTrue(Files.isDirectory(folder), "published hospital files are absent");
        return folder;
    }

    /// What the files of value-based purchasing publish of the items that are scored, by hospital and item.
    private static Map<String, String> published(Path folder) throws IOException {
        Map<String, String> ours = scores(folder);
        Map<String, String> published = new HashMap<>();
        for (String file : PURCHASING) {
            for (NamedCsvRecord row : rows(folder, file)) {
                for (String column : row.getHeader()) {
                    String item = row.getField("Facility ID") + "," + column;
                    if (ours.containsKey(item)) {
                        published.put(item, row.getField(column).replaceFirst(" out of \\d+$", ""));
                    }
                }
            }
        }
        return published;
    }

    private static Set<String> items(Map<String, String> published) {
        return published.keySet().stream()
                .map(item -> item.substring(item.indexOf(',') + 1))
                .collect(Collectors.toSet());
    }

    private static void blankResults(Path folder, Path blank, Set<String> results)
            throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!PURCHASING.contains(name)) {
                    Files.copy(file, blank.resolve(name));
                    continue;
                }
                List<NamedCsvRecord> rows = rows(folder, name);
                try (CsvWriter writer = CsvWriter.builder().build(blank.resolve(name))) {
                    writer.writeRecord(rows.getFirst().getHeader());
                    for (NamedCsvRecord row : rows) {
                        writer.writeRecord(
                                row.getHeader().stream()
                                        .map(column ->
                                                results.contains(column)
                                                        ? ""
                                                        : row.getField(column))
                                        .toList());
                    }
                }
            }
        }
    }

    private static Map<String, String> scores(Path folder) throws IOException {
        Map<String, String> scores = new HashMap<>();
        for (String line :
                HospitalFiles.score(folder, ProgramRules.bundled()).lines().skip(1).toList()) {
            int comma = line.lastIndexOf(',');
            scores.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return scores;
    }

    private static List<NamedCsvRecord> rows(Path folder, String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
