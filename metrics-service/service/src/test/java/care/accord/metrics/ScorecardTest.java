package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.messages.ContractActivated;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A roster becomes a scorecard, clinical feeds move it, and nothing is counted or shown twice")
class ScorecardTest {
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void everyInclusionAndExclusionIsCountedAsPlanted() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-planted", "provider-planted");
        String ehr =
                Tokens.provider(parties.provider(), "ehr", "feed-submitter", "provider-analyst");
        Response feed = ClinicalFeed.decided(ehr, ehrFeed().gzipped());
        assertThat(feed.jsonPath().getString("status")).as(feed.asString()).isEqualTo("accepted");
        assertThat(feed.jsonPath().getInt("accepted")).isEqualTo(14);
        assertThat(feed.jsonPath().getInt("patients")).isEqualTo(6);
        assertThat(feed.jsonPath().getInt("unmatched")).isEqualTo(1);

        // The roster comes before the terms: topics keep no order among themselves.
        RosterDecided roster = planted().decide("c-planted", parties, 1);
        others.announce(Topics.ROSTER_DECIDED, "e-roster", parties.payer(), roster);
        others.announce(Topics.CONTRACT_ACTIVATED, "e-terms", parties.payer(), terms(roster));
        JsonNode announced = scorecardOf("c-planted", 1);

