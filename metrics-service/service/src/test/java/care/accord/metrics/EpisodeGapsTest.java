package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.messages.ContractActivated;
import care.accord.messages.ContractActivated.MeasureTerms;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The complaint is #525 in cqframework/clinical-reasoning: gaps only of measures that count people.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "#525: where visits are counted, a gap is open while any visit that counts is left, in the worklist as by FHIR")
class EpisodeGapsTest {
    private static final Parties PARTIES = new Parties("payer-525", "provider-525");
    private static final String PAYER =
            Tokens.payer(PARTIES.payer(), "north", "feed-submitter", "payer-analyst");
    private static final String EHR =
            Tokens.provider(PARTIES.provider(), "ehr", "feed-submitter", "provider-analyst");
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String OPEN_GAPS =
            "/fhir/Measure/$care-gaps?periodStart=2025-01-01&periodEnd=2025-12-31&measureId=finished-visits&status=open-gap";

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void openWhileAVisitIsLeft() throws IOException, FeedRejected {
        String before = begin();
        assertThat(worklist())
                .containsExactlyInAnyOrder(
                        "Ada Visited closed",
                        "Ben Open open",
                        "Cleo Kidney not-applicable",
                        "Dan Hospice open",
                        "Eve Old not-applicable",
                        "Fay Gone closed");

        assertThat(patients(fhir(OPEN_GAPS))).containsExactlyInAnyOrder("Ben Open", "Dan Hospice");
        String ofTopic = OPEN_GAPS.replace("measureId=finished-visits", "topic=");
        for (String topic : List.of("access", "urn:topics%7Caccess", "ACCESS")) {
            assertThat(patients(fhir(ofTopic.replace("topic=", "topic=" + topic))))
                    .containsExactlyInAnyOrder("Ben Open", "Dan Hospice");
        }
        given().auth()
                .oauth2(PAYER)
                .get(ofTopic.replace("topic=", "topic=screening"))
                .then()
                .statusCode(422);
        // Of Ben one visit of two is finished; of Dan none of one, beside the cancelled one.
        assertThat(reports(fhir(OPEN_GAPS))).containsExactlyInAnyOrder("2 0 1 0.50", "2 1 0 0.00");

        ClinicalFeed.decided(EHR, new ClinicalFeed().line(visit("b-2", "b", "finished")).bytes());
        String now = scorecard(2);
        assertThat(worklist())
                .contains("Ben Open closed", "Dan Hospice open")
                .doesNotContain("Ben Open open");
        assertThat(patients(fhir(OPEN_GAPS))).containsExactly("Dan Hospice");
        given().auth()
                .oauth2(PAYER)
                .get("/v1/gaps/changes?from=%s&to=%s".formatted(before, now))
                .then()
                .statusCode(200)
                .body("closed", equalTo(1))
                .body("opened", equalTo(0));
    }

    /// @return the first scorecard
    private String begin() throws IOException, FeedRejected {
        given().auth()
                .oauth2(PAYER)
                .contentType("application/fhir+json")
                .body(VisitMeasure.posted())
                .post("/v1/measures")
                .then()
                .statusCode(201);
        ClinicalFeed.decided(
                EHR,
                new ClinicalFeed()
                        .patient("a", "m-visited", "1950-05-01")
                        .line(visit("a-1", "a", "finished"))
                        .patient("b", "m-open", "1950-05-01")
                        .line(visit("b-1", "b", "finished"))
                        .line(visit("b-2", "b", "planned"))
                        .patient("c", "m-kidney", "1950-05-01")
                        .line(visit("c-1", "c", "cancelled"))
                        .patient("d", "m-hospice", "1950-05-01")
                        .line(visit("d-1", "d", "cancelled"))
                        .line(visit("d-2", "d", "planned"))
                        .patient("e", "m-old", "1930-05-01")
                        .patient("f", "m-gone", "1950-05-01")
                        .line(visit("f-1", "f", "finished"))
                        .line(visit("f-2", "f", "finished"))
                        .bytes());
        RosterDecided roster =
                new PlantedStore(PopulationStore.at(location)).decide("c-525", PARTIES, 1);
        others.announce(Topics.CONTRACT_ACTIVATED, "e-terms-525", PARTIES.payer(), terms());
        others.announce(Topics.ROSTER_DECIDED, "e-roster-525", PARTIES.payer(), roster);
        return scorecard(1);
    }

    private String scorecard(int version) throws IOException {
        return others.scorecard(one ->
                        one.path("contractId").asText().equals("c-525")
                                && one.path("scorecardVersion").asInt() == version)
                .path("scorecardId")
                .asText();
    }

    private static List<String> worklist() {
        List<Map<String, Object>> gaps =
                GapScenario.get(
                                PAYER,
                                "/v1/gaps?limit=100&contract=c-525&status=open&status=prospective&status=closed&status=not-applicable")
                        .jsonPath()
                        .getList("data");
        return gaps.stream().map(gap -> gap.get("name") + " " + gap.get("status")).toList();
    }

    private JsonNode fhir(String path) throws IOException {
        return json.readTree(GapScenario.get(EHR, path).asString());
    }

    private static List<String> patients(JsonNode gaps) {
        return of("Patient", gaps).stream()
                .map(patient -> patient.path("name").path(0).path("text").asText())
                .toList();
    }

    /// `denominator exclusions numerator score` of each member's report.
    private static List<String> reports(JsonNode gaps) {
        return of("MeasureReport", gaps).stream()
                .map(report -> report.path("group").path(0))
                .map(group ->
                        "%d %d %d %.2f"
                                .formatted(
                                        group.path("population").path(0).path("count").asInt(),
                                        group.path("population").path(1).path("count").asInt(),
                                        group.path("population").path(2).path("count").asInt(),
                                        group.path("measureScore").path("value").asDouble()))
                .toList();
    }

    private static List<JsonNode> of(String type, JsonNode gaps) {
        return gaps.findParents("resourceType").stream()
                .filter(resource -> resource.path("resourceType").asText().equals(type))
                .toList();
    }

    private static String visit(String id, String patient, String status) {
        return VisitMeasure.visit(id, patient, status, "2025-03-04");
    }

    private static ContractActivated terms() {
        return new ContractActivated(
                "c-525",
                1,
                "Visits",
                PARTIES,
                "Payer",
                "Provider",
                YEAR,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", YEAR),
                List.of(new MeasureTerms("finished-visits", "Finished visits", "0.50", "report")),
                null);
    }
}
