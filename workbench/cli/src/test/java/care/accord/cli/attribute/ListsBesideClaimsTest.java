package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "What lies beside the claims files counts: whom people chose, which identifiers were replaced")
class ListsBesideClaimsTest {
    @TempDir Path folder;

    @BeforeEach
    void county() throws IOException {
        write(
                "provider-roster.csv",
                "contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date",
                "c-1,100000001,,,First practice,,,2020-01-01,");
        write(
                "eligibility.csv",
                "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage,state",
                "A,1945-05-05,2024-01-01,2025-12-31,AB,MN",
                "B,1946-05-05,2024-01-01,2025-12-31,AB,MN");
        write(
                "medical-claims.csv",
                "claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount",
                "1,1,professional,A,2025-02-01,99213,08,200000001,2025-02-10,60.00,60.00",
                "2,1,professional,B,2025-02-01,99213,08,100000001,2025-02-10,60.00,60.00");
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private List<String> roster() throws IOException {
        Path out = folder.resolve("out.csv");
        List<String> words =
                List.of("attribute", "--layout", "tuva", "--program", "mssp", "--year", "2025");
        List<String> arguments = new ArrayList<>(words);
        arguments.addAll(List.of("--out", out.toString(), folder.toString()));
        assertThat(Accord.run(arguments)).isZero();
        return Files.readAllLines(out).stream()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 3)))
                .toList();
    }

    @Test
    void aChoiceDecidesBeforeClaims() throws IOException {
        assertThat(roster()).containsExactly("A,0,other", "B,1,contract");
        write(
                "voluntary-alignments.csv",
                "person_id,tin,npi,effective_date",
                "A,100000001,,2024-09-01");
        assertThat(roster()).first().asString().startsWith("A,1,");
        assertThat(Files.readString(folder.resolve("out.csv")))
                .contains(",voluntary,")
                .doesNotContain("claims-too");
    }

    @Test
    @DisplayName("a choice that claims bear out is marked as both, 42 CFR 425.402(e)")
    void aChoiceThatClaimsBearOutIsMarkedAsBoth() throws IOException {
        write(
                "voluntary-alignments.csv",
                "person_id,tin,npi,effective_date",
                "B,100000001,,2024-09-01");
        assertThat(roster()).containsExactly("A,0,other", "B,1,contract");
        assertThat(Files.readString(folder.resolve("out.csv"))).contains(",voluntary claims-too");
    }

    @Test
    void aReplacedIdentifierIsTheSamePerson() throws IOException {
        write("identities.csv", "previous_id,current_id,received_date", "B,Z,2025-02-11");
        assertThat(roster()).containsExactly("A,0,other", "Z,1,contract");
    }

    @Test
    void theLineOfATerminalSaysWhatIsReadAndHowFar() {
        assertThat(ReadingLine.text("medical-claims.csv", 45, 60))
                .isEqualTo("reading medical-claims.csv 75%");
        assertThat(ReadingLine.text("empty.csv", 0, 0)).isEqualTo("reading empty.csv 100%");
    }
}
