package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Patients are matched by identifiers and crosswalks, listed when they are not, and evaluated again when they can change")
class ClinicalPatientTest {
    private static final String MRN = "urn:west:mrn";
    private static final String MBI = "http://hl7.org/fhir/sid/us-mbi";
    private static final Parties PARTIES = new Parties("payer-who", "provider-who");
    private static final String EHR =
            Tokens.provider(PARTIES.provider(), "ehr", "feed-submitter", "provider-analyst");
    private static final String PAYER =
            Tokens.payer(PARTIES.payer(), "north", "feed-submitter", "payer-analyst");
    private static final List<String> MEASURES =
            List.of("annual-wellness-visit", "controlled-blood-pressure", "emergency-visits");

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void whoIsWhoMovesTheScorecard() throws IOException, FeedRejected {
        RosterDecided roster = announce("c-who");
        scorecard("c-who", 1);

        Response feed = ClinicalFeed.decided(EHR, delivery());
        assertThat(feed.jsonPath().getString("status")).as(feed.asString()).isEqualTo("accepted");
        assertThat(feed.jsonPath().getInt("patients")).isEqualTo(4);
        assertThat(feed.jsonPath().getInt("unmatched")).isEqualTo(2);
        assertThat(feed.jsonPath().getString("snapshotId")).hasSize(32);
        // The sender's numbers are the sender's to explain, and nobody else's.
        ClinicalFeed.crosswalk(PAYER, MRN + ",77,,m-open\n");
        ClinicalFeed.crosswalk(PAYER, MBI + ",1EG4TE5MK73,,m-hospice\n");
        scorecard("c-who", 2);
        whoeverIsNotMatchedIsListed();
        nobodyElseSeesThem();

        ClinicalFeed.crosswalk(EHR, "%s,77,%s,m-open\n".formatted(MRN, PARTIES.payer()));
        JsonPath third = scorecard("c-who", 3);
        assertThat(third.getInt("measures[1].denominator")).isEqualTo(1);
        assertThat(third.getString("measures[1].rate")).isEqualTo("1");
        assertThat(third.getString("measures[1].version")).isEqualTo("1.0.0");
        assertThat(third.getString("measures[1].edition")).matches("[0-9a-f]{16}");
        assertThat(third.getList("measures.reevaluated")).containsExactly(0, 1, 0);
        assertThat(third.getInt("run.reevaluated")).isEqualTo(1);
        patients("matched")
                .body("data.patient", contains("w-1", "w-4"))
                .body("data[0].rules", contains("crosswalk"))
                .body("data[0].members", contains("m-open"));

        Instant before = Instant.now();
        ClinicalFeed.decided(EHR, new ClinicalFeed().bundle("Observation/w-1-2025-08-01"));
        recordsAreToldAsTheyWereKnown(before);
        JsonPath fourth = scorecard("c-who", 4);
        assertThat(fourth.getString("measures[1].rate")).isEqualTo("0");
        assertThat(fourth.getList("measures.reevaluated")).containsExactly(0, 1, 0);

        equalsARunOverEverybody(roster, fourth.getString("id"));
    }

    private static byte[] delivery() {
        return new ClinicalFeed()
                .pressure("w-1", "2025-08-01", "128/76")
                .identified("w-1", MRN, "77")
                .condition("w-1", "I10")
                .line(
                        """
                        {"resourceType":"Patient","id":"w-2","identifier":[{"system":"urn:accord:member-id","value":"m-visited"},{"system":"%s","value":"m-kidney"}]}\
                        """
                                .formatted(MBI))
                .line(
                        "{\"resourceType\":\"Patient\",\"id\":\"w-3\",\"name\":[{\"family\":\"Open\",\"given\":[\"Ben\"]}],\"birthDate\":\"1950-05-01\"}")
                .identified("w-4", MBI, "1EG4TE5MK73")
                .bundle();
    }

    /// The blood pressure was taken back by the later feed.
    private void recordsAreToldAsTheyWereKnown(Instant before) {
        int row = patients("matched").extract().jsonPath().getInt("data[0].row");
        assertThat(records(row, "").asString())
                .contains("\"Condition\"")
                .doesNotContain("\"Observation\"");
        assertThat(records(row, "?knownAt=" + before).asString())
                .contains("\"Condition\"", "\"Observation\"");
        assertThat(records(row, "?knownAt=2020-01-01T00:00:00Z").asString()).isEmpty();
        records(row, "?knownAt=yesterday").then().statusCode(400);
        given().auth()
                .oauth2(PAYER)
                .get("/v1/clinical-patients/%d/records".formatted(row))
                .then()
                .statusCode(404);
    }