        String id = announced.path("scorecardId").asText();
        JsonPath scorecard = get(payer(parties), "/v1/scorecards/" + id).jsonPath();
        assertMeasure(scorecard, 0, "annual-wellness-visit 5 2 0 0.4 false 1 claims bonus");
        assertMeasure(scorecard, 1, "controlled-blood-pressure 2 1 2 0.5 true 0 clinical gate");
        assertThat(scorecard.getLong("measures[1].points.membersToNext")).isEqualTo(1);
        assertMeasure(
                scorecard,
                2,
                "emergency-visits 49 1 0 0.2448979591836734693877551020408163 true 0 claims report");
        assertThat(scorecard.getString("inputs.rosterId")).isEqualTo(roster.rosterId());
        assertThat(scorecard.getString("inputs.dataAsOf")).isEqualTo("2025-12-31");
        assertThat(standings(parties, id, "annual-wellness-visit"))
                .containsExactly("met", "unmet", "unmet", "met", "unmet", "not-applicable");
        assertThat(standings(parties, id, "controlled-blood-pressure"))
                .containsExactly(
                        "met", "unmet", "excluded", "excluded", "not-applicable", "not-applicable");
        JsonPath members = members(parties, id, "controlled-blood-pressure", "limit=1");
        assertThat(members.getInt("data[0].row")).isEqualTo(100);
        assertThat(members.getString("data[0].name")).isEqualTo("Ada Visited");
        assertThat(members.getList("data[0].evidence", String.class))
                .contains("Latest blood pressure 128/76 on 2025-08-01");
        assertThat(members.getString("next")).isEqualTo("100");
        assertThat(
                        members(
                                        parties,
                                        id,
                                        "controlled-blood-pressure",
                                        "startingAfter=100&limit=1")
                                .getInt("data[0].row"))
                .isEqualTo(101);
    }

    @Test
    void aClinicalFeedOfEitherPartyMovesTheScorecardOnce() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-moved", "provider-moved");
        RosterDecided roster = planted().decide("c-moved", parties, 1);
        others.announce(Topics.CONTRACT_ACTIVATED, "e-terms-m", parties.payer(), terms(roster));
        others.announce(Topics.ROSTER_DECIDED, "e-roster-m", parties.payer(), roster);
        assertThat(scorecardOf("c-moved", 1).path("measures").path(1).path("denominator").asInt())
                .isZero();

        ClinicalFeed.decided(
                Tokens.provider(parties.provider(), "ehr", "feed-submitter"), ehrFeed().bytes());
        JsonNode second = scorecardOf("c-moved", 2);
        assertThat(second.path("measures").path(1).path("rate").asText()).isEqualTo("0.5");

        byte[] payersOwn =
                new ClinicalFeed()
                        .patient("n-1", "m-open", "1950-05-01")
                        .pressure("n-1", "2025-11-11", "130/80")
                        .bytes();
        ClinicalFeed.decided(
                Tokens.payer(parties.payer(), "integration", "feed-submitter"), payersOwn);
        JsonNode third = scorecardOf("c-moved", 3);
        assertThat(third.path("measures").path(1).path("rate").asText()).isEqualTo("1");
        assertThat(third.path("previousScorecardId").asText())
                .isEqualTo(second.path("scorecardId").asText());

        get(payer(parties), "/v1/scorecards/" + third.path("scorecardId").asText() + "/changes")
                .then()
                .body("from", equalTo(second.path("scorecardId").asText()))
                .body("measures[1].measure", equalTo("controlled-blood-pressure"))
                .body("measures[1].from", equalTo("0.5"))
                .body("measures[1].to", equalTo("1"));

        // Somebody the roster does not know changes nothing, and neither does a redelivery.
        ClinicalFeed.decided(
                Tokens.provider(parties.provider(), "ehr", "feed-submitter"),
                new ClinicalFeed().patient("x-1", "m-stranger", "1950-05-01").bytes());
        others.announce(Topics.ROSTER_DECIDED, "e-roster-m", parties.payer(), roster);
        others.announce(Topics.ROSTER_DECIDED, "e-roster-again", parties.payer(), roster);
        assertThat(others.count("c-moved", A_WHILE)).isEqualTo(3);
        assertThat(
                        get(payer(parties), "/v1/scorecards?contract=c-moved")
                                .jsonPath()
                                .getList("data.version", Integer.class))
                .containsExactly(3, 2, 1);
    }

    @Test
    void aScorecardIsSeenByItsPartiesOnly() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-seen", "provider-seen");
        RosterDecided roster = planted().decide("c-seen", parties, 1);
        others.announce(Topics.CONTRACT_ACTIVATED, "e-terms-s", parties.payer(), terms(roster));
        others.announce(Topics.ROSTER_DECIDED, "e-roster-s", parties.payer(), roster);
        String id = scorecardOf("c-seen", 1).path("scorecardId").asText();

        String provider = Tokens.provider(parties.provider(), "east", "provider-analyst");
        get(provider, "/v1/scorecards/" + id).then().statusCode(200);
        for (String stranger :
                List.of(
                        Tokens.payer("payer-other", "other", "payer-analyst"),
                        Tokens.provider("provider-other", "other", "provider-analyst"))) {
            for (String path : List.of("", "/changes", "/measures/annual-wellness-visit/members")) {
                get(stranger, "/v1/scorecards/" + id + path).then().statusCode(404);
                assertThat(
                                get(stranger, "/v1/scorecards/" + id + path)
                                        .asString()
                                        .replace(id, "ID"))
                        .isEqualTo(
                                get(stranger, "/v1/scorecards/m-missing" + path)
                                        .asString()
                                        .replace("m-missing", "ID"));
            }
            get(stranger, "/v1/scorecards?contract=c-seen").then().body("data.size()", equalTo(0));
        }
        get(provider, "/v1/scorecards/" + id + "/measures/no-such/members").then().statusCode(404);
        get(provider, "/v1/scorecards").then().statusCode(400);
        given().get("/v1/scorecards/" + id).then().statusCode(401);
        get(Tokens.payer(parties.payer(), "n", "feed-submitter"), "/v1/scorecards/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void theMeasuresAreListedWithTheirCitations() {
        get(Tokens.payer("payer-a", "a", "payer-analyst"), "/v1/measures")
                .then()
                .body("data[0].measure", equalTo("annual-wellness-visit"))
                .body("data[0].citations[1]", equalTo("42 CFR 410.16 (second hand)"))
                .body("data[-1].source", equalTo("clinical"));
    }

    private PlantedStore planted() {
        return new PlantedStore(PopulationStore.at(location));
    }

    private static ClinicalFeed ehrFeed() {
        return new ClinicalFeed()
                .pressure("e-1", "2025-08-01", "128/76")
                .patient("e-1", "m-visited", "1950-05-01")
                .condition("e-1", "I10")
                .patient("e-2", "m-open", "1950-05-01")
                .condition("e-2", "I10")
                .pressure("e-2", "2025-08-01", "152/95")
                .patient("e-3", "m-kidney", "1950-05-01")
                .condition("e-3", "I10")
                .condition("e-3", "N18.6")
                .patient("e-4", "m-hospice", "1950-05-01")
                .condition("e-4", "I10")
                .hospice("e-4", "2025-10-01")
                .patient("e-5", "m-old", "1930-05-01")
                .line("{\"resourceType\":\"Patient\",\"id\":\"e-6\",\"birthDate\":\"1950-05-01\"}");
    }

    static ContractActivated terms(RosterDecided roster) {
        Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        return new ContractActivated(
                roster.contractId(),
                1,
                "Shared savings",
                roster.parties(),
                "Payer",
                "Provider",
                year,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", year),
                List.of(
                        new ContractActivated.MeasureTerms(
                                "annual-wellness-visit", "Wellness", "0.55", "bonus"),
                        new ContractActivated.MeasureTerms(
                                "controlled-blood-pressure", "Blood pressure", "0.50", "gate"),
                        new ContractActivated.MeasureTerms(
                                "emergency-visits", "Emergency visits", "0.30", "report")),
                null);
    }

    private JsonNode scorecardOf(String contractId, int version) throws IOException {
        return others.scorecard(scorecard ->
                scorecard.path("contractId").asText().equals(contractId)
                        && scorecard.path("scorecardVersion").asInt() == version);
    }

    private static void assertMeasure(JsonPath scorecard, int position, String expected) {
        Map<String, Object> measure = scorecard.getMap("measures[%d]".formatted(position));
        assertThat(
                        List.of(
                                        "measure",
                                        "denominator",
                                        "numerator",
                                        "exclusions",
                                        "rate",
                                        "met",
                                        "distanceToTarget",
                                        "source",
                                        "role")
                                .stream()
                                .map(field -> String.valueOf(measure.get(field)))
                                .toList())
                .containsExactly(expected.split(" ", -1));
    }

    private static List<String> standings(Parties parties, String id, String measure) {
        return members(parties, id, measure, "limit=100").getList("data.standing", String.class);
    }

    private static JsonPath members(Parties parties, String id, String measure, String query) {
        return get(
                        payer(parties),
                        "/v1/scorecards/%s/measures/%s/members?%s".formatted(id, measure, query))
                .jsonPath();
    }

    private static String payer(Parties parties) {
        return Tokens.payer(parties.payer(), "north", "payer-analyst");
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }
}
