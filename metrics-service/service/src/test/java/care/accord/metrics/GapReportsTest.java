package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.population.store.FeedRejected;
import care.accord.servicekit.parts.ProfileValidator;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("Gaps in care and measure reports are exchanged as Da Vinci DEQM 5.0.0")
class GapReportsTest {
    private static final String YEAR =
            "/fhir/Measure/$care-gaps?periodStart=2025-01-01&periodEnd=2025-12-31";
    private static final String ALL =
            "&status=open-gap&status=closed-gap&status=prospective-gap&status=not-applicable";
    private static final GapScenario DEAL = GapScenario.of("reports");

    private static boolean begun;

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @BeforeEach
    void begin() throws IOException, FeedRejected {
        if (!begun) {
            DEAL.begin(others, location, LocalDate.of(2025, 12, 31), json);
            remark();
            begun = true;
        }
    }

    private static void remark() {
        int person =
                GapScenario.get(DEAL.payer(), "/v1/gaps?measure=controlled-blood-pressure")
                        .jsonPath()
                        .getInt("data[0].person");
        given().auth()
                .oauth2(DEAL.provider())
                .contentType("application/json")
                .body(
                        Map.of(
                                "contract", DEAL.contract(),
                                "measure", "controlled-blood-pressure",
                                "person", person,
                                "code", "order-placed",
                                "text", "visit on Friday"))
                .post("/v1/gaps/remarks")
                .then()
                .statusCode(201);
    }

    @Test
    void everyKindIsValid() throws IOException {
        Optional<ProfileValidator> profiles = DeqmProfiles.load();
        assumeTrue(profiles.isPresent(), "the profiles are in the test data, which is not here");
        List<String> wrong = new ArrayList<>();
        for (String form : List.of("", "&isDocument=false")) {
            JsonNode gaps = fhir(YEAR + ALL + form);
            assertThat(gaps.path("parameter")).hasSize(6);
            for (JsonNode one : gaps.path("parameter")) {
                wrong.addAll(profiles.get().errors(one.path("resource").toString()));
            }
            assertThat(gaps.toString()).contains("order-placed");
        }
        for (String search : List.of("/fhir/MeasureReport", "/fhir/Measure")) {
            for (JsonNode one : fhir(search).path("entry")) {
                wrong.addAll(profiles.get().errors(one.path("resource").toString()));
            }
        }
        assertThat(wrong).isEmpty();
        String broken = fhir(YEAR + ALL).path("parameter").path(0).path("resource").toString();
        assertThat(profiles.get().errors(broken.replace("96315-7", "96315-8")))
                .as("the validator sees what is wrong")
                .isNotEmpty();
    }

    @Test
    void aDocumentLeadsFromAMeasureToItsGap() throws IOException {
        JsonNode gaps = fhir(YEAR + "&status=open-gap&subject=Group/" + DEAL.contract());
        JsonNode ben = bundleOf(gaps, "Ben Open");
        assertThat(ben.path("type").asText()).isEqualTo("document");
        assertThat(ben.path("entry").findValuesAsText("resourceType"))
                .containsSubsequence(
                        "Composition",
                        "MeasureReport",
                        "DetectedIssue",
                        "GuidanceResponse",
                        "Patient",
                        "Organization");
        assertThat(ben.path("entry").path(0).path("resource").path("section")).hasSize(4);
        JsonNode observation = need(ben, "Observation");
        assertThat(
                        observation
                                .path("codeFilter")
                                .path(0)
                                .path("code")
                                .path(0)
                                .path("code")
                                .asText())
                .isEqualTo("85354-9");
        assertThat(need(ben, "ExplanationOfBenefit").path("codeFilter").path(0).path("code"))
                .hasSize(4);
    }

