package care.accord.reconciliation.hospital.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.programrules.ProgramRules;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Hospitals score what CMS published, fiscal year 2024")
class HospitalFilesTest {
    private static final BigDecimal HALF_UNIT = new BigDecimal("0.00005");

    @Test
    void everyPublishedScoreIsReproduced() throws IOException {
        Path folder = data();
        Map<String, String> scores = scores(folder);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String file :
                List.of(
                        "hvbp_clinical_outcomes.csv",
                        "hvbp_person_and_community_engagement.csv",
                        "hvbp_safety.csv",
                        "hvbp_efficiency_and_cost_reduction.csv",
                        "hvbp_tps.csv")) {
            for (NamedCsvRecord row : rows(folder, file)) {
                for (String column : row.getHeader()) {
                    String ours = scores.get(row.getField("Facility ID") + "," + column);
                    if (ours != null) {
                        compared++;
                        String published = row.getField(column).replaceFirst(" out of \\d+$", "");
                        if (!ours.equals(published)) {
                            wrong.add(column + ": " + ours + ", published " + published);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isEqualTo(90_750);
    }

    /// The inputs are printed with four decimals, so a mean or ratio of them is known to a unit of the last place.
    @Test
    void penaltiesAgreeAsFarAsThePrintedInputsAllow() throws IOException {
        Path folder = data();
        Map<String, String> scores = scores(folder);
        int compared = 0;
        for (NamedCsvRecord row : rows(folder, "FY_2024_HAC_Reduction_Program_Hospital.csv")) {
            String published = row.getField("Total HAC Score");
            String ours = scores.get(row.getField("Facility ID") + ",Total HAC Score");
            if (published.equals("N/A")) {
                assertThat(ours).isEqualTo("Not Available");
            } else {
                compared++;
                assertThat(new BigDecimal(ours).subtract(new BigDecimal(published)).abs())
                        .isLessThanOrEqualTo(HALF_UNIT.add(HALF_UNIT));
            }
        }
        assertThat(compared).isEqualTo(1_443);
    }

    @Test
    void readmissionRatiosAgreeAsFarAsThePrintedInputsAllow() throws IOException {
        Path folder = data();
        Map<String, String> scores = scores(folder);
        int compared = 0;
        for (NamedCsvRecord row :
                rows(folder, "FY_2024_Hospital_Readmissions_Reduction_Program_Hospital.csv")) {
            String item = row.getField("Measure Name") + " Excess Readmission Ratio";
            String published = row.getField("Excess Readmission Ratio");
            String ours = scores.get(row.getField("Facility ID") + "," + item);
            if (published.equals("N/A")) {
                assertThat(ours).isEqualTo("Not Available");
                continue;
            }
            compared++;
            BigDecimal predicted = new BigDecimal(row.getField("Predicted Readmission Rate"));
            BigDecimal expected = new BigDecimal(row.getField("Expected Readmission Rate"));
            assertThat(new BigDecimal(published))
                    .isBetween(
                            rounded(predicted.subtract(HALF_UNIT), expected.add(HALF_UNIT)),
                            rounded(predicted.add(HALF_UNIT), expected.subtract(HALF_UNIT)));
            assertThat(new BigDecimal(ours)).isEqualByComparingTo(rounded(predicted, expected));
        }
        assertThat(compared).isEqualTo(5_953);
    }

    private static BigDecimal rounded(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP);
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
        for (String file :
                List.of(
                        "hvbp_clinical_outcomes.csv",
                        "hvbp_person_and_community_engagement.csv",
                        "hvbp_safety.csv",
                        "hvbp_efficiency_and_cost_reduction.csv",
                        "hvbp_tps.csv")) {
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
