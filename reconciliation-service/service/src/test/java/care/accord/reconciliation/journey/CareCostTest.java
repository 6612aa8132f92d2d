package care.accord.reconciliation.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.CodeSystem;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.reconciliation.verification.SettlementVerification;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.vocabulary.DateSpan;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Both parties of a contract read what care costs, will have cost, and what of it is outside")
class CareCostTest {
    private static final Parties PARTIES = new Parties("payer-north", "provider-east");
    private static final String CONTRACT =
            """
            {"name": "Cost of care", "lineOfBusiness": "medicare",
             "payer": {"tenant": "payer-north", "name": "North"}, "provider": {"tenant": "provider-east", "name": "East"},
             "performancePeriod": {"start": "2025-01-01", "end": "2025-12-31"},
             "attribution": {"method": "plurality-of-allowed-charges", "program": "mssp-primary-care", "window": {"start": "2025-01-01", "end": "2025-12-31"}},
             "measures": [{"measure": "controlled-blood-pressure", "title": "Blood pressure", "target": "0.60", "role": "report"}],
             "arrangement": {"kind": "shared-savings", "benchmarkPerMemberMonth": "125.00", "minimumSavingsRate": "0.02", "sharingRate": "0.50",
                             "paymentLimitRate": "0.50"},
             "reconciliation": {"interim": "every-snapshot", "finalMonthsAfter": 3}, "disputeWindowDays": 60}
            """;

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String store;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void theyReadWhatFollowsFromTheLatestRoster() throws IOException, FeedRejected {
        String contract = activated();
        payer().get("/v1/contracts/" + contract + "/expenditures")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-roster"));
        settled(contract);
        expenditures(contract);
        forecast(contract);
        carried(contract);
        leakage(contract);
        for (String question : List.of("expenditures", "forecast", "leakage")) {
            stranger().get("/v1/contracts/" + contract + "/" + question).then().statusCode(404);
            given().get("/v1/contracts/" + contract + "/" + question).then().statusCode(401);
        }
    }

    /// The specialist's visits are about substance use: the payer reads them where they are, the provider organization as one line of all
    /// twelve members, $2,400; both read the same total.
    @Test
    void restrictedClaimsAreOneLineToTheProvider() throws IOException, FeedRejected {
        String contract = activated();
        SubstanceUseCodes codes =
                new SubstanceUseCodes(
                        List.of(
                                new SubstanceUseCodes.Entry(
                                        CodeSystem.HCPCS,
                                        "93000",
                                        new DateSpan(
                                                LocalDate.of(2020, 1, 1),
                                                LocalDate.of(2030, 12, 31)),
                                        "a test")));
        settled(
                PlantedHalfYear.THROUGH_JUNE.decide(
                        PopulationStore.at(Path.of(store)).restricting(codes),
                        Path.of(store),
                        contract,
                        PARTIES));
        String expenditures = "/v1/contracts/" + contract + "/expenditures";
        String category = "categories.find { it.category == '%s' }.cost";
        provider()
                .get(expenditures)
                .then()
                .statusCode(200)
                .body(category.formatted("professional-primary-care"), equalTo("4320.00"))
                .body(category.formatted("professional-specialist"), equalTo("0.00"))
                .body(category.formatted("restricted"), equalTo("2400.00"))
                .body("costOfAllCategories", equalTo("6720.00"));
        payer().get(expenditures)
                .then()
                .body(category.formatted("professional-specialist"), equalTo("2400.00"))
                .body(category.formatted("restricted"), nullValue())
                .body("costOfAllCategories", equalTo("6720.00"));
        String leakage = "/v1/contracts/" + contract + "/leakage";
        provider()
                .get(leakage)
                .then()
                .body("inside.cost", equalTo("4320.00"))
                .body("restrictedCost", equalTo("2400.00"))
                .body("outside.visits", equalTo(0))
                .body("specialties", hasSize(0));
        payer().get(leakage)
                .then()
                .body("restrictedCost", nullValue())
                .body("outside.visits", equalTo(60));
    }

    private void settled(String contract) throws IOException, FeedRejected {
        settled(PlantedHalfYear.THROUGH_JUNE.decide(Path.of(store), contract, PARTIES));
    }

    private void settled(RosterDecided roster) throws IOException {
        String contract = roster.contractId();
        try (Announcements announcements =
                new Announcements(kafka, json, List.of(Topics.SETTLEMENT_ISSUED))) {
            announcements.announce(
                    Topics.ROSTER_DECIDED, "half-r" + contract, PARTIES.payer(), roster);
            announcements.announce(
                    Topics.SCORECARD_COMPUTED,
                    "half-s" + contract,
                    PARTIES.payer(),
                    PlantedStore.score(roster));
            announcements.await(Topics.SETTLEMENT_ISSUED, contract, 1);
        }
    }

