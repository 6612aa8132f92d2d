package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A contract is amended from a day on and ended by both parties or by notice; what was agreed before stays readable")
class ContractLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject MovableClock clock;

    @Inject ObjectMapper json;

    @Test
    void anAmendmentGovernsFromItsDay() throws IOException {
        String contract = path(Deal.made().contract());
        LocalDate from = today().plusDays(10);
        String amended = amend(contract, from, "0.60").header("ETag");
        assertThat(amended).isEqualTo("\"2.0\"");
        Deal.provider()
                .get(contract)
                .then()
                .body("version", equalTo(1))
                .body("versions.status", equalTo(List.of("active", "draft")))
                .body("versions[1].needs", equalTo(List.of("payer", "provider")));
        approve(Deal.analystAsApprover(), contract)
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        approve(Deal.approver().header("If-Match", "\"1.0\""), contract)
                .then()
                .statusCode(412)
                .body("code", equalTo("version-changed"))
                .body("etag", equalTo(amended));
        approve(Deal.approver().header("If-Match", amended), contract).then().statusCode(200);
        approve(Deal.provider(), contract)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("arrangement.sharingRate", equalTo("0.50"))
                .body("versions[1].status", equalTo("approved"));
        propose(Deal.analyst(), contract, from, "0.70")
                .then()
                .statusCode(409)
                .body("code", equalTo("amendment-waits"));

        try (Announcements announcements = listening(Topics.CONTRACT_ACTIVATED)) {
            clock.forward(Duration.ofDays(10));
            awaitStatus(contract + "/versions/2", "active");
            JsonNode announced =
                    announcements
                            .await(
                                    Topics.CONTRACT_ACTIVATED,
                                    contract.substring("/v1/contracts/".length()),
                                    2)
                            .getLast();
            assertThat(announced.path("version").asInt()).isEqualTo(2);
            assertThat(announced.path("effectiveFrom").asText()).isEqualTo(from.toString());
        }
        Deal.provider().get(contract).then().body("arrangement.sharingRate", equalTo("0.60"));
        Deal.provider()
                .get(contract + "/versions/1")
                .then()
                .statusCode(200)
                .body("status", equalTo("superseded"))
                .body("arrangement.sharingRate", equalTo("0.50"));
        Deal.stranger().get(contract + "/versions/1").then().statusCode(404);
        Deal.analyst()
                .get("/v1/contracts")
                .then()
                .body(
                        "data.findAll { it.id == '%s' }.version"
                                .formatted(contract.substring("/v1/contracts/".length())),
                        equalTo(List.of(2)));
        Deal.provider()
                .get(contract + "/history")
                .then()
                .body(
                        "data.move",
                        equalTo(
                                List.of(
                                        "write",
                                        "approve",
                                        "approve",
                                        "write",
                                        "approve",
                                        "approve",
                                        "give-way",
                                        "take-effect")))
                .body("data[3].by", equalTo("north-analyst"))
                .body("data[3].reason", equalTo("better savings"));
    }

    @Test
    void bothPartiesEndItAndTheClosedPeriodIsStillSettled() throws IOException, FeedRejected {
        Deal deal = Deal.made();
        String contract = path(deal.contract());
        deal.forecast(1, "200.00");
        Deal.post(
                        Deal.analyst(),
                        contract + "/endings",
                        Map.of("lastDay", "2024-12-31", "by", "agreement", "reason", "merger"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lastDay"))
                .body("errors[0].detail", containsString("expected 2025-01-01 or later"));
        Deal.post(
                        Deal.analyst(),
                        contract + "/endings",
                        Map.of("lastDay", "2025-06-30", "by", "agreement", "reason", "merger"))
                .then()
                .statusCode(201)
                .body("performancePeriod.end", equalTo("2025-06-30"));
        approve(Deal.provider(), contract).then().statusCode(200);
        approve(Deal.approver(), contract)
                .then()
                .statusCode(200)
                .body("status", equalTo("ended"))
                .body("version", equalTo(2))
                .body("lastDay", equalTo("2025-06-30"));
        Map<String, String> asked = Map.of("contractId", deal.contract(), "reason", "year end");
        Deal.post(Deal.analyst(), Deal.SETTLEMENTS, asked)
                .then()
                .statusCode(409)
                .body("code", equalTo("results-of-another-version"));

        try (Announcements announcements = listening(Topics.CONTRACT_ACTIVATED)) {
            JsonNode ended =
                    announcements.await(Topics.CONTRACT_ACTIVATED, deal.contract(), 2).getLast();
            assertThat(ended.path("performancePeriod").path("end").asText())
                    .isEqualTo("2025-06-30");
            assertThat(ended.path("ending").path("paidThrough").asText()).isEqualTo("2025-09-30");
            RosterDecided closing =
                    Deal.ofVersion(
                            2,
                            new PlantedStore(PopulationStore.at(Deal.config("accord.store")))
                                    .decide(deal.contract(), JourneyTest.PARTIES, 2, "200.00"));
            announcements.announce(Topics.ROSTER_DECIDED, "r2" + contract, "payer-north", closing);
            announcements.announce(
                    Topics.SCORECARD_COMPUTED,
                    "s2" + contract,
                    "payer-north",
                    PlantedStore.score(closing));
        }
        String draft = deal.awaitDraft();
        Deal.analyst()
                .get(Deal.path(draft))
                .then()
                .body("kind", equalTo("final"))
                .body("inputs.contractVersion", equalTo(2));
        Deal.analyst()
                .get(Deal.SETTLEMENTS + "?contract=" + deal.contract())
                .then()
                .body("data.findAll { it.kind == 'interim' }", hasSize(1));
        Deal.analyst().get(Deal.path(draft) + "/verification").then().body("equal", equalTo(true));
    }

    @Test
    void aPartyGivesTheNoticeThatTheContractAllows() {
        String none = path(Deal.made().contract());
        notice(none, today().plusDays(400))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-notice"));
        String contract =
                path(
                        posted(
                                JourneyTest.CONTRACT.replace(
                                        "\"disputeWindowDays\": 60",
                                        "\"disputeWindowDays\": 60, \"termination\": {\"noticeDays\": 30}")));
        approve(Deal.approver(), contract).then().statusCode(200);
        approve(Deal.provider(), contract).then().body("status", equalTo("active"));
        notice(contract, today().plusDays(29))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lastDay"))
                .body(
                        "errors[0].detail",
                        containsString("expected %s or later".formatted(today().plusDays(30))));
        notice(contract, today().plusDays(30))
                .then()
                .statusCode(201)
                .body("needs", equalTo(List.of("payer")));
        approve(Deal.provider(), contract)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-yours"));
        approve(Deal.approver(), contract)
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("versions.status", hasItems("active", "approved"));
        propose(Deal.analyst(), contract, today(), "0.60")
                .then()
                .statusCode(409)
                .body("code", equalTo("ending-waits"));
        clock.forward(Duration.ofDays(31));
        awaitStatus(contract + "/versions/2", "ended");
    }

    private Response notice(String contract, LocalDate lastDay) {
        return Deal.post(
                Deal.analyst(),
                contract + "/endings",
                Map.of("lastDay", lastDay.toString(), "by", "notice", "reason", "we leave"));
    }

    private Response amend(String contract, LocalDate from, String sharing) {
        Response answer = propose(Deal.analyst(), contract, from, sharing);
        answer.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/versions/2"));
        return answer;
    }

    static Response propose(
            RequestSpecification who, String contract, LocalDate from, String sharing) {
        Map<String, Object> document =
                Deal.analyst().get(contract + "/versions/1/document").jsonPath().getMap("");
        @SuppressWarnings("unchecked") // an object of the document
        Map<String, Object> arrangement = (Map<String, Object>) document.get("arrangement");
        arrangement.put("sharingRate", sharing);
        return Deal.post(
                who,
                contract + "/amendments",
                Map.of(
                        "effectiveFrom",
                        from.toString(),
                        "reason",
                        "better savings",
                        "document",
                        document));
    }

    static Response approve(RequestSpecification who, String contract) {
        return Deal.post(who, contract + "/approvals", Map.of());
    }

    static String posted(String document) {
        return Deal.analyst()
                .contentType(ContentType.JSON)
                .body(document)
                .post("/v1/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String path(String id) {
        return "/v1/contracts/" + id;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Announcements listening(String topic) {
        return new Announcements(Deal.config("kafka.bootstrap.servers"), json, List.of(topic));
    }

    private static void awaitStatus(String path, String status) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!status.equals(Deal.provider().get(path).path("status"))) {
            assertThat(Instant.now()).as("time to become " + status).isBefore(deadline);
        }
    }
}
