package care.accord.reconciliation.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.RowSecurity;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A contract is posted, approved by four eyes, settled when roster and scorecard are there, and read by its parties")
class JourneyTest {
    static final Parties PARTIES = new Parties("payer-north", "provider-east");
    static final String CONTRACT =
            """
            {"name": "North and East", "lineOfBusiness": "medicare",
             "payer": {"tenant": "payer-north", "name": "North"}, "provider": {"tenant": "provider-east", "name": "East"},
             "performancePeriod": {"start": "2025-01-01", "end": "2025-12-31"},
             "attribution": {"method": "plurality-of-allowed-charges", "program": "mssp-primary-care", "window": {"start": "2025-01-01", "end": "2025-12-31"}},
             "measures": [{"measure": "controlled-blood-pressure", "title": "Blood pressure", "target": "0.60", "role": "gate"},
                          {"measure": "annual-wellness-visit", "title": "Wellness visit", "target": "0.55", "role": "bonus"}],
             "arrangement": {"kind": "shared-savings", "benchmarkPerMemberMonth": "25.00", "minimumSavingsRate": "0.02", "sharingRate": "0.50",
                             "paymentLimitRate": "0.10", "qualityGate": {"measure": "controlled-blood-pressure", "atLeast": "0.50"}},
             "incentives": [{"kind": "pay-for-performance", "measure": "annual-wellness-visit", "poolPerMemberMonth": "1.50",
                             "tiers": [{"atLeast": "0.45", "share": "0.50"}, {"atLeast": "0.55", "share": "1.00"}]}],
             "reconciliation": {"interim": "every-snapshot", "finalMonthsAfter": 3}, "disputeWindowDays": 60}
            """;

    @Inject AgroalDataSource database;

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String store;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Announcements announcements;

    @BeforeEach
    void listen() {
        announcements =
                new Announcements(
                        kafka, json, List.of(Topics.CONTRACT_ACTIVATED, Topics.SETTLEMENT_ISSUED));
    }

    @AfterEach
    void hangUp() {
        announcements.close();
    }

    @Test
    void settlesOnceBothHalvesAreThereAndMovesWithTheNext() throws IOException, FeedRejected {
        String contract = activated();
        PlantedStore planted = new PlantedStore(PopulationStore.at(store));
        RosterDecided first = planted.decide(contract, PARTIES, 1, "200.00");
        announce(Topics.SCORECARD_COMPUTED, "s1" + contract, PlantedStore.score(first));
        announce(Topics.ROSTER_DECIDED, "r1" + contract, first);
        JsonNode issued = announcements.await(Topics.SETTLEMENT_ISSUED, contract, 1).getFirst();
        assertThat(issued.path("payment").asText()).isEqualTo("86.00");
        assertThat(issued.path("outcome").asText()).isEqualTo("shared-savings");

        RosterDecided second = planted.decide(contract, PARTIES, 2, "240.00");
        announce(Topics.ROSTER_DECIDED, "r1" + contract, first);
        announce(Topics.ROSTER_DECIDED, "r2" + contract, second);
        announce(Topics.SCORECARD_COMPUTED, "s2" + contract, PlantedStore.score(second));
        List<JsonNode> all = announcements.await(Topics.SETTLEMENT_ISSUED, contract, 2);
        assertThat(all).hasSize(2);
        assertThat(all.getLast().path("payment").asText()).isEqualTo("66.00");
        String id = all.getLast().path("settlementId").asText();
        reads(id, contract);
        changes(id);
    }

