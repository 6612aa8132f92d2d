package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Under a contract that renews another, a scorecard says how each measure does against the period before")
class RenewedScorecardTest {
    private static final Parties PARTIES = new Parties("payer-years", "provider-years");

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void theRateOfTheContractBeforeStandsBesideEachMeasure() throws IOException, FeedRejected {
        String before = scorecardOf("c-first-year", null);
        String now = scorecardOf("c-next-year", "c-first-year");

        scorecard(now)
                .body("measures[0].rate", equalTo("0.4"))
                .body("measures[0].periodBefore.scorecard", equalTo(before))
                .body("measures[0].periodBefore.rate", equalTo("0.4"))
                .body("measures[0].periodBefore.improvement", equalTo("0.0"))
                // Nobody has a clinical record, so there is no rate to compare.
                .body("measures[1].periodBefore", nullValue());
        get("/v1/scorecards?contract=c-next-year")
                .body("data[0].measures[0].periodBefore.scorecard", equalTo(before));
        scorecard(before).body("measures[0].periodBefore", nullValue());
    }

    /// The id of the first scorecard of a contract that renews another, or none.
    private String scorecardOf(String contract, @Nullable String renews)
            throws IOException, FeedRejected {
        RosterDecided roster =
                new PlantedStore(PopulationStore.at(location)).decide(contract, PARTIES, 1);
        others.announce(
                Topics.CONTRACT_ACTIVATED,
                "e-terms-" + contract,
                PARTIES.payer(),
                renewing(ScorecardTest.terms(roster), renews));
        others.announce(Topics.ROSTER_DECIDED, "e-roster-" + contract, PARTIES.payer(), roster);
        return others.scorecard(scorecard -> scorecard.path("contractId").asText().equals(contract))
                .path("scorecardId")
                .asText();
    }

    private static ContractActivated renewing(ContractActivated terms, @Nullable String before) {
        return new ContractActivated(
                terms.contractId(),
                terms.version(),
                terms.name(),
                terms.parties(),
                terms.payerName(),
                terms.providerName(),
                terms.performancePeriod(),
                terms.attribution(),
                terms.measures(),
                terms.disputeWindowDays(),
                terms.dataSharing(),
                terms.effectiveFrom(),
                terms.ending(),
                before);
    }

    private static ValidatableResponse scorecard(String id) {
        return get("/v1/scorecards/" + id);
    }

    private static ValidatableResponse get(String path) {
        String token = Tokens.payer(PARTIES.payer(), "north", "payer-analyst");
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }
}
