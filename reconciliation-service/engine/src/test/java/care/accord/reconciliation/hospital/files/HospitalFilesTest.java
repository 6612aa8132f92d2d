package care.accord.reconciliation.hospital.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.programrules.ProgramRules;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
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

    /// Infection scores are known to more digits than are printed, the composite of patient safety (PSI 90) is not; rates are
    /// rounded to four decimals. Where that leaves two values the finding says so, and one of them is the published one; every
    /// other value is equal. Equal in all: totals and ratios, of which those left open are right as often as the middle is.
    @ParameterizedTest(name = "{0}: {2} of {1} equal, {3} open between two values")
    @CsvSource({
        "FY_2024_HAC_Reduction_Program_Hospital.csv, 1443, 1366, 298",
        "FY_2024_Hospital_Readmissions_Reduction_Program_Hospital.csv, 5953, 5789, 1060",
    })
    void whatPrintedInputsDetermineIsThePublishedValueAndTheRestHoldsIt(
            String file, int compared, int equal, int open) throws IOException {
        Path folder = data();
        Map<String, String> ours = scores(folder);
        Map<String, NamedCsvRecord> undetermined = undetermined(folder);
        int seen = 0;
        int same = 0;
        int left = 0;
        for (NamedCsvRecord row : rows(folder, file)) {
            String item = item(row);
            String published = row.getField(column(row));
            if (published.equals("N/A")) {
                assertThat(ours).containsEntry(item, "Not Available");
                continue;
            }
            seen++;
            same += published.equals(ours.get(item)) ? 1 : 0;
            NamedCsvRecord finding = undetermined.get(item);
            if (finding == null) {
                assertThat(ours).as("determined").containsEntry(item, published);
            } else {
                left++;
                assertThat(List.of(finding.getField("least"), finding.getField("most")))
                        .as(item)
                        .contains(published, finding.getField("value"));
            }
        }
        assertThat(List.of(seen, same, left)).containsExactly(compared, equal, open);
    }

    /// Patient safety is what limits every open total, the two rates every open ratio.
    @Test
    void theInputThatLimitsAnOpenValueIsNamed() throws IOException {
        assertThat(undetermined(data()).values())
                .extracting(row -> row.getField("limited_by"))
                .containsOnly(
                        "PSI 90 W Z Score",
                        "Predicted Readmission Rate and Expected Readmission Rate");
    }

    @Test
    void aHospitalIsExplained() throws IOException {
        HospitalFiles files = HospitalFiles.read(data(), ProgramRules.bundled());
        assertThat(files.explain("010021"))
                .startsWith("Total performance score: 21.66")
                .contains(
                        "Total HAC score is determined by what is printed: yes",
                        "READM-30-PN-HRRP Excess Readmission Ratio\n",
                        "Predicted Readmission Rate: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.explain("999999"))
                .withMessageStartingWith("'999999' has no scores in these files");
    }

    private static Map<String, NamedCsvRecord> undetermined(Path folder) throws IOException {
        HospitalFiles files = HospitalFiles.read(folder, ProgramRules.bundled());
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(files.undetermined())) {
            return reader.stream()
                    .collect(
                            Collectors.toMap(
                                    row -> row.getField("facility_id") + "," + row.getField("item"),
                                    row -> row));
        }
    }

    private static String item(NamedCsvRecord row) {
        String measure = row.findField("Measure Name").map(name -> name + " ").orElse("");
        return row.getField("Facility ID") + "," + measure + column(row);
    }

    private static String column(NamedCsvRecord row) {
        return row.findField("Measure Name").isPresent()
                ? "Excess Readmission Ratio"
                : "Total HAC Score";
    }

    @Test
    void aFileThatIsMissingIsNamed(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HospitalFiles.read(folder, ProgramRules.bundled()))
                .withMessageContaining(
                        "hvbp_clinical_outcomes.csv does not exist: scoring needs all files");
    }

    @Test
    void aYearNobodyVerifiedIsRefused(@TempDir Path folder) throws IOException {
        for (String file : PURCHASING) {
            Files.writeString(folder.resolve(file), "Fiscal Year,Facility ID\n2031,010001\n");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HospitalFiles.read(folder, ProgramRules.bundled()))
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
                HospitalFiles.read(folder, ProgramRules.bundled())
                        .score()
                        .lines()
                        .skip(1)
                        .toList()) {
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
