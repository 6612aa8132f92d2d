package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A contract that shares by points names its benchmark, and its settlement says which scorecard reported the points")
class QualityPointsJourneyTest {
    private static final String BY_POINTS =
            """
            {"name": "North and East by points", "lineOfBusiness": "medicare",
             "payer": {"tenant": "payer-north", "name": "North"}, "provider": {"tenant": "provider-east", "name": "East"},
             "performancePeriod": {"start": "2025-01-01", "end": "2025-12-31"},
             "attribution": {"method": "plurality-of-allowed-charges", "program": "mssp-primary-care", "window": {"start": "2025-01-01", "end": "2025-12-31"}},
             "measures": [{"measure": "controlled-blood-pressure", "title": "Blood pressure", "target": "0.60", "role": "report",
                           "benchmark": {"measure": "236", "method": "ecqm", "year": 2025}}],
             "arrangement": {"kind": "blocks",
                "inputs": {"member-months": {"is": "count", "source": "member-months"}, "spent": {"is": "amount", "source": "expenditures"},
                           "quality": {"is": "rate", "atMost": "1", "source": "quality-points"}},
                "blocks": [{"base": "benchmark", "multiply": ["25.00", "member-months"]}, {"comparison": "savings", "of": "benchmark", "less": "spent"},
                           {"share": "result", "of": "savings", "rate": ["0.50", "quality"]}],
                "payment": "result"},
             "reconciliation": {"interim": "every-snapshot", "finalMonthsAfter": 3}, "disputeWindowDays": 60}
            """;

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String store;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    /// 24 member months at $25.00 less $500.00 are $100.00 of savings; half of them at 59.2 points of 100 is $29.60.
    @Test
    void theScorecardsPointsScaleTheShare() throws IOException, FeedRejected {
        try (Announcements announcements =
                new Announcements(
                        kafka,
                        json,
                        List.of(Topics.CONTRACT_ACTIVATED, Topics.SETTLEMENT_ISSUED))) {
            String contract = activated(BY_POINTS);
            JsonNode activated =
                    announcements.await(Topics.CONTRACT_ACTIVATED, contract, 1).getFirst();
            assertThat(activated.path("measures").path(0).path("benchmark"))
                    .isEqualTo(
                            json.readTree(
                                    "{\"measure\": \"236\", \"method\": \"ecqm\", \"year\": 2025}"));

            RosterDecided roster =
                    new PlantedStore(PopulationStore.at(store))
                            .decide(contract, JourneyTest.PARTIES, 1, "200.00");
            String payer = JourneyTest.PARTIES.payer();
            announcements.announce(Topics.ROSTER_DECIDED, "r" + contract, payer, roster);
            announcements.announce(
                    Topics.SCORECARD_COMPUTED, "s" + contract, payer, withPoints(roster));
            JsonNode issued = announcements.await(Topics.SETTLEMENT_ISSUED, contract, 1).getFirst();
            assertThat(issued.path("payment").asText()).isEqualTo("29.60");

            String settlement =
                    Deal.provider()
                            .get(Deal.path(issued.path("settlementId").asText()))
                            .then()
                            .statusCode(200)
                            .body("inputs.contractId", equalTo(contract))
                            .extract()
                            .asString();
            assertThat(settlement)
                    .contains(
                            "scorecard version 1: 5.92 points against benchmarks, measures that have them: 1");
        }
    }

    /// The points of the one measure that has a score would share $29.60.
    @Test
    @DisplayName(
            "while a measure has no score nothing is shared by the points of the others, and the settlement says why (ADR 135)")
    void aMeasureWithoutScoreHoldsThePointsBack() throws IOException, FeedRejected {
        try (Announcements announcements =
                new Announcements(kafka, json, List.of(Topics.SETTLEMENT_ISSUED))) {
            String contract = activated(BY_POINTS);
            RosterDecided roster =
                    new PlantedStore(PopulationStore.at(store))
                            .decide(contract, JourneyTest.PARTIES, 1, "200.00");
            String payer = JourneyTest.PARTIES.payer();
            announcements.announce(Topics.ROSTER_DECIDED, "r" + contract, payer, roster);
            announcements.announce(
                    Topics.SCORECARD_COMPUTED,
                    "s" + contract,
                    payer,
                    withPoints(
                            roster,
                            new ScorecardComputed.Unscored(
                                    "colorectal-screning",
                                    "Colorectal screening",
                                    "unknown-measure",
                                    "No measure has this id: load one, or correct the id")));
            JsonNode issued = announcements.await(Topics.SETTLEMENT_ISSUED, contract, 1).getFirst();
            assertThat(issued.path("payment").asText()).isEqualTo("0.00");
            assertThat(
                            Deal.provider()
                                    .get(Deal.path(issued.path("settlementId").asText()))
                                    .then()
                                    .statusCode(200)
                                    .extract()
                                    .asString())
                    .contains(
                            "not computed without Colorectal screening (colorectal-screning), scorecard version 1 has no score of it: No measure has this id: load one, or correct the id");
            isIssuedOnlyBySomebodyWhoWasTold(contract);
        }
    }

