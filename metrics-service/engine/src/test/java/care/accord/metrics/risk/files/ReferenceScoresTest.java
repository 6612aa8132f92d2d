package care.accord.metrics.risk.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.risk.RiskModel;
import care.accord.metrics.risk.RiskRules;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CMS-HCC scores equal the reference of the SAS software for every case")
class ReferenceScoresTest {
    @ParameterizedTest(name = "{0}: {2} of {2} cases")
    @CsvSource({"V24, cases_v24.csv, 3150", "V28, cases_v28.csv, 3150"})
    void equalsTheReference(String model, String file, int cases) throws IOException {
        Path folder = data().resolve("risk-adjustment");
        Assumptions.assumeTrue(Files.isDirectory(folder), "needs ../shared/data/risk-adjustment");
        RiskTablesFolder tables = new RiskTablesFolder(folder);
        PerformanceYear year = tables.newestYear();
        ProgramRules program = ProgramRules.bundled();
        RiskRules rules = RiskRules.of(program, model, year);
        String scores =
                RiskCases.of(CsvRows.read(folder.resolve(file)), program, year)
                        .score(new RiskModel(rules, tables.read(rules, year)));
        List<String> expected = new ArrayList<>(List.of("id,score,hccs"));
        CsvRows published = CsvRows.read(folder.resolve(file));
        for (NamedCsvRecord row : published.rows()) {
            expected.add(
                    String.join(
                            ",",
                            published.text(row, "id"),
                            published.text(row, "raw_sas_ref"),
                            published.text(row, "hccs_sas_ref")));
        }
        assertThat(scores.lines()).hasSize(cases + 1).containsExactlyElementsOf(expected);
    }

    private static Path data() {
        return Optional.ofNullable(System.getenv("ACCORD_TEST_DATA"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("accord.root", "."), "..", "shared", "data"));
    }
}
