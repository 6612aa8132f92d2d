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
import org.junit.jupiter.api.io.TempDir;

/// A folder with three people, three practices and what the command answers about it.
abstract class CountyFolder {
    static final String COLUMNS =
            "beneficiary_id,on_roster,reason,entity,tin,npi,step,decided_by,allowed,visits,lines,runner_up,runner_up_allowed,margin,first_failed_criterion,member_months,flags,reservations";

    /// What folders without lists leave open.
    static final String NOT_GIVEN =
            ",other-organizations-unknown other-initiatives-unknown designations-unknown teaching-hospitals-unknown clinician-fields-missing";

    /// Of somebody who was looked at beyond eligibility.
    static final String RESERVED = NOT_GIVEN + " residence-unknown rules-not-verified";

    @TempDir Path folder;
    final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    final ByteArrayOutputStream errors = new ByteArrayOutputStream();

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

    void assertFails(String message, String... options) {
        assertFailsInto(folder.resolve("out.csv"), message, options);
    }

    void assertFailsInto(Path out, String message, String... options) {
        errors.reset();
        assertThat(runInto(out, options)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message);
    }

    int run(String... options) {
        return runInto(folder.resolve("out.csv"), options);
    }

    int runInto(Path out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("attribute", "--layout", "tuva"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--out", out.toString(), folder.toString()));
        PrintStream before = System.err;
        PrintStream outBefore = System.out;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));
        try {
            return Accord.run(arguments);
        } finally {
            System.setErr(before);
            System.setOut(outBefore);
        }
    }

    String answers() {
        return answers.toString(StandardCharsets.UTF_8);
    }
}
