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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A contract scores visits, allows more than one event a year, and names the deciles it is held against")
class EpisodeScorecardTest {
    private static final Parties PARTIES = new Parties("payer-visits", "provider-visits");
    private static final String PAYER =
            Tokens.payer(PARTIES.payer(), "north", "feed-submitter", "payer-analyst");
    private static final String EHR =
            Tokens.provider(PARTIES.provider(), "ehr", "feed-submitter", "provider-analyst");
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void visitsAreCounted() throws IOException, FeedRejected {
        given().auth()
                .oauth2(PAYER)
                .contentType("application/fhir+json")
                .body(VisitMeasure.posted())
                .post("/v1/measures")
                .then()
                .statusCode(201);
        // Three visits of one member, one of them cancelled; two of another.
        ClinicalFeed.decided(
                EHR,
                new ClinicalFeed()
                        .patient("e-1", "m-visited", "1950-05-01")
                        .line(VisitMeasure.visit("v-1", "e-1", "finished", "2025-02-03"))
                        .line(VisitMeasure.visit("v-2", "e-1", "finished", "2025-03-06"))
                        .line(VisitMeasure.visit("v-3", "e-1", "cancelled", "2025-05-10"))
                        .condition("e-1", "I10")
                        .pressure("e-1", "2025-08-01", "128/76")
                        .patient("e-2", "m-open", "1950-05-01")
                        .line(VisitMeasure.visit("v-4", "e-2", "finished", "2025-02-01"))
                        .line(VisitMeasure.visit("v-5", "e-2", "in-progress", "2025-06-01"))
                        .bytes());
        RosterDecided roster = begin(decide("c-visits"), null);
        JsonNode announced = scorecard("c-visits", 1);
        JsonNode counted = announced.path("measures").path(0);
        assertThat(counted.path("counted").asText()).isEqualTo("episodes");
        assertThat(counted.path("denominator").asInt()).isEqualTo(4);
        assertThat(counted.path("numerator").asInt()).isEqualTo(3);
        assertThat(counted.path("rate").asText()).isEqualTo("0.75");
        assertThat(announced.path("measures").path(1).path("target").asText()).isEqualTo("1.25");
        assertThat(announced.path("quality").isNull() || announced.path("quality").isMissingNode())
                .as("one case is too few for points")
                .isTrue();

        String id = announced.path("scorecardId").asText();
        JsonPath shown =
                given().auth()
                        .oauth2(PAYER)
                        .get("/v1/scorecards/" + id)
                        .then()
                        .extract()
                        .jsonPath();
        assertThat(shown.getString("measures[0].counted")).isEqualTo("episodes");
        assertThat(shown.getString("measures[0].points.benchmark"))
                .isEqualTo("agreed: Network of 2024");
        assertThat(shown.getString("measures[0].points.next")).isEqualTo("0.82");
        assertThat(shown.getInt("measures[0].exclusions")).isEqualTo(1);
        assertThat(shown.getInt("measures[0].distanceToTarget")).isEqualTo(1);
        assertThat(shown.getBoolean("measures[1].met")).isTrue();
        assertThat(shown.getString("measures[2].points.benchmark")).isEqualTo("PY2026 236SSP cqm");
        given().auth()
                .oauth2(PAYER)
                .get("/v1/gaps?contract=c-visits&measure=finished-visits&status=open&status=closed")
                .then()
                .body("data.status", equalTo(List.of("closed", "open")));
        nothingIsEvaluatedAgain(roster);
    }

    /// What was counted of a member is kept as it was, episodes left out among it.
    private void nothingIsEvaluatedAgain(RosterDecided roster) throws IOException {
        ClinicalFeed.decided(
                EHR,
                new ClinicalFeed()
                        .line(VisitMeasure.visit("v-5", "e-2", "finished", "2025-06-01"))
                        .bytes());
        JsonNode second = scorecard(roster.contractId(), 2);
        assertThat(second.path("measures").path(0).path("rate").asText()).isEqualTo("1");
        given().auth()
                .oauth2(PAYER)
                .get("/v1/scorecards/" + second.path("scorecardId").asText())
                .then()
                .body("measures[0].exclusions", equalTo(1))
                .body("measures[0].reevaluated", equalTo(1));
    }

    @Test
    @DisplayName(
            "a clinical feed makes no new scorecard of a contract that has ended and is paid for")
    void anEndedContractStays() throws IOException, FeedRejected {
        RosterDecided ended = decide("c-ended");
        begin(ended, new ContractActivated.Ending(YEAR.end(), ended.paidThrough()));
        begin(decide("c-going-on"), null);
        scorecard("c-ended", 1);
        scorecard("c-going-on", 1);
        ClinicalFeed.decided(
                EHR,
                new ClinicalFeed()
                        .patient("e-9", "m-kidney", "1950-05-01")
                        .condition("e-9", "I10")
                        .bytes());
        scorecard("c-going-on", 2);
        assertThat(
                        given().auth()
                                .oauth2(PAYER)
                                .get("/v1/scorecards?contract=" + ended.contractId())
                                .jsonPath()
                                .getList("data.version", Integer.class))
                .containsExactly(1);
    }

    private RosterDecided decide(String contract) throws IOException, FeedRejected {
        return new PlantedStore(PopulationStore.at(location)).decide(contract, PARTIES, 1);
    }

    private RosterDecided begin(RosterDecided roster, ContractActivated.@Nullable Ending ending)
            throws IOException {
        String contract = roster.contractId();
        others.announce(
                Topics.CONTRACT_ACTIVATED,
                "e-terms-" + contract,
                PARTIES.payer(),
                terms(roster, ending));
        others.announce(Topics.ROSTER_DECIDED, "e-roster-" + contract, PARTIES.payer(), roster);
        return roster;
    }

    private JsonNode scorecard(String contract, int version) throws IOException {
        return others.scorecard(computed ->
                computed.path("contractId").asText().equals(contract)
                        && computed.path("scorecardVersion").asInt() == version);
    }

    private static ContractActivated terms(
            RosterDecided roster, ContractActivated.@Nullable Ending ending) {
        return new ContractActivated(
                roster.contractId(),
                1,
                "Visits",
                PARTIES,
                "Payer",
                "Provider",
                YEAR,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", YEAR),
                List.of(
                        new MeasureTerms(
                                "finished-visits",
                                "Finished visits",
                                "0.90",
                                "bonus",
                                null,
                                new ContractActivated.OwnDeciles(
                                        "Network of 2024",
                                        "higher",
                                        List.of(
                                                "0.30", "0.41", "0.47", "0.52", "0.56", "0.60",
                                                "0.64", "0.69", "0.74", "0.82"))),
                        new MeasureTerms("emergency-visits", "Emergency visits", "1.25", "report"),
                        new MeasureTerms(
                                "controlled-blood-pressure",
                                "Blood pressure",
                                "0.50",
                                "report",
                                new ContractActivated.Benchmark("236SSP", "cqm", 2026))),
                null,
                null,
                null,
                ending,
                null);
    }
}
