package care.accord.metrics;

import static io.restassured.RestAssured.given;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A contract whose members can be scored, and how a payer asks for it.
public final class RiskScenario {
    public static final String SCORES = "/v1/risk-scores";
    static final String TABLES = "/v1/risk-tables";

    private RiskScenario() {}

    public static void load(String token) {
        WorkedRiskTables.PUBLISHED.forEach(
                (name, text) -> send(token, name, text).then().statusCode(201));
    }

    static Response send(String token, String name, String text) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(text)
                .post(TABLES + "?name=" + name);
    }

    /// Asks for scores and waits for them.
    static Response score(String token, String contract, int year) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("contract", contract, "paymentYear", year))
                .post(SCORES);
    }

    /// Asks for scores and does not wait.
    static Response ask(String token, String contract) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("contract", contract, "paymentYear", 2026))
                .post(SCORES);
    }

    /// Takes back what was asked for.
    static Response cancel(String token, String id) {
        return given().auth().oauth2(token).delete(job(id));
    }

    /// Where a job is.
    static String job(String id) {
        return SCORES + "/" + id + "/job";
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    public static String analyst(Parties parties) {
        return Tokens.payer(parties.payer(), "analyst", "payer-analyst");
    }

    /// Announces a contract and a roster of ill people, and waits for its scorecard.
    static RosterDecided decided(
            Announcements others, String contractId, Parties parties, PopulationStore store)
            throws IOException, FeedRejected {
        return decided(others, contractId, parties, PlantedStore.ill(store));
    }

    /// Announces a contract and a roster of these people, and waits for its scorecard.
    static RosterDecided decided(
            Announcements others, String contractId, Parties parties, PlantedStore planted)
            throws IOException, FeedRejected {
        RosterDecided roster = planted.decide(contractId, parties, 1);
        others.announce(
                Topics.CONTRACT_ACTIVATED, "t-" + contractId, parties.payer(), terms(roster));
        others.announce(Topics.ROSTER_DECIDED, "r-" + contractId, parties.payer(), roster);
        others.scorecard(computed -> computed.path("contractId").asText().equals(contractId));
        return roster;
    }

    public static ContractActivated terms(RosterDecided roster) {
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
                                "annual-wellness-visit", "Wellness", "0.55", "bonus")),
                null);
    }
}
