package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "What is in a bulk export, and what may be asked for (FHIR Bulk Data Access 2.0, Da Vinci ATR 2.1.0)")
class ExportContentTest {
    @Inject ObjectMapper json;

    @ParameterizedTest(name = "{0} with Prefer: {1} is {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Group/none/$export | respond-sync | 400 | respond-async-missing",
                "Group/none/$export?_type=Patient | respond-async | 404 | not-found",
                "Group/none/$export?_type=Group,Claim | respond-async | 400 | unknown-type",
                "Group/none/$export?color=blue | respond-async, handling=strict | 400 | unknown-parameter",
                "Group/none/$export?_elements=id | respond-async | 400 | unknown-parameter",
                "Group/none/$export?_since=yesterday | respond-async | 400 | malformed-since",
                "Group/none/$export?_until=tomorrow | respond-async | 400 | malformed-until",
                "Group/none/$export?_since=2026-01-01T00:00:00Z&_until=2026-01-01T00:00:00Z | respond-async | 400 | until-not-after-since",
                "Group/none/$export?_outputFormat=text/csv | respond-async | 400 | unknown-format",
                "Group/none/$export?_typeFilter=Patient%3Fgender%3Dmale | respond-async | 400 | unknown-filter",
                "Group/none/$export?patient=Patient/1 | respond-async | 400 | patient-in-url",
                "Group/none/$davinci-data-export?_type=Group,Patient | respond-async | 400 | types-missing",
                "Group/none/$davinci-data-export?exportType=other | respond-async | 400 | unknown-export-type"
            })
    void whatIsNotUnderstoodIsRefused(String path, String prefer, int status, String code) {
        new BulkClient(new Caller(Tokens.payer("payer-asked", "asked", "payer-analyst")))
                .ask("/fhir/" + path, prefer)
                .then()
                .statusCode(status)
                .contentType("application/fhir+json")
                .body("issue[0].details.coding[0].code", equalTo(code));
    }

    @Test
    void aLenientClientIsToldWhatWasLeftOut() {
        Exchange exchange = Exchange.begin("lenient", json);
        BulkClient client = new BulkClient(exchange.payer());
        JsonPath manifest =
                client.manifest(
                        BulkClient.job(
                                client.ask(
                                        exchange.group()
                                                + "/$export?_type=Group,Claim&_elements=id",
                                        "respond-async; handling=lenient")));
        assertThat(manifest.getList("output.type")).isEqualTo(List.of("Group"));
        assertThat(client.resources(manifest, "error", "OperationOutcome"))
                .hasSize(2)
                .anyMatch(line -> line.contains("'Claim'"))
                .anyMatch(line -> line.contains("'_elements'"));
    }

    @Test
    void everyLevelHasItsTypesAndFilesHaveOneEach() {
        Exchange exchange = Exchange.begin("levels", json);
        BulkClient client = new BulkClient(exchange.payer());
        JsonPath list = client.export(exchange.group() + "/$export");
        assertThat(list.getList("output.type").stream().distinct())
                .isEqualTo(
                        List.of(
                                "Group",
                                "Patient",
                                "Coverage",
                                "Practitioner",
                                "PractitionerRole",
                                "Organization",
                                "Location",
                                "ExplanationOfBenefit"));
        assertThat(client.resources(list, "output", "ExplanationOfBenefit"))
                .as("Ada's two claims and Ben's; Cal is not on the list")
                .hasSize(3);
        assertThat(list.getList("output.type"))
                .as("files are cut when they are large enough")
                .hasSizeGreaterThan(8);
        assertThat(client.export(exchange.group() + "/$davinci-data-export").getList("output.type"))
                .contains("Group", "Patient", "Coverage")
                .doesNotContain("ExplanationOfBenefit");
        assertThat(client.export("/fhir/Patient/$export").getList("output.type"))
                .contains("Patient", "ExplanationOfBenefit")
                .doesNotContain("Group");
        assertThat(client.export("/fhir/$export").getList("output.type"))
                .contains("Group", "ExplanationOfBenefit");
    }

    @Test
    void patientsAndDaysOfServiceNarrowAnExport() {
        Exchange exchange = Exchange.begin("narrow", json);
        BulkClient client = new BulkClient(exchange.provider());
        JsonPath group = Exchange.fhir(exchange.provider(), exchange.group());
        String ada = group.getString("member[0].entity.reference");
        JsonPath hers =
                client.manifest(
                        BulkClient.job(
                                client.post(
                                        exchange.group() + "/$export",
                                        parameters("patient", ada, "_typeFilter", march()))));
        assertThat(client.resources(hers, "output", "Patient")).hasSize(1);
        assertThat(client.resources(hers, "output", "ExplanationOfBenefit"))
                .singleElement()
                .asString()
                .contains("\"2025-03-01\"");
        assertThat(client.resources(hers, "output", "Group"))
                .singleElement()
                .asString()
                .contains(ada, "SUBSETTED");
        client.post(
                        exchange.group() + "/$export",
                        parameters("patient", "Patient/999999999", "_type", "Patient"))
                .then()
                .statusCode(422)
                .body("issue[0].details.coding[0].code", equalTo("patient-unknown"));
    }

    private static String march() {
        return "ExplanationOfBenefit?service-date=ge2025-03-01&service-date=lt2025-04-01";
    }

    private static Map<String, Object> parameters(
            String name, String value, String second, String other) {
        return Map.of(
                "resourceType",
                "Parameters",
                "parameter",
                List.of(
                        Map.of("name", name, "valueReference", Map.of("reference", value)),
                        Map.of("name", second, "valueString", other)));
    }

    @Test
    void sinceTheLastTimeOnlyWhatIsNewIsExported() {
        Exchange exchange = Exchange.begin("since", json);
        BulkClient client = new BulkClient(exchange.provider());
        String first =
                client.export(exchange.group() + "/$export?_type=Group")
                        .getString("transactionTime");
        JsonPath nothing = client.export(exchange.group() + "/$export?_since=" + first);
        assertThat(nothing.getList("output")).isEmpty();
        exchange.payer()
                .submitAndWait(
                        "medical-claims",
                        County.claims(
                                List.of(
                                        County.visit(
                                                        "3",
                                                        "ben",
                                                        OURS_TOO,
                                                        "2025-02-01",
                                                        "100.00",
                                                        "1")
                                                .replace("2025-02-15", "2025-08-15"),
                                        County.visit(
                                                "6", "ben", OURS_TOO, "2025-07-01", "70.00", "0"),
                                        County.visit(
                                                "5", "cal", OURS, "2025-07-01", "150.00", "0"))));
        exchange.groupOfVersion(exchange.provider(), "2");
        JsonPath later = client.export(exchange.group() + "/$export?_since=" + first);
        assertThat(client.resources(later, "output", "Patient"))
                .as("Ben, of whom there is news, and Cal, who is new; nothing is new of Ada")
                .hasSize(2)
                .noneMatch(line -> line.contains("\"Ada\""));
        assertThat(client.resources(later, "output", "ExplanationOfBenefit"))
                .as("Ben's new claim; both of Cal's")
                .hasSize(3);
        assertThat(client.resources(later, "deleted", "Bundle"))
                .singleElement()
                .asString()
                .contains("\"DELETE\"", "ExplanationOfBenefit/");
    }

    @Test
    void untilAMomentAListIsExportedAsItStoodThen() {
        Exchange exchange = Exchange.begin("until", json);
        BulkClient client = new BulkClient(exchange.provider());
        String first =
                client.export(exchange.group() + "/$export?_type=Group")
                        .getString("transactionTime");
        exchange.payer()
                .submitAndWait(
                        "medical-claims",
                        County.claims(
                                List.of(
                                        County.visit(
                                                "5", "cal", OURS, "2025-07-01", "150.00", "0"))));
        exchange.groupOfVersion(exchange.provider(), "2");
        JsonPath then = client.export(exchange.group() + "/$export?_until=" + first);
        assertThat(client.resources(then, "output", "Group"))
                .singleElement()
                .asString()
                .contains("\"versionId\":\"1\"");
        assertThat(client.resources(then, "output", "Patient"))
                .as("Ada and Ben; Cal came later")
                .hasSize(2);
        assertThat(client.resources(then, "output", "ExplanationOfBenefit")).hasSize(3);
        assertThat(client.resources(client.export("/fhir/Patient/$export"), "output", "Patient"))
                .as("without _until, Cal too")
                .hasSize(3);
        assertThat(
                        client.export(exchange.group() + "/$export?_until=2001-01-01T00:00:00Z")
                                .getList("output"))
                .as("there was no list")
                .isEmpty();
    }
}
