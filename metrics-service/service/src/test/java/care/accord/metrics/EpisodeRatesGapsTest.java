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

/// Complaints #525 and #527 in cqframework/clinical-reasoning at once: gaps of visits, and of each of several rates.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A measure of two rates over visits has gaps in each, and the worklist, what changed and FHIR say in which")
class EpisodeRatesGapsTest {
    private static final Parties PARTIES = new Parties("payer-rates", "provider-rates");
    private static final String PAYER =
            Tokens.payer(PARTIES.payer(), "north", "feed-submitter", "payer-analyst");
    private static final String EHR =
            Tokens.provider(PARTIES.provider(), "ehr", "feed-submitter", "provider-analyst");
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String OPEN_GAPS =
            "/fhir/Measure/$care-gaps?periodStart=2025-01-01&periodEnd=2025-12-31&measureId=visits-twice&status=open-gap";

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void eachRateHasItsGaps() throws IOException, FeedRejected {
        String before = begin();
        assertThat(worklist())
                .containsExactlyInAnyOrder(
                        "finished Ada Visited closed",
                        "kept Ada Visited closed",
                        "finished Ben Open open",
                        "kept Ben Open closed",
                        "finished Cleo Kidney not-applicable",
                        "kept Cleo Kidney open",
                        "finished Dan Hospice open",
                        "kept Dan Hospice open",
                        "finished Eve Old not-applicable",
                        "kept Eve Old not-applicable",
                        "finished Fay Gone not-applicable",
                        "kept Fay Gone not-applicable");

        JsonNode gaps = json.readTree(GapScenario.get(EHR, OPEN_GAPS).asString());
        assertThat(of("DetectedIssue", gaps))
                .extracting(issue -> issue.path("code").path("text").asText())
                .containsExactlyInAnyOrder(
                        "Gap in finished", "Gap in kept", "Gap in finished", "Gap in kept");
        // Of Dan's two visits one is planned and one is cancelled: none of one finished, one of two
        // kept.
        assertThat(groups(gaps)).contains("finished 2 1 0", "kept 2 0 1");

        ClinicalFeed.decided(EHR, new ClinicalFeed().line(visit("c-1", "c", "planned")).bytes());
        String now = scorecard(2);
        assertThat(worklist())
                .contains("finished Cleo Kidney open", "kept Cleo Kidney closed")
                .contains("finished Dan Hospice open", "kept Dan Hospice open");
        given().auth()
                .oauth2(PAYER)
                .get("/v1/gaps/changes?from=%s&to=%s".formatted(before, now))
                .then()
                .statusCode(200)
                .body("data.findAll { it.change == 'closed' }.rate", equalTo(List.of("kept")))
                .body("data.findAll { it.change == 'opened' }.rate", equalTo(List.of("finished")));
    }

    /// @return the first scorecard
    private String begin() throws IOException, FeedRejected {
        given().auth()
                .oauth2(PAYER)
                .contentType("application/fhir+json")
                .body(VisitMeasure.postedOfTwoRates())
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
                        .bytes());
        RosterDecided roster =
                new PlantedStore(PopulationStore.at(location)).decide("c-rates", PARTIES, 1);
        others.announce(Topics.CONTRACT_ACTIVATED, "e-terms-rates", PARTIES.payer(), terms());
        others.announce(Topics.ROSTER_DECIDED, "e-roster-rates", PARTIES.payer(), roster);
        return scorecard(1);
    }

    private String scorecard(int version) throws IOException {
        return others.scorecard(one ->
                        one.path("contractId").asText().equals("c-rates")
                                && one.path("scorecardVersion").asInt() == version)
                .path("scorecardId")
                .asText();
    }

    private static List<String> worklist() {
        List<Map<String, Object>> gaps =
                GapScenario.get(
                                PAYER,
                                "/v1/gaps?limit=100&contract=c-rates&status=open&status=prospective&status=closed&status=not-applicable")
                        .jsonPath()
                        .getList("data");
        return gaps.stream()
                .map(gap ->
                        "%s %s %s".formatted(gap.get("rate"), gap.get("name"), gap.get("status")))
                .toList();
    }

    /// `rate denominator exclusions numerator` of each group of the members' reports.
    private static List<String> groups(JsonNode gaps) {
        return of("MeasureReport", gaps).stream()
                .flatMap(report -> report.path("group").valueStream())
                .map(group ->
                        "%s %d %d %d"
                                .formatted(
                                        group.path("id").asText(),
                                        group.path("population").path(0).path("count").asInt(),
                                        group.path("population").path(1).path("count").asInt(),
                                        group.path("population").path(2).path("count").asInt()))
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
                "c-rates",
                1,
                "Visits",
                PARTIES,
                "Payer",
                "Provider",
                YEAR,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", YEAR),
                List.of(new MeasureTerms("visits-twice", "Visits", "0.50", "report")),
                null);
    }
}