    private static Response records(int row, String query) {
        return given().auth()
                .oauth2(EHR)
                .get("/v1/clinical-patients/%d/records%s".formatted(row, query));
    }

    private void whoeverIsNotMatchedIsListed() {
        patients("unmatched")
                .body("data.patient", contains("w-1", "w-3"))
                .body("data[0].reason", equalTo("no identifier that a rule knows"));
        patients("ambiguous")
                .body("data.patient", contains("w-2"))
                .body("data[0].members", contains("m-kidney", "m-visited"))
                .body("data[0].rules", contains("mbi", "member-id"));
        given().auth()
                .oauth2(EHR)
                .get("/v1/clinical-patients/counts")
                .then()
                .statusCode(200)
                .body("outcomes.outcome", contains("ambiguous", "matched", "unmatched"))
                .body("outcomes.patients", contains(1, 1, 2))
                .body("rules", contains("member-id", "mbi", "crosswalk"));
        String csv =
                given().auth()
                        .oauth2(EHR)
                        .accept("text/csv")
                        .get("/v1/clinical-patients?outcome=ambiguous")
                        .asString();
        assertThat(csv)
                .startsWith("row,patient,outcome,rules,members,reason\r\n")
                .endsWith(
                        ",w-2,ambiguous,mbi member-id,m-kidney m-visited,identifiers lead to several members\r\n");
        given().auth()
                .oauth2(EHR)
                .get("/v1/clinical-patients?outcome=lost")
                .then()
                .statusCode(400)
                .body("code", equalTo("outcome-unknown"));
    }

    private static void nobodyElseSeesThem() {
        for (String token :
                List.of(PAYER, Tokens.provider("provider-other", "a", "provider-analyst"))) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/clinical-patients")
                    .then()
                    .statusCode(200)
                    .body("data", hasSize(0));
        }
    }

    /// Another contract over the same roster has no version before: its first run evaluates everybody.
    private void equalsARunOverEverybody(RosterDecided roster, String latest)
            throws IOException, FeedRejected {
        announce("c-who-again");
        JsonPath full = scorecard("c-who-again", 1);
        assertThat(full.getList("measures.reevaluated")).containsExactly(6, 6, 6);
        for (String measure : MEASURES) {
            assertThat(members(latest, measure)).isEqualTo(members(full.getString("id"), measure));
        }
        assertThat(full.getString("inputs.snapshotId")).isEqualTo(roster.snapshotId());
        assertThat(full.getList("inputs.clinicalSnapshots", String.class))
                .extracting(one -> one.substring(0, one.indexOf(' ')))
                .containsExactly(PARTIES.payer(), PARTIES.provider());
    }

    private static String members(String scorecard, String measure) {
        return given().auth()
                .oauth2(PAYER)
                .get("/v1/scorecards/%s/measures/%s/members".formatted(scorecard, measure))
                .asString();
    }

    private static ValidatableResponse patients(String outcome) {
        return Patience.until(
                        "patients who are " + outcome,
                        () ->
                                given().auth()
                                        .oauth2(EHR)
                                        .get("/v1/clinical-patients?outcome=" + outcome),
                        response -> !response.jsonPath().getList("data").isEmpty())
                .then()
                .statusCode(200);
    }

    private RosterDecided announce(String contract) throws IOException, FeedRejected {
        RosterDecided roster =
                new PlantedStore(PopulationStore.at(location)).decide(contract, PARTIES, 1);
        others.announce(
                Topics.CONTRACT_ACTIVATED,
                "e-terms-" + contract,
                PARTIES.payer(),
                ScorecardTest.terms(roster));
        others.announce(Topics.ROSTER_DECIDED, "e-roster-" + contract, PARTIES.payer(), roster);
        return roster;
    }

    private JsonPath scorecard(String contract, int version) throws IOException {
        JsonNode announced =
                others.scorecard(scorecard ->
                        scorecard.path("contractId").asText().equals(contract)
                                && scorecard.path("scorecardVersion").asInt() == version);
        return given().auth()
                .oauth2(PAYER)
                .get("/v1/scorecards/" + announced.path("scorecardId").asText())
                .jsonPath();
    }
}
