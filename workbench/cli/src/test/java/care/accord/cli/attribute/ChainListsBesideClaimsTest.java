package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Lists beside the claims files decide in a chain that asks for them, and a list that is missing is said")
class ChainListsBesideClaimsTest extends CountyFolder {
    private static final String CHAIN =
            """
            id: supervised
            title: Most visits, those of practitioners being their supervisor's
            cite: the contract
            evidence: verified
            level: clinician
            lists:
              - {name: office, codes: ["99213"], cite: CPT, evidence: verified}
              - {name: practitioners, codes: ["50"], cite: CMS, evidence: verified}
            rules:
              - {rule: plurality-of-visits, services: office, rollUp: {specialties: practitioners, to: supervisor}, cite: clause 1, evidence: verified}
            """;

    @BeforeEach
    void visits() throws IOException {
        write("chain.yaml", CHAIN);
        write(
                "medical-claims.csv",
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,rendering_npi,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount
                1,1,professional,A,2025-02-01,99213,1234567893,50,100000001,2025-02-10,60.00,60.00
                2,1,professional,C,2025-03-01,99213,1234567893,50,100000002,2025-03-10,70.00,70.00
                """);
    }

    @Test
    void whoBelongsToAnotherProgramIsLeftOutOfAChainThatShips() throws IOException {
        String chain = "medicaid-selection-auto-assignment";
        assertThat(roster(chain)).allMatch(line -> line.endsWith(",other-programs-unknown"));
        write(
                "other-programs.csv",
                "person_id,program,effective_date,end_date\nA,PACE,2025-12-31,\nC,PACE,2024-01-01,2024-12-31\n");
        assertThat(roster(chain))
                .allMatch(line -> line.endsWith(","))
                .anyMatch(line -> line.startsWith("A,other-program,"))
                .noneMatch(line -> line.startsWith("C,other-program,"))
                .noneMatch(line -> line.contains("unknown"));
    }

    @Test
    void practitionersVisitsCountForTheSupervisorWhoIsListed() throws IOException {
        String chain = folder.resolve("chain.yaml").toString();
        assertThat(roster(chain))
                .anyMatch(line -> line.startsWith("A,attributed,1,1,plurality-of-visits,practice,"))
                .allMatch(line -> line.endsWith(",supervisors-unknown"));
        write(
                "supervisors.csv",
                "npi,supervisor_npi,effective_date,end_date\n1234567893,1000000004,2025-01-01,2025-02-28\n");
        assertThat(roster(chain))
                .anyMatch(line ->
                        line.startsWith(
                                "A,attributed,1,1,plurality-of-visits,clinician,1000000004,"))
                .as("supervised until February")
                .anyMatch(line -> line.startsWith("C,attributed,1,1,plurality-of-visits,practice,"))
                .noneMatch(line -> line.contains("unknown"));
    }

    @Test
    void anExplanationSaysWhatWasNotGiven() {
        String chain = "medicaid-selection-auto-assignment";
        assertThat(run("--window", "2025-01-01..2025-12-31", "--chain", chain, "--explain", "A"))
                .isZero();
        assertThat(answers().lines())
                .anyMatch(line -> line.startsWith("Reservation: other-programs-unknown: "));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> roster(String chain) throws IOException {
        assertThat(run("--window", "2025-01-01..2025-12-31", "--chain", chain))
                .as(errors.toString(StandardCharsets.UTF_8))
                .isZero();
        return Files.readAllLines(folder.resolve("out.csv")).stream().skip(1).toList();
    }
}