    private void reads(String id, String contract) {
        JsonPath settlement =
                provider()
                        .get("/v1/settlements/" + id)
                        .then()
                        .statusCode(200)
                        .body("kind", equalTo("interim"))
                        .body("version", equalTo(2))
                        .body("payment", equalTo("66.00"))
                        .body("inputs.runId", equalTo(id))
                        .body("inputs.contractVersion", equalTo(1))
                        .body("steps.key", hasItem("bonus-annual-wellness-visit"))
                        .extract()
                        .jsonPath();
        Map<String, Object> figure = settlement.getMap("figure");
        Recalculation.check(FigureTree.read(figure));
        payer().get("/v1/settlements?contract=" + contract)
                .then()
                .statusCode(200)
                .body("data", hasSize(2))
                .body("data[0].version", equalTo(2))
                .body("data[0].savings", equalTo("60.00"))
                .body("data[0].status", equalTo("issued"));
        String csv =
                provider()
                        .accept("text/csv")
                        .get("/v1/settlements/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv).startsWith("key,label,amount\r\nbenchmark,Benchmark,600.00\r\n");
        byte[] pdf =
                provider()
                        .accept("application/pdf")
                        .get("/v1/settlements/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String foreign =
                stranger().get("/v1/settlements/" + id).then().statusCode(404).extract().asString();
        String missing =
                stranger().get("/v1/settlements/none").then().statusCode(404).extract().asString();
        assertThat(foreign.replace(id, "none")).isEqualTo(missing);
    }

    private void changes(String id) {
        JsonPath changes =
                payer().get("/v1/settlements/" + id + "/changes")
                        .then()
                        .statusCode(200)
                        .body("to", equalTo(id))
                        .extract()
                        .jsonPath();
        assertThat(changes.getString("steps.find { it.key == 'payment' }.from")).isEqualTo("86.00");
        assertThat(changes.getString("steps.find { it.key == 'payment' }.to")).isEqualTo("66.00");
        assertThat(changes.getString("steps.find { it.key == 'payment' }.delta"))
                .isEqualTo("-20.00");
    }

    @Test
    void itTakesFourEyesOfTwoParties() throws IOException {
        String id = posted();
        String approvals = "/v1/contracts/" + id + "/approvals";
        as(Tokens.payer("payer-north", "north-analyst", "payer-approver"))
                .post(approvals)
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        as(Tokens.payer("payer-south", "south-approver", "payer-approver"))
                .post(approvals)
                .then()
                .statusCode(404);
        approvePayer(id).then().statusCode(200).body("status", equalTo("draft"));
        approvePayer(id).then().statusCode(409).body("code", equalTo("already-approved"));
        approveProvider(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("approvals.party", equalTo(List.of("payer", "provider")));
        JsonNode activated = announcements.await(Topics.CONTRACT_ACTIVATED, id, 1).getFirst();
        assertThat(activated.path("parties").path("provider").asText()).isEqualTo("provider-east");
        assertThat(activated.path("measures")).hasSize(2);
    }

    @Test
    void acontractThatCannotBeSettledIsRefusedFieldByField() {
        payer().contentType(ContentType.JSON)
                .body(
                        CONTRACT.replace("\"0.02\"", "\"2\"")
                                .replace("\"disputeWindowDays\": 60", "\"window\": 60"))
                .post("/v1/contracts")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-contract"))
                .body(
                        "errors.pointer",
                        equalTo(
                                List.of(
                                        "/arrangement/minimumSavingsRate",
                                        "/disputeWindowDays",
                                        "/window")));
        as(Tokens.payer("payer-south", "south-analyst", "payer-analyst"))
                .contentType(ContentType.JSON)
                .body(CONTRACT)
                .post("/v1/contracts")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/payer/tenant")));
    }

    @Test
    void onlyThePartiesSeeAContract() {
        String id = posted();
        provider().get("/v1/contracts/" + id).then().statusCode(200).body("id", equalTo(id));
        provider().get("/v1/contracts").then().body("data.id", hasItem(id));
        stranger().get("/v1/contracts/" + id).then().statusCode(404);
        stranger().get("/v1/contracts").then().statusCode(200).body("data", hasSize(0));
        given().get("/v1/contracts/" + id).then().statusCode(401);
        provider()
                .contentType(ContentType.JSON)
                .body(CONTRACT)
                .post("/v1/contracts")
                .then()
                .statusCode(403);
    }

    @Test
    void noTableIsOutsideTheRule() throws SQLException {
        assertThat(RowSecurity.leaks(database)).isEmpty();
    }

    private void announce(String topic, String eventId, Object message) throws IOException {
        announcements.announce(topic, eventId, PARTIES.payer(), message);
    }

    private static String activated() {
        String id = posted();
        approvePayer(id).then().statusCode(200);
        approveProvider(id).then().statusCode(200);
        return id;
    }

    private static String posted() {
        return payer().contentType(ContentType.JSON)
                .body(CONTRACT)
                .post("/v1/contracts")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("version", equalTo(1))
                .extract()
                .path("id");
    }

    private static Response approvePayer(String id) {
        return as(Tokens.payer("payer-north", "north-approver", "payer-approver"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/contracts/" + id + "/approvals");
    }

    private static Response approveProvider(String id) {
        return as(Tokens.provider("provider-east", "east-approver", "provider-approver"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/contracts/" + id + "/approvals");
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
