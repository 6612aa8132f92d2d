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
        "A contract in New York counts an evening visit of December 31, one in UTC does not: it was January there")
class ContractZoneTest {
    private static final Parties PARTIES = new Parties("payer-zones", "provider-zones");
    private static final String PAYER =
            Tokens.payer(PARTIES.payer(), "north", "feed-submitter", "payer-analyst");
    private static final String EHR =
            Tokens.provider(PARTIES.provider(), "ehr", "feed-submitter", "provider-analyst");
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String NEW_YORK = "America/New_York";

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void theEveningVisit() throws IOException, FeedRejected {
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
                        .patient("e-1", "m-visited", "1950-05-01")
                        .line(VisitMeasure.visit("morning", "e-1", "planned", "2025-02-03"))
                        .line(
                                VisitMeasure.visit(
                                        "evening",
                                        "e-1",
                                        "finished",
                                        List.of(
                                                "2025-12-31T20:00:00-05:00",
                                                "2025-12-31T21:00:00-05:00")))
                        .bytes());
        RosterDecided utc = decided("c-in-utc", 1);
        String inUtc = scorecard(utc, null);
        String inNewYork = scorecard(decided("c-in-new-york", 1), NEW_YORK);

        found(inUtc, 1, 0);
        says(inUtc, "2025-01-01T00:00:00Z", "2025-12-31T23:59:59.999Z", "UTC");
        found(inNewYork, 2, 1);
        says(inNewYork, "2025-01-01T00:00:00-05:00", "2025-12-31T23:59:59.999-05:00", NEW_YORK);

        // Nothing came in, and yet the visit counts once the contract is in New York.
        String amended = scorecard(under(2, decided("c-in-utc", 2)), NEW_YORK);
        found(amended, 2, 1);
        says(amended, "2025-01-01T00:00:00-05:00", "2025-12-31T23:59:59.999-05:00", NEW_YORK);
        says(inUtc, "2025-01-01T00:00:00Z", "2025-12-31T23:59:59.999Z", "UTC");
    }

    private static void found(String scorecard, int visits, int finished) {
        given().auth()
                .oauth2(PAYER)
                .get("/v1/scorecards/" + scorecard)
                .then()
                .body("measures[0].counted", equalTo("episodes"))
                .body("measures[0].denominator", equalTo(visits))
                .body("measures[0].numerator", equalTo(finished));
    }

    private static void says(String scorecard, String start, String end, String zone) {
        given().auth()
                .oauth2(PAYER)
                .get("/v1/scorecards/" + scorecard)
                .then()
                .body("inputs.period.start", equalTo(start))
                .body("inputs.period.end", equalTo(end))
                .body("inputs.period.timeZone", equalTo(zone));
        given().auth()
                .oauth2(PAYER)
                .get("/fhir/MeasureReport/" + scorecard + "-0")
                .then()
                .statusCode(200)
                .body("period.start", equalTo(start))
                .body("period.end", equalTo(end));
    }

    private RosterDecided decided(String contract, int version) throws IOException, FeedRejected {
        return new PlantedStore(PopulationStore.at(location)).decide(contract, PARTIES, version);
    }

    /// The roster, decided under another version of the contract.
    private static RosterDecided under(int version, RosterDecided roster) {
        return new RosterDecided(
                roster.contractId(),
                version,
                roster.parties(),
                roster.rosterId(),
                roster.rosterVersion(),
                roster.previousRosterId(),
                roster.location(),
                roster.sha256(),
                roster.members(),
                roster.memberMonths(),
                roster.snapshotId(),
                roster.snapshotLocation(),
                roster.rulesEdition(),
                roster.dataAsOf(),
                roster.paidThrough());
    }

    /// The id of the scorecard that follows from the roster under a contract with this zone.
    private String scorecard(RosterDecided roster, @Nullable String zone) throws IOException {
        String event = roster.contractId() + "-" + roster.contractVersion();
        others.announce(
                Topics.CONTRACT_ACTIVATED,
                "e-terms-" + event,
                PARTIES.payer(),
                terms(roster, zone));
        others.announce(Topics.ROSTER_DECIDED, "e-roster-" + event, PARTIES.payer(), roster);
        JsonNode computed =
                others.scorecard(one ->
                        one.path("contractId").asText().equals(roster.contractId())
                                && one.path("contractVersion").asInt() == roster.contractVersion());
        assertThat(computed.path("rosterId").asText()).isEqualTo(roster.rosterId());
        return computed.path("scorecardId").asText();
    }

    private static ContractActivated terms(RosterDecided roster, @Nullable String zone) {
        return new ContractActivated(
                roster.contractId(),
                roster.contractVersion(),
                "Visits",
                PARTIES,
                "Payer",
                "Provider",
                YEAR,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", YEAR),
                List.of(new MeasureTerms("finished-visits", "Finished visits", "0.50", "report")),
                null,
                null,
                null,
                null,
                null,
                zone);
    }
}