    private static void isIssuedOnlyBySomebodyWhoWasTold(String contract) {
        String draft =
                Deal.post(
                                Deal.analyst(),
                                "/v1/settlements",
                                Map.of("contractId", contract, "reason", "year end"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String issue = Deal.path(draft) + "/issue";
        Deal.post(Deal.approver(), issue, Map.of("reason", "year end"))
                .then()
                .statusCode(409)
                .body("code", equalTo("measures-unscored"))
                .body("unscored.measure", equalTo(List.of("colorectal-screning")))
                .body(
                        "detail",
                        endsWith("or issue it with \"without\": [\"colorectal-screning\"]"));
        Deal.post(
                        Deal.approver(),
                        issue,
                        Map.of(
                                "without",
                                List.of("colorectal-screning", "controlled-blood-pressure")))
                .then()
                .statusCode(400)
                .body("code", equalTo("measure-scored"));
        Deal.post(
                        Deal.approver(),
                        issue,
                        Map.of(
                                "reason",
                                "agreed by phone",
                                "without",
                                List.of("colorectal-screning")))
                .then()
                .statusCode(200)
                .body("status", equalTo("issued"))
                .body("history.reason", hasItem("agreed by phone; without colorectal-screning"));
    }

    @Test
    @DisplayName("deciles of the parties' own are announced number by number, and read by both")
    void ownDecilesAreWhatBothSigned() throws IOException {
        String own =
                """
                {"source": "Network of 2024", "direction": "higher",
                 "deciles": ["0.30", "0.41", "0.47", "0.52", "0.56", "0.60", "0.64", "0.69", "0.75", "0.82"]}
                """;
        try (Announcements announcements =
                new Announcements(kafka, json, List.of(Topics.CONTRACT_ACTIVATED))) {
            String contract =
                    activated(
                            BY_POINTS.replace(
                                    "{\"measure\": \"236\", \"method\": \"ecqm\", \"year\": 2025}",
                                    own));
            JsonNode measure =
                    announcements
                            .await(Topics.CONTRACT_ACTIVATED, contract, 1)
                            .getFirst()
                            .path("measures")
                            .path(0);
            assertThat(measure.path("ownDeciles")).isEqualTo(json.readTree(own));
            for (RequestSpecification party : List.of(Deal.analyst(), Deal.provider())) {
                assertThat(party.get("/v1/contracts/" + contract).asString())
                        .contains(
                                "points against the deciles of Network of 2024, of which higher is better and which begin at 0.30, 0.41");
            }
        }
    }

    private static ScorecardComputed withPoints(
            RosterDecided roster, ScorecardComputed.Unscored... unscored) {
        ScorecardComputed plain = PlantedStore.score(roster);
        return new ScorecardComputed(
                plain.contractId(),
                plain.contractVersion(),
                plain.parties(),
                plain.scorecardId(),
                plain.scorecardVersion(),
                null,
                plain.rosterId(),
                plain.snapshotId(),
                plain.rulesEdition(),
                plain.dataAsOf(),
                plain.paidThrough(),
                plain.measures(),
                new ScorecardComputed.Quality("59.20", "5.92", 1),
                List.of(unscored));
    }

    private static String activated(String document) {
        String contract =
                Deal.analyst()
                        .contentType(ContentType.JSON)
                        .body(document)
                        .post("/v1/contracts")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        for (RequestSpecification approver : List.of(Deal.approver(), Deal.provider())) {
            Deal.post(approver, "/v1/contracts/" + contract + "/approvals", Map.of())
                    .then()
                    .statusCode(200);
        }
        return contract;
    }
}