    /// January to June: 72 months x $60, and five months x 12 x $40 known by the end of June.
    private static void expenditures(String contract) {
        provider()
                .get("/v1/contracts/" + contract + "/expenditures")
                .then()
                .statusCode(200)
                .body("period.end", equalTo("2025-06-30"))
                .body("memberMonths", equalTo(72))
                .body("cost", equalTo("6720.00"))
                .body("costOfAllCategories", equalTo("6720.00"))
                .body("types.type", equalTo(List.of("aged-non-dual")))
                .body("types[0].perPersonYear", equalTo("1120.000000"))
                .body(
                        "categories.find { it.category == 'professional-specialist' }.cost",
                        equalTo("2400.00"))
                .body("inputs.rosterVersion", equalTo(1));
    }

    /// June is known to three fifths: $720 become $1,200, and the half year $7,200 against 72 x $125 = $9,000.
    private static void forecast(String contract) {
        Map<String, Object> figure =
                payer().get("/v1/contracts/" + contract + "/forecast")
                        .then()
                        .statusCode(200)
                        .body("known", equalTo("6720.00"))
                        .body("expected", equalTo("7200.00"))
                        .body("low", equalTo("7200.00"))
                        .body("notYetKnown", equalTo("480.00"))
                        .body("months", hasSize(6))
                        .body("months[5].completionFactor", equalTo("1.666667"))
                        .body("settlementExpected.savings", equalTo("1800.00"))
                        .body("settlementExpected.payment", equalTo("900.00"))
                        .extract()
                        .jsonPath()
                        .getMap("figure");
        Recalculation.check(FigureTree.read(figure));
    }

    /// The interim settlement shares what is known to be saved, $9,000 - $6,720, and carries what is to be expected.
    private static void carried(String contract) {
        String settlement =
                "/v1/settlements/"
                        + provider().get("/v1/settlements?contract=" + contract).path("data[0].id");
        Map<String, Object> completed =
                provider()
                        .get(settlement)
                        .then()
                        .statusCode(200)
                        .body("kind", equalTo("interim"))
                        .body("payment", equalTo("1140.00"))
                        .body("forecast.known", equalTo("6720.00"))
                        .body("forecast.expected", equalTo("7200.00"))
                        .body("forecast.months[5].completionFactor", equalTo("1.666667"))
                        .body("forecast.settlementExpected.payment", equalTo("900.00"))
                        .body("contract.document.disputeWindowDays", equalTo(60))
                        .extract()
                        .jsonPath()
                        .getMap("forecast.figures.expected");
        Recalculation.check(FigureTree.read(completed));
        assertThat(
                        SettlementVerification.differences(
                                provider().get(settlement).jsonPath().getMap("")))
                .isEmpty();
        assertThat(provider().accept("text/csv").get(settlement).asString())
                .contains("forecast-expected,Expected once all claims are in,7200.00")
                .contains("forecast-payment,Payment at what is expected,900.00")
                .contains(
                        "forecast-month-2025-06,\"2025-06, 720.00 known times the factor 1.666667 of a month that ended 0 months ago\",1200.00");
        provider()
                .get(settlement + "/verification")
                .then()
                .body("equal", equalTo(true))
                .body("differences", hasSize(0));
    }

    /// One practice outside, of one price: it is named, and its price is not shown.
    private static void leakage(String contract) {
        provider()
                .get("/v1/contracts/" + contract + "/leakage")
                .then()
                .statusCode(200)
                .body("organization", equalTo(List.of("123456789")))
                .body("inside.cost", equalTo("4320.00"))
                .body("outside.visits", equalTo(60))
                .body("outside.cost", nullValue())
                .body("specialties[0].specialty", equalTo("06"))
                .body("specialties[0].providers.provider", hasItem("987654321"))
                .body("specialties[0].costOutside", nullValue());
        payer().get("/v1/contracts/" + contract + "/leakage?tin=987654321")
                .then()
                .statusCode(200)
                .body("outside.visits", equalTo(0))
                .body("specialties", hasSize(0));
    }

    private static String activated() {
        String id =
                payer().contentType(ContentType.JSON)
                        .body(CONTRACT)
                        .post("/v1/contracts")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        approve(Tokens.payer("payer-north", "north-approver", "payer-approver"), id);
        approve(Tokens.provider("provider-east", "east-approver", "provider-approver"), id);
        return id;
    }

    private static void approve(String token, String id) {
        as(token)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/contracts/" + id + "/approvals")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification payer() {
        return as(Tokens.payer("payer-north", "north-analyst", "payer-analyst"));
    }

    private static RequestSpecification provider() {
        return as(Tokens.provider("provider-east", "east-analyst", "provider-analyst"));
    }

    private static RequestSpecification stranger() {
        return as(Tokens.payer("payer-south", "south-analyst", "payer-analyst"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
