package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.cli.Accord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("accord attribute reads folders of RIF, FHIR and Tuva files end to end")
class LayoutsTest {
    private static final String ROSTER =
            """
            contract_id,tin,effective_date
            c-1,100000001,2020-01-01
            c-1,999627306,2020-01-01
            """;

    @TempDir Path folder;

    @BeforeEach
    void roster() throws IOException {
        Files.writeString(folder.resolve("provider-roster.csv"), ROSTER);
    }

    @Test
    void theSyntheaExportIsAttributed() throws IOException {
        Path rif = testData().resolve("synthea-rif");
        assumeTrue(Files.isDirectory(rif), "the Synthea export is not here");

        List<String> rows = run("rif", rif, "2024-01-01..2024-12-31");

        assertThat(rows).hasSizeGreaterThan(500);
        assertThat(rows).filteredOn(row -> row.contains(",1,,")).hasSizeGreaterThan(20);
        assertThat(rows).filteredOn(row -> row.contains(",0,")).hasSizeGreaterThan(20);
    }

    @Test
    void fhirResourcesAreAttributed() throws IOException {
        Files.writeString(
                folder.resolve("Patient.000.ndjson"),
                "{\"resourceType\":\"Patient\",\"id\":\"A\",\"birthDate\":\"1945-05-05\"}\n");
        Files.writeString(
                folder.resolve("Coverage.000.ndjson"), coverage("Part A") + coverage("Part B"));
        Files.writeString(
                folder.resolve("ExplanationOfBenefit.000.ndjson"),
                """
                {"resourceType":"ExplanationOfBenefit","id":"1","status":"active","created":"2025-02-10","type":{"coding":[{"code":"professional"}]},\
                "patient":{"reference":"Patient/A"},"billablePeriod":{"start":"2025-02-01"},\
                "provider":{"identifier":{"system":"urn:oid:2.16.840.1.113883.4.4","value":"100000001"}},\
                "careTeam":[{"sequence":1,"role":{"coding":[{"code":"rendering"}]},"qualification":{"coding":[{"code":"08"}]}}],\
                "item":[{"sequence":1,"careTeamSequence":[1],"productOrService":{"coding":[{"code":"99213"}]},\
                "adjudication":[{"category":{"coding":[{"code":"eligible"}]},"amount":{"value":60.00}}]}]}
                """);

        assertThat(run("eob", folder, "2025-01-01..2025-12-31"))
                .element(1)
                .asString()
                .startsWith("A,1,contract,contract,100000001,,step 1,only,60.00,1,1,,,,,12,,");
    }

    private static String coverage(String part) {
        return "{\"resourceType\":\"Coverage\",\"status\":\"active\",\"beneficiary\":{\"reference\":\"Patient/A\"},\"period\":{\"start\":\"2020-01-01\"},\"class\":[{\"type\":{\"coding\":[{\"code\":\"plan\"}]},\"value\":\"%s\"}]}\n"
                .formatted(part);
    }

    @Test
    void tablesOfTheTuvaInputLayerAreAttributed() throws IOException {
        Files.writeString(
                folder.resolve("eligibility.csv"),
                """
                person_id,gender,birth_date,enrollment_start_date,enrollment_end_date,payer,payer_type,plan
                A,female,1945-05-05,2025-01-01,2025-12-31,medicare,medicare,original
                """);
        Files.writeString(
                folder.resolve("medical_claim.csv"),
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,billing_tin,allowed_amount,file_date,rendering_specialty_code
                1,1,professional,A,2025-02-01,99213,100000001,60.0,2025-03-01,08
                """);

        assertThat(run("tuva", folder, "2025-01-01..2025-12-31"))
                .element(1)
                .asString()
                .startsWith("A,1,contract,contract,100000001,,step 1,only,60.00,1,1,,,,,12,,");
    }

    private List<String> run(String layout, Path files, String window) throws IOException {
        Path out = folder.resolve("roster.csv");
        int exit =
                Accord.run(
                        List.of(
                                "attribute",
                                "--layout",
                                layout,
                                "--window",
                                window,
                                "--participants",
                                folder.resolve("provider-roster.csv").toString(),
                                "--out",
                                out.toString(),
                                files.toString()));
        assertThat(exit).isZero();
        return Files.readAllLines(out);
    }

    private static Path testData() {
        return Optional.ofNullable(System.getenv("ACCORD_TEST_DATA"))
                .map(Path::of)
                .orElse(
                        Path.of(System.getProperty("accord.root", "../.."))
                                .resolve("../shared/data"));
    }
}
