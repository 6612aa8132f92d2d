package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.snapshot.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Lists beside the claims files say what is known beside claims, and a list that is missing is said")
class CircumstancesBesideClaimsTest extends CountyFolder {
    private static final String ORGANIZATIONS = "organization_id,list_status,contract_id,tin\n";
    private static final int REASON = 2;
    private static final int ENTITY = 3;
    private static final int RESERVATIONS = 17;

    /// Ours have 130 dollars of A's primary care; 200000001 has 120 and 300000001 has 30. The line of the latter names no
    /// specialty.
    @BeforeEach
    void competitors() throws IOException {
        write(
                "medical-claims.csv",
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,rendering_npi,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount
                1,1,professional,A,2025-02-01,99213,,08,100000001,2025-02-10,60.00,60.00
                2,1,professional,A,2025-03-01,99213,,08,100000002,2025-03-10,70.00,70.00
                3,1,professional,A,2025-04-01,99213,,08,200000001,2025-04-10,120.00,120.00
                4,1,professional,A,2025-05-01,99213,1234567893,08,300000001,2025-05-10,30.00,30.00
                5,1,professional,C,2025-05-01,99213,1234567893,,300000001,2025-05-10,30.00,30.00
                """);
    }

    @Test
    @DisplayName("practices of another organization compete as one, 42 CFR 425.402(b)(3)")
    void practicesOfAnotherOrganizationCompeteAsOne() throws IOException {
        assertThat(cell("A", ENTITY)).isEqualTo("contract");
        assertThat(cell("A", RESERVATIONS)).startsWith("other-organizations-unknown ");
        write(
                "other-organizations.csv",
                ORGANIZATIONS + "A2,complete,,200000001\nA2,complete,,300000001\n");
        assertThat(cell("A", ENTITY)).isEqualTo("A2");
        assertThat(cell("A", RESERVATIONS)).doesNotContain("other-organizations");
    }

    @Test
    void aPartialListIsUsedAndSaysThatItIs() throws IOException {
        write(
                "other-organizations.csv",
                ORGANIZATIONS + "A2,partial,,200000001\nA2,partial,,300000001\n");
        assertThat(cell("A", ENTITY)).isEqualTo("A2");
        assertThat(cell("A", RESERVATIONS)).startsWith("other-organizations-incomplete ");
        answers.reset();
        assertThat(run("--program", "mssp", "--year", "2025", "--explain", "A")).isZero();
        assertThat(answers().lines())
                .anyMatch(line -> line.startsWith("Reservation: other-organizations-incomplete: "));
    }

    @Test
    void anExplanationNamesTheListsThatItsRulesReadByTheirContent() throws IOException {
        write("teaching-hospitals.csv", "ccn\n");
        write("attested-clinicians.csv", "npi\n");
        assertThat(run("--program", "mssp", "--year", "2025", "--explain", "A")).isZero();
        assertThat(answers().lines().filter(line -> line.startsWith("Given: ")))
                .as("nobody asks for attestations in 2025")
                .containsExactly(
                        "Given: teaching-hospitals.csv, SHA-256 "
                                + Sha256.of("ccn\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theContractsOwnLinesOfTheListAreNotAnotherOrganization() throws IOException {
        write(
                "other-organizations.csv",
                ORGANIZATIONS + "US,complete,c-1,100000001\nUS,complete,c-1,100000002\n");
        assertThat(cell("A", ENTITY)).isEqualTo("contract");
    }

    @Test
    @DisplayName(
            "services of a practice in two organizations are nobody's, 42 CFR 425.400(a)(2)(iii)")
    void aPracticeOfTwoOrganizationsIsNobodys() throws IOException {
        write("other-organizations.csv", ORGANIZATIONS + "A2,complete,,100000002\n");
        assertThat(cell("A", ENTITY)).isEqualTo("200000001");
    }

    @Test
    @DisplayName("who is assigned to another initiative is not assigned, 42 CFR 425.401(a)(3)")
    void whoIsAssignedElsewhereIsNotAssigned() throws IOException {
        String header = "person_id,initiative,effective_date,end_date\n";
        write("other-initiatives.csv", header + "A,REACH,2024-01-01,2024-12-31\n");
        assertThat(cell("A", REASON)).isEqualTo("contract");
        assertThat(cell("A", RESERVATIONS)).doesNotContain("other-initiatives-unknown");
        write("other-initiatives.csv", header + "A,REACH,2024-01-01,2025-01-31\n");
        assertThat(cell("A", REASON)).isEqualTo("other-initiative");
        write("other-initiatives.csv", header + "Before,REACH,2024-01-01,\n");
        write("identities.csv", "previous_id,current_id,received_date\nBefore,A,2025-02-11\n");
        assertThat(cell("A", REASON)).as("by an earlier identifier").isEqualTo("other-initiative");
    }

    @Test
    @DisplayName("a disease model sets a choice aside, 42 CFR 425.402(e)(2)(iii)(D)")
    void aDiseaseModelSetsAChoiceAside() throws IOException {
        write("voluntary-alignments.csv", "person_id,tin,effective_date\nA,200000001,2024-09-01\n");
        assertThat(cell("A", REASON)).isEqualTo("chose-elsewhere");
        assertThat(cell("A", RESERVATIONS)).contains("disease-models-unknown");
        write("disease-models.csv", "person_id,model,effective_date\nA,KCC,2025-01-01\n");
        assertThat(cell("A", REASON)).isEqualTo("contract");
        assertThat(cell("A", RESERVATIONS)).doesNotContain("disease-models-unknown");
    }

    @Test
    void aSpecialtyThatTheLineLacksIsLookedUp() throws IOException {
        assertThat(cell("C", REASON)).isEqualTo("no-primary-care");
        write("clinician-specialties.csv", "npi,specialty_code\n1234567893,11\n");
        assertThat(cell("C", ENTITY)).isEqualTo("300000001");
        assertThat(cell("C", RESERVATIONS)).contains("specialty-from-directory");
    }

    @Test
    void aListOfNobodyIsKnowledge() throws IOException {
        assertThat(cell("A", RESERVATIONS)).contains("teaching-hospitals-unknown");
        write("teaching-hospitals.csv", "ccn\n");
        assertThat(cell("A", RESERVATIONS)).doesNotContain("teaching-hospitals-unknown");
    }

    @Test
    @DisplayName(
            "before 2019 clinics attested their physicians, and the answer says without a list")
    void attestationsOfEarlierYears() throws IOException {
        assertThat(reservationsOf("2018")).contains("attestations-unknown");
        write("attested-clinicians.csv", "npi\n1234567893\n");
        assertThat(reservationsOf("2018")).doesNotContain("attestations-unknown");
    }

    private List<String> reservationsOf(String year) {
        answers.reset();
        assertThat(run("--program", "mssp", "--year", year, "--explain", "A")).isZero();
        return answers()
                .lines()
                .filter(line -> line.startsWith("Reservation: "))
                .map(line -> line.split(": ", -1)[1])
                .toList();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "other-organizations, 'organization_id,list_status,tin\nA2,all,200000001', 'line 2, list_status: ''all'' is not one of complete, partial'",
        "teaching-hospitals, 'ccn\n24', 'line 2, ccn: ''24'' is not a CCN: six digits or letters'",
        "other-initiatives, 'person_id,effective_date\nA,2025-01-01', 'missing the required columns'",
    })
    void aListThatCannotBeIsOneLine(String kind, String text, String problem) throws IOException {
        write(kind + ".csv", text);
        assertFails(kind + ".csv", "--program", "mssp", "--year", "2025");
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(problem);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /// A cell of the roster of 2025, written again.
    private String cell(String person, int column) throws IOException {
        assertThat(run("--program", "mssp", "--year", "2025"))
                .as(errors.toString(StandardCharsets.UTF_8))
                .isZero();
        Path out = folder.resolve("out.csv");
        return Files.readAllLines(out).stream()
                .filter(line -> line.startsWith(person + ","))
                .map(line -> line.split(",", -1)[column])
                .findFirst()
                .orElseThrow();
    }
}
