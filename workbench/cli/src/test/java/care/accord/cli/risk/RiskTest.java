package care.accord.cli.risk;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("accord risk --model MODEL CASES.csv --tables DIR --out OUT.csv")
class RiskTest {
    private static final String PEOPLE =
            """
            id,age,sex,orec,dual,lti,new_enrollee,snp,dx,remark
            1,70,M,0,00,0,0,0,E1169 I509,first
            2,70,M,0,00,0,0,0,,second
            """;

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void publishTables() throws IOException {
        table(
                "ra_coefficients_2025.csv",
                "coefficient,value,model_domain,model_version",
                "CNA_M70_74,0.394,CMS-HCC,C24",
                "CNA_HCC18,0.302,CMS-HCC,C24",
                "CNA_HCC85,0.331,CMS-HCC,C24",
                "CNA_DIABETES_CHF,0.121,CMS-HCC,C24");
        table(
                "ra_dx_to_cc_2025.csv",
                "diagnosis_code,cc,model_name",
                "E1169,18,CMS-HCC Model V24",
                "I509,85,CMS-HCC Model V24");
        table(
                "ra_hierarchies_2025.csv",
                "cc_parent,cc_child,model_domain,model_version,model_fullname");
        table("ra_labels_2025.csv", "cc,label,model_domain,model_version,model_fullname");
        table(
                "ra_dx_edits.csv",
                "icd10,edit_type,sex,age_min,age_max,action,cc_override,model_name,description");
    }

    @Test
    void writesOneLineForEachPerson() throws IOException {
        assertThat(risk("V24", PEOPLE).message()).isEmpty();
        assertThat(folder.resolve("out.csv"))
                .hasContent("id,score,hccs\n1,1.148,18 85\n2,0.394,\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"e1169 i509", "E11.69 I50.9", "E1169  i50.9"})
    void aDiagnosisIsTheSameInEveryWriting(String diagnoses) throws IOException {
        assertThat(risk("V24", PEOPLE.replace("E1169 I509", diagnoses)).message()).isEmpty();
        assertThat(folder.resolve("out.csv"))
                .hasContent("id,score,hccs\n1,1.148,18 85\n2,0.394,\n");
    }

    @Test
    void whoStandsThereTwiceIsNamed() throws IOException {
        Result result = risk("V24", PEOPLE.replace("\n2,", "\n1,"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.message()).contains("line 3", "the id stands there before");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void aFileOfNothingIsNotAFileOfNobody() throws IOException {
        Result result = risk("V24", "");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.message())
                .endsWith("people.csv is empty; its first line names the columns\n");
    }

    @Test
    void tellsWhatIsPaidAndHowFarItIsVerified() throws IOException {
        table(
                "ra_coefficients_2025.csv",
                "coefficient,value,model_domain,model_version",
                "Rx_CE_LowAged_M70_74,0.900,RxHCC,R08",
                "Rx_CE_LowAged_RXHCC31,0.380,RxHCC,R08",
                "Rx_CE_LowAged_M70_74,0.249,RxHCC,R08",
                "Rx_CE_LowAged_RXHCC31,0.493,RxHCC,R08");
        table("ra_dx_to_cc_2025.csv", "diagnosis_code,cc,model_name", "E119,31,RxHCC Model V08");
        // (0.249 + 0.493) / 1.194
        assertThat(
                        risk(
                                        "RX08",
                                        """
                                        id,age,sex,orec,dual,lti,new_enrollee,snp,dx,low_income
                                        1,70,M,0,02,0,0,0,E11.9,1
                                        """,
                                        "--payment-year",
                                        "2026",
                                        "--normalized",
                                        "--plan",
                                        "MA-PD")
                                .message())
                .isEmpty();
        assertThat(folder.resolve("out.csv"))
                .hasContent(
                        "id,score,hccs,segment,normalized,paid,evidence\n1,0.742,31,Rx_CE_LowAged,0.621,0.621,unverified\n");
        assertThat(risk("RX08", PEOPLE, "--payment-year", "2026", "--normalized").message())
                .isEqualToIgnoringNewLines(
                        "accord: '' names no normalization of RX08 in PY2026; the rules have those of [MA-PD, PDP]");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,70,M     | 1,old,M    | people.csv, line 2, age: 'old' is not a number
                    1,70,M     | 1,200,M    | people.csv, line 2, age: '200' is not an age in years; use 0 to 130
                    1,70,M     | 1,70,X     | people.csv, line 2, sex: 'X' is not a sex; use F or M
                    1,70,M,0   | 1,70,M,7   | people.csv, line 2, orec: '7' is not an original reason for entitlement; 0, 1, 2 and 3 are
                    0,0,0,E    | yes,0,0,E  | people.csv, line 2, lti: 'yes' is neither 0 nor 1
                    M,0,00     | M,0,2      | people.csv, line 2, dual: '2' is not a dual status code; use two digits, 00 or nothing for those without Medicaid
                    M,0,00     | M,0,XX     | people.csv, line 2, dual: 'XX' is not a dual status code; use two digits, 00 or nothing for those without Medicaid
                    E1169 I509 | E1169;I509 | people.csv, line 2, dx: 'E1169;I509' is not an ICD-10-CM code; separate codes by blanks
                    E1169 I509 | E1169 428.0| people.csv, line 2, dx: '428.0' is not an ICD-10-CM code; separate codes by blanks
                    dx,remark  | codes,mark | people.csv, line 2, dx: the column is missing
                    """)
    void badInputIsOneLineAndChangesNothing(String right, String wrong, String message)
            throws IOException {
        Result result = risk("V24", PEOPLE.replace(right, wrong));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.message()).isEqualToIgnoringNewLines("accord: " + message);
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void aModelWithoutTablesIsNamed() throws IOException {
        assertThat(risk("V28", PEOPLE).message())
                .isEqualToIgnoringNewLines(
                        "accord: ra_coefficients_2025.csv has no row of C28; load the tables of that model");
        assertThat(risk("V20", PEOPLE).message())
                .isEqualToIgnoringNewLines(
                        "accord: 'V20' is not a risk model of PY2025; use one of [ESRD21, ESRD24, RX05, RX08, V24, V28]");
    }

    private record Result(int code, String message) {}

    private Result risk(String model, String people, String... more) throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, people);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
        try {
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    "risk",
                                    "--model",
                                    model,
                                    file.toString(),
                                    "--tables",
                                    folder.toString(),
                                    "--out",
                                    folder.resolve("out.csv").toString()));
            arguments.addAll(List.of(more));
            int code = Accord.run(arguments);
            return new Result(code, messages.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    private void table(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
