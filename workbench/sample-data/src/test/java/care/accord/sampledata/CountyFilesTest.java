package care.accord.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.sampledata.WrittenCounty.Row;
import care.accord.vocabulary.Npi;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The feeds of a county of a thousand obey the import formats")
class CountyFilesTest {
    private static WrittenCounty county;

    @BeforeAll
    static void write() {
        county = WrittenCounty.of(County.standard().withMembers(1_000));
    }

    @AfterAll
    static void delete() {
        county.close();
    }

    @ParameterizedTest(name = "{0} has the columns of the import format")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    payer-north/eligibility.csv | person_id,payer,plan,first_name,last_name,sex,race,ethnicity,birth_date,death_date,enrollment_start_date,enrollment_end_date,dual_status_code,medicare_status_code,coverage,state,county_fips,zip_code,language,area_deprivation_index
                    payer-south/medical-claims.csv | claim_id,claim_line_number,claim_type,person_id,payer,plan,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,admission_date,discharge_date,discharge_disposition_code,place_of_service_code,bill_type_code,drg_code,revenue_center_code,service_unit_quantity,hcpcs_code,hcpcs_modifier_1,rendering_npi,rendering_specialty_code,billing_tin,billing_npi,facility_ccn,paid_date,received_date,allowed_amount,paid_amount,charge_amount,diagnosis_code_type,diagnosis_code_1,diagnosis_code_2,diagnosis_code_3,diagnosis_code_4,diagnosis_code_5,diagnosis_code_6,diagnosis_code_7,diagnosis_code_8,diagnosis_code_9,diagnosis_code_10,claim_adjustment_code
                    payer-south/pharmacy-claims-2.csv | claim_id,claim_line_number,person_id,payer,plan,prescribing_npi,dispensing_npi,dispensing_date,ndc_code,quantity,days_supply,refills,paid_date,received_date,paid_amount,allowed_amount,claim_adjustment_code
                    payer-north/provider-roster-provider-east.csv | contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date
                    """)
    void columns(String path, String header) {
        List<String> lines = county.lines(path);
        long commas = header.chars().filter(c -> c == ',').count();
        assertThat(lines.getFirst()).isEqualTo(header);
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.chars().filter(c -> c == ',').count() == commas);
    }

    @ParameterizedTest(
            name = "{0}: each claim belongs to a member and lies within a span of coverage")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void insideEnrollment(String payer) {
        Map<String, List<Row>> spans =
                county.rows(payer + "/eligibility.csv").stream()
                        .collect(Collectors.groupingBy(row -> row.get("person_id")));
        for (Row line : county.claims(payer)) {
            assertThat(spans).containsKey(line.get("person_id"));
            for (String date : List.of("claim_line_start_date", "claim_start_date")) {
                assertThat(spans.get(line.get("person_id")))
                        .anyMatch(span -> covers(span, line.get(date)));
            }
            assertThat(spans.get(line.get("person_id")))
                    .anyMatch(span -> covers(span, line.get("claim_end_date")));
        }
        for (Row fill : county.rows(payer + "/pharmacy-claims.csv")) {
            assertThat(spans.get(fill.get("person_id")))
                    .anyMatch(span -> covers(span, fill.get("dispensing_date")));
        }
    }

    private static boolean covers(Row span, String day) {
        return span.get("enrollment_start_date").compareTo(day) <= 0
                && span.get("enrollment_end_date").compareTo(day) >= 0
                && span.get("plan").length() > 1;
    }

    @ParameterizedTest(name = "{0}: spans of one person do not overlap and end at death")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void spans(String payer) {
        Map<String, String> ends = new HashMap<>();
        for (Row span : county.rows(payer + "/eligibility.csv")) {
            String start = span.get("enrollment_start_date");
            String end = span.get("enrollment_end_date");
            assertThat(start).isLessThanOrEqualTo(end).isGreaterThan(span.get("birth_date"));
            assertThat(ends.getOrDefault(span.get("person_id"), "")).isLessThan(start);
            if (!span.get("death_date").isEmpty()) {
                assertThat(end).isLessThanOrEqualTo(span.get("death_date"));
            }
            ends.put(span.get("person_id"), end);
        }
    }

    @ParameterizedTest(name = "{0}: every NPI has a valid check digit, every TIN nine digits")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void identifiers(String payer) {
        for (Row line : county.claims(payer)) {
            assertThat(line.get("billing_npi")).matches(Npi::isValid);
            assertThat(line.get("billing_tin")).matches("(97|07)[0-9]{7}");
            if (line.get("claim_type").equals("professional")) {
                assertThat(line.get("rendering_npi")).matches(Npi::isValid);
                assertThat(line.get("rendering_specialty_code")).matches("[0-9A-Z]{2}");
            } else {
                assertThat(line.get("facility_ccn")).matches("28[0-9]{4}");
            }
        }
    }

    @ParameterizedTest(
            name = "{0}: amounts are dollars and cents, and what is paid is not more than allowed")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void amounts(String payer) {
        for (Row line : county.claims(payer)) {
            assertThat(line.get("allowed_amount")).matches("[0-9]+\\.[0-9]{2}");
            assertThat(new BigDecimal(line.get("paid_amount")))
                    .isLessThanOrEqualTo(new BigDecimal(line.get("allowed_amount")));
        }
    }

    @ParameterizedTest(
            name = "{0}: a cancellation or replacement follows an original with the same lines")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void versions(String payer) {
        Map<String, List<Row>> claims =
                county.claims(payer).stream()
                        .collect(Collectors.groupingBy(row -> row.get("claim_id")));
        Set<String> adjustments =
                claims.values().stream()
                        .flatMap(List::stream)
                        .map(row -> row.get("claim_adjustment_code"))
                        .collect(Collectors.toSet());
        assertThat(adjustments).containsExactlyInAnyOrder("0", "1", "2");
        for (List<Row> lines : claims.values()) {
            Map<String, List<Row>> byReceipt =
                    lines.stream().collect(Collectors.groupingBy(row -> row.get("received_date")));
            List<List<Row>> versions =
                    byReceipt.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(Map.Entry::getValue)
                            .toList();
            assertThat(versions.getFirst())
                    .allMatch(row -> row.get("claim_adjustment_code").equals("0"));
            for (List<Row> later : versions.subList(1, versions.size())) {
                assertThat(later)
                        .noneMatch(row -> row.get("claim_adjustment_code").equals("0"))
                        .hasSameSizeAs(versions.getFirst());
                assertThat(later)
                        .extracting(row -> row.get("person_id"))
                        .containsOnly(versions.getFirst().getFirst().get("person_id"));
            }
        }
    }

    @ParameterizedTest(
            name = "{0}: the first delivery ends at the cut-off, the second begins after it")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void deliveries(String payer) {
        String cutOff = county.county().cutOff().toString();
        String runOut = county.county().runOut().toString();
        assertThat(county.rows(payer + "/medical-claims.csv"))
                .extracting(row -> row.get("received_date"))
                .allMatch(day -> day.compareTo(cutOff) <= 0);
        assertThat(county.rows(payer + "/medical-claims-2.csv"))
                .extracting(row -> row.get("received_date"))
                .allMatch(day -> day.compareTo(cutOff) > 0 && day.compareTo(runOut) <= 0);
        assertThat(county.claims(payer))
                .allMatch(row -> row.get("received_date").compareTo(row.get("claim_end_date")) > 0);
    }

    @Test
    @DisplayName("clinical files hold whole JSON resources whose references lead to the same file")
    void clinical() {
        for (String organization : List.of("provider-east", "provider-west")) {
            Set<String> ids = new java.util.HashSet<>();
            for (String line : county.lines(organization + "/clinical.ndjson")) {
                Json resource = Json.parse(line);
                String type = resource.text("resourceType");
                assertThat(ids.add(type + "/" + resource.text("id"))).isTrue();
                switch (type) {
                    case "Patient" ->
                            assertThat(resource.text("identifier", "0", "system"))
                                    .isEqualTo("urn:accord:member-id");
                    case "Condition", "Encounter", "Observation" ->
                            assertThat(ids).contains(resource.text("subject", "reference"));
                    default -> throw new AssertionError("No resource of type " + type);
                }
            }
            assertThat(ids).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    @DisplayName(
            "a contract is a document with parties, window and a benchmark above what the members cost")
    void contract() {
        Json contract =
                Json.parse(
                        String.join("\n", county.lines("payer-north/contract-provider-east.json")));
        assertThat(contract.text("payer", "tenant")).isEqualTo("payer-north");
        assertThat(contract.text("attribution", "window", "start")).isEqualTo("2025-01-01");
        Json east =
                Json.parse(String.join("\n", county.lines("truth/summary.json")))
                        .at("payer-north", "contracts", "provider-east", "after");
        BigDecimal cost =
                east.number("allowedCents")
                        .divide(
                                east.number("memberMonths").movePointRight(2),
                                6,
                                java.math.RoundingMode.HALF_UP);
        assertThat(new BigDecimal(contract.text("arrangement", "benchmarkPerMemberMonth")))
                .isBetween(
                        cost.multiply(new BigDecimal("1.05")),
                        cost.multiply(new BigDecimal("1.08")));
    }

    @Test
    @DisplayName("the manifest lists every other file with its rows and digest")
    void manifest() throws Exception {
        Json manifest = Json.parse(String.join("\n", county.lines("manifest.json")));
        List<Json> files = manifest.list("files");
        assertThat(files).extracting(file -> file.text("path")).doesNotHaveDuplicates();
        assertThat(files).hasSize(29);
        for (Json file : files) {
            byte[] content =
                    java.nio.file.Files.readAllBytes(county.folder().resolve(file.text("path")));
            assertThat(sha256(content)).isEqualTo(file.text("sha256"));
            long header = file.text("path").endsWith(".csv") ? 1 : 0;
            assertThat(county.lines(file.text("path")).size() - header)
                    .isEqualTo(file.number("rows").longValueExact());
        }
    }

    private static String sha256(byte[] content) throws java.security.NoSuchAlgorithmException {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    @DisplayName("people are listed in order, their names are invented")
    void people() {
        List<Row> people = county.rows("payer-north/eligibility.csv");
        assertThat(people).extracting(row -> row.get("first_name")).containsOnly("Member");
        assertThat(people)
                .extracting(row -> row.get("person_id"))
                .isSortedAccordingTo(Comparator.naturalOrder())
                .allMatch(id -> id.matches("N[0-9]{7}"));
    }
}
