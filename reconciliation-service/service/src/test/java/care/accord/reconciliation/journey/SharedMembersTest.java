package care.accord.reconciliation.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.reconciliation.verification.SettlementVerification;
import care.accord.servicekit.parts.ProfileValidator;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A contract that shares people reads, settles and expects its part of their months, expenditures and leakage (ADR 128, ADR 130)")
class SharedMembersTest {
    private static final Parties PARTIES = new Parties("payer-share", "provider-share");
    private static final String CONTRACT =
            """
            {"name": "Shared members", "lineOfBusiness": "medicare",
             "payer": {"tenant": "payer-share", "name": "North"}, "provider": {"tenant": "provider-share", "name": "East"},
             "performancePeriod": {"start": "2025-01-01", "end": "2025-12-31"},
             "attribution": {"method": "rule-chain", "chain": "specialist-episode-shared", "window": {"start": "2025-01-01", "end": "2025-12-31"}},
             "measures": [{"measure": "controlled-blood-pressure", "title": "Blood pressure", "target": "0.60", "role": "report"}],
             "arrangement": {"kind": "shared-savings", "benchmarkPerMemberMonth": "125.00", "minimumSavingsRate": "0.02", "sharingRate": "0.50",
                             "paymentLimitRate": "0.50"},
             "reconciliation": {"interim": "every-snapshot", "finalMonthsAfter": 3, "distribution": {"retained": "0.20", "among": "practices"}},
             "disputeWindowDays": 60}
            """;

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String store;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aThirdOfTheFirstOfTwelveMembersCounts() throws IOException, FeedRejected {
        String contract = activated();
        settled(contract);
        expenditures(contract);
        forecast(contract);
        settlement(contract);
    }

    private void settled(String contract) throws IOException, FeedRejected {
        RosterDecided roster = PlantedHalfYear.SHARED.decide(Path.of(store), contract, PARTIES);
        try (Announcements announcements =
                new Announcements(kafka, json, List.of(Topics.SETTLEMENT_ISSUED))) {
            announcements.announce(
                    Topics.ROSTER_DECIDED, "shared-r" + contract, PARTIES.payer(), roster);
            announcements.announce(
                    Topics.SCORECARD_COMPUTED,
                    "shared-s" + contract,
                    PARTIES.payer(),
                    PlantedStore.score(roster));
            announcements.await(Topics.SETTLEMENT_ISSUED, contract, 1);
        }
    }

    /// Eleven members of six months and $560.00, and 0.333333 of the twelfth: 67.999998 months and $6,346.66648.
    private static void expenditures(String contract) {
        provider()
                .get("/v1/contracts/" + contract + "/expenditures")
                .then()
                .statusCode(200)
                .body("memberMonths", equalTo(72))
                .body("weightedMonths", equalTo("67.999998"))
                .body("cost", equalTo("6346.67"))
                .body("costOfAllCategories", equalTo("6346.67"))
                .body("types[0].people", equalTo(12))
                .body("types[0].memberMonths", equalTo(72))
                .body("types[0].weightedMonths", equalTo("67.999998"))
                .body("types[0].perPersonYear", equalTo("1120.000621"));
        leakage(contract);
    }

    /// Eleven times $360.00 at the practice, and 0.333333 of the twelfth: $4,079.99988. One who is shared is too few to be told by parts.
    private static void leakage(String contract) {
        provider()
                .get("/v1/contracts/" + contract + "/leakage")
                .then()
                .body("organization", equalTo(List.of("123456789", "555555555")))
                .body("inside.cost", equalTo("4080.00"))
                .body("inside.visits", equalTo(72))
                .body("inside.weightedMembers", nullValue())
                .body("outside.visits", equalTo(60));
    }

    /// June is known to three fifths; what is known is what is settled, to the cent.
    private static void forecast(String contract) {
        payer().get("/v1/contracts/" + contract + "/forecast")
                .then()
                .statusCode(200)
                .body("memberMonths", equalTo(72))
                .body("weightedMonths", equalTo("67.999998"))
                .body("known", equalTo("6346.67"))
                .body("expected", equalTo("6800.00"))
                .body("settlementExpected.savings", equalTo("1700.00"))
                .body("settlementExpected.payment", equalTo("850.00"));
    }

    /// 67.999998 x $125.00 is $8,499.99975, less $6,346.67, of which half.
    private static void settlement(String contract) throws IOException {
        String settlement =
                "/v1/settlements/"
                        + provider().get("/v1/settlements?contract=" + contract).path("data[0].id");
        JsonPath read =
                provider()
                        .get(settlement)
                        .then()
                        .statusCode(200)
                        .body("payment", equalTo("1076.67"))
                        .body("forecast.weightedMonths", equalTo("67.999998"))
                        .body("leaves.memberMonths.value", equalTo("67.999998"))
                        .body(
                                "leaves.memberMonths.origin.inputs.value",
                                equalTo(List.of("72", "4.000002")))
                        .extract()
                        .jsonPath();
        assertThat(SettlementVerification.differences(read.getMap(""))).isEmpty();
        provider()
                .get(settlement + "/verification")
                .then()
                .body("equal", equalTo(true))
                .body("differences", hasSize(0));
        payer().contentType(ContentType.JSON)
                .body(Map.of("changes", List.of(Map.of("path", "memberMonths", "value", "68.5"))))
                .post(settlement + "/what-if")
                .then()
                .statusCode(200)
                .body("payment", equalTo("1107.92"));
        report(settlement);
    }

    /// VBPR's scores may be decimals.
    private static void report(String settlement) throws IOException {
        String report = provider().accept("application/fhir+json").get(settlement).asString();
        assertThat(report).contains("\"valueDecimal\":67.999998");
        ProfileValidator.against(
                        List.of("compiled/stubs", "compiled/deqm-5.0.0", "compiled/vbpr-1.1.0"),
                        List.of())
                .ifPresent(profiles -> assertThat(profiles.errors(report)).isEmpty());
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
        approve(Tokens.payer(PARTIES.payer(), "share-payer-approver", "payer-approver"), id);
        approve(
                Tokens.provider(PARTIES.provider(), "share-provider-approver", "provider-approver"),
                id);
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
        return as(Tokens.payer(PARTIES.payer(), "share-analyst", "payer-analyst"));
    }

    private static RequestSpecification provider() {
        return as(Tokens.provider(PARTIES.provider(), "share-reader", "provider-analyst"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
