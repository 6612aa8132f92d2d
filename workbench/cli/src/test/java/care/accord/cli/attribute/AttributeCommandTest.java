package care.accord.cli.attribute;

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

@DisplayName(
        "accord attribute reads the platform's import formats and answers mistakes with one line")
class AttributeCommandTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void county() throws IOException {
        Files.writeString(
                folder.resolve("provider-roster.csv"),
                """
                contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date
                c-1,100000001,,,First practice,,,2020-01-01,
                c-1,100000002,,,Second practice,,,2020-01-01,
                c-1,100000003,,,Practice that left,,,2020-01-01,2024-12-31
                """);
        Files.writeString(
                folder.resolve("eligibility.csv"),
                """
                person_id,payer,plan,birth_date,enrollment_start_date,enrollment_end_date,coverage
                A,north,original,1945-05-05,2025-01-01,2025-12-31,AB
                B,north,original,1946-05-05,2025-01-01,2025-12-31,MA
                C,north,original,1947-05-05,2025-01-01,2025-12-31,AB
                """);
        Files.writeString(
                folder.resolve("medical-claims.csv"),
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,hcpcs_code,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount,claim_adjustment_code
                1,1,professional,A,2025-02-01,2025-02-01,2025-02-01,2025-02-01,99213,08,100000001,2025-02-10,60.00,60.00,0
                2,1,professional,A,2025-03-01,2025-03-01,2025-03-01,2025-03-01,99213,08,100000002,2025-03-10,70.00,70.00,0
                3,1,professional,A,2025-04-01,2025-04-01,2025-04-01,2025-04-01,99213,08,200000001,2025-04-10,120.00,120.00,0
                4,1,professional,C,2025-04-01,2025-04-01,2025-04-01,2025-04-01,99213,08,100000003,2025-04-10,50.00,50.00,0
                """);
    }

    @Test
    void poolsTheParticipants() throws IOException {
        assertThat(run("--window", "2025-01-01..2025-12-31")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .containsExactly(
                        "year,bene,eligible,reason,tin,allowed,lines,runner_up_tin,runner_up_allowed,decided_by",
                        "2025,A,1,,100000002,130.00,2,200000001,120.00,charges",
                        "2025,B,0,NO_AB,,,,,,",
                        "2025,C,1,,100000003,50.00,1,,,only");
    }

    @Test
    void aMissingWindowIsOneLine() {
        assertFails("--window is missing");
    }

    @Test
    void anUnreadableWindowIsOneLine() {
        assertFails("'2025' is not a window", "--window", "2025");
        assertFails("cannot end (2024-01-01)", "--window", "2025-01-01..2024-01-01");
    }

    @Test
    void anUnknownOptionIsOneLine() {
        assertFails("Unknown option", "--windows", "2025");
    }

    @Test
    void aYearNobodyVerifiedIsOneLine() {
        assertFails("is not known for PY2031", "--window", "2031-01-01..2031-12-31");
    }

    @Test
    void aWrongColumnIsOneLine() throws IOException {
        Files.writeString(folder.resolve("eligibility.csv"), "person,coverage\nA,AB\n");
        assertFails("eligibility.csv", "--window", "2025-01-01..2025-12-31");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void aMissingFileIsOneLine() throws IOException {
        Files.delete(folder.resolve("medical-claims.csv"));
        assertFails("medical-claims.csv does not exist", "--window", "2025-01-01..2025-12-31");
    }

    private void assertFails(String message, String... options) {
        errors.reset();
        assertThat(run(options)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message);
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("attribute", "--layout", "tuva"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--out", folder.resolve("out.csv").toString(), folder.toString()));
        PrintStream before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return Accord.run(arguments);
        } finally {
            System.setErr(before);
        }
    }
}