    private static JsonNode need(JsonNode bundle, String type) {
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode need = entry.path("resource").path("dataRequirement").path(0);
            if (need.path("type").asText().equals(type)) {
                return need;
            }
        }
        throw new AssertionError("no " + type + " is needed");
    }

    private static JsonNode bundleOf(JsonNode gaps, String name) {
        for (JsonNode one : gaps.path("parameter")) {
            if (one.path("resource").toString().contains(name)) {
                return one.path("resource");
            }
        }
        throw new AssertionError("no Bundle of " + name);
    }

    @Test
    void subjectMeasureProviderAndStatusNarrow() throws IOException {
        assertThat(fhir(YEAR + "&status=open-gap").path("parameter")).hasSize(3);
        assertThat(fhir(YEAR + "&status=prospective-gap").path("parameter")).isEmpty();
        assertThat(
                        fhir(YEAR
                                        + "&status=open-gap&measureUrl=urn:accord:measure:controlled-blood-pressure")
                                .path("parameter"))
                .hasSize(1);
        assertThat(
                        fhir(YEAR + "&status=open-gap&provider=Organization/provider-reports")
                                .path("parameter"))
                .hasSize(3);
        assertThat(fhir(YEAR + "&status=open-gap&provider=987654321").path("parameter")).isEmpty();
        assertThat(
                        fhir(YEAR
                                        + "&status=open-gap&practitioner=987654321&organization=Organization/provider-reports")
                                .path("parameter"))
                .as("of the organization, but not of that clinician")
                .isEmpty();
        for (String measure :
                List.of(
                        "urn:accord:measure%7Ccontrolled-blood-pressure",
                        "controlled-blood-pressure")) {
            assertThat(
                            fhir(YEAR + "&status=open-gap&measureIdentifier=" + measure)
                                    .path("parameter"))
                    .as("the identifier that GET Measure lists, and without its system")
                    .hasSize(1);
        }
        JsonNode byIdentifier =
                json.readTree(
                        given().auth()
                                .oauth2(DEAL.provider())
                                .urlEncodingEnabled(false)
                                .contentType("application/fhir+json")
                                .body(
                                        """
                                        {"resourceType":"Parameters","parameter":[
                                         {"name":"periodStart","valueDate":"2025-01-01"},{"name":"periodEnd","valueDate":"2025-12-31"},
                                         {"name":"status","valueCode":"open-gap"},
                                         {"name":"subject","valueString":"Patient?identifier=urn:accord:member-id|m-open"}]}
                                        """)
                                .post("/fhir/Measure/%24care-gaps")
                                .asString());
        assertThat(byIdentifier.path("parameter")).hasSize(1);
        String patient =
                byIdentifier.findValuesAsText("reference").stream()
                        .filter(reference -> reference.startsWith("Patient/"))
                        .findFirst()
                        .orElseThrow();
        assertThat(fhir(YEAR + "&status=open-gap&subject=" + patient).path("parameter")).hasSize(1);
        assertThat(fhir("/fhir/MeasureReport?subject=" + patient).path("total").asInt())
                .isEqualTo(4);
    }

    @Test
    void aSummaryTellsTheCountsOfTheScorecard() throws IOException {
        JsonNode found =
                fhir(
                        "/fhir/MeasureReport?measure=urn:measure:blood-pressure-rates&period=ge2025-06-01&status=complete");
        JsonNode report = found.path("entry").path(0).path("resource");
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(report.path("group").findValuesAsText("count"))
                .as("denominator, exclusions, numerator of both rates")
                .containsExactly("3", "1", "1", "3", "1", "1");
        assertThat(report.path("group").path(1).path("measureScore").path("value").asDouble())
                .isEqualTo(0.5);
        assertThat(fhir("/fhir/MeasureReport/" + report.path("id").asText())).isEqualTo(report);
        assertThat(fhir("/fhir/MeasureReport?period=lt2025-01-01").path("total").asInt()).isZero();
        assertThat(fhir("/fhir/Measure?url=urn:measure:blood-pressure-rates").path("total").asInt())
                .isEqualTo(1);
        assertThat(
                        fhir("/fhir/Measure/preventive-care")
                                .path("compositeScoring")
                                .findValuesAsText("code"))
                .containsExactly("weighted");
    }

    @Test
    void whatIsWrongIsAnOperationOutcome() {
        refused(
                "/fhir/Measure/$care-gaps?periodEnd=2025-12-31&status=open-gap",
                400,
                "parameter-missing");
        refused(YEAR, 400, "parameter-missing");
        refused(YEAR + "&status=open", 400, "unknown-status");
        refused(YEAR + "&status=open-gap&color=x", 400, "unknown-parameter");
        refused(
                YEAR + "&status=open-gap&measureIdentifier=urn:other%7Ccontrolled-blood-pressure",
                400,
                "unknown-identifier-system");
        refused(YEAR + "&status=open-gap&subject=17", 400, "malformed-subject");
        refused(YEAR + "&status=open-gap&subject=Group/c-other", 404, "not-found");
        refused(YEAR + "&status=open-gap&subject=Patient/17", 404, "not-found");
        refused(
                YEAR + "&status=open-gap&subject=Patient?identifier=urn:accord:member-id%7Cm-open",
                400,
                "person-in-url");
        refused(YEAR.replace("2025", "2031") + "&status=open-gap", 422, "nothing-measured");
        refused("/fhir/MeasureReport/m-1-0", 404, "not-found");
        refused("/fhir/MeasureReport?period=2025", 400, "malformed-date");
        refused("/fhir/Measure/none", 404, "not-found");
        String stranger = Tokens.provider("provider-nobody", "s", "provider-analyst");
        GapScenario.get(stranger, YEAR + "&status=open-gap&subject=Group/" + DEAL.contract())
                .then()
                .statusCode(404);
        GapScenario.get(stranger, "/fhir/MeasureReport").then().body("total", equalTo(0));
        given().get("/fhir/MeasureReport")
                .then()
                .statusCode(401)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    private static void refused(String path, int status, String code) {
        Response answer = GapScenario.get(DEAL.provider(), path);
        assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(status);
        answer.then()
                .contentType(startsWith("application/fhir+json"))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].details.coding[0].code", equalTo(code));
    }

    private JsonNode fhir(String path) throws IOException {
        Response answer = GapScenario.get(DEAL.provider(), path);
        assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/fhir+json");
        return json.readTree(answer.asString());
    }
}
