package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.reconciliation.verification.SettlementVerification;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.vocabulary.DateSpan;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Two members. Four months at $25.00 and half of savings, in which they cost 500; then eight at $30.00 and six tenths, in which
/// they cost nothing.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "An amendment of the following months divides the period: each part is settled by its own terms")
class DividedPeriodTest {
    private static final int MONTHS_BEFORE = 4;

    @Inject MovableClock clock;

    @Inject ObjectMapper json;

    @Test
    void eachPartIsSettledByItsOwnTerms() throws IOException, FeedRejected {
        LocalDate from = today().withDayOfMonth(1).plusMonths(1);
        LocalDate start = from.minusMonths(MONTHS_BEFORE);
        DateSpan year = new DateSpan(start, start.plusYears(1).minusDays(1));
        String contract = agreed(year, JourneyTest.CONTRACT);
        amend(contract, from, "next-months", "30.00").then().statusCode(422);
        amend(contract, from, "following-months", "30.00")
                .then()
                .statusCode(201)
                .body("appliesTo", equalTo("following-months"))
                .body("settlesBy.terms", equalTo(List.of(name(1), name(2))))
                .body("settlesBy[1].start", equalTo(from.toString()));
        inForce(contract);

        String settlement =
                settled(
                        new PlantedStore(PopulationStore.at(Deal.config("accord.store")), year)
                                .decide(id(contract), JourneyTest.PARTIES, 1, "200.00"));
        holds(settlement);
        whatIf(settlement);
        Deal.provider()
                .get(contract + "/forecast")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-enough-known"));
    }

    /// Twelve members cost $100.00 a month, of which the last month is known to three fifths. Four months at $125.00 and half: 1,200 saved,
    /// 600 shared and 72 for visits. Two at $130.00 and six tenths: 1,920 known, 2,400 expected, 720 saved, 432 shared and 36 for visits.
    @Test
    void aForecastCompletesTheMonthsOfEachPart() throws IOException, FeedRejected {
        LocalDate from = today().withDayOfMonth(1).plusMonths(1);
        LocalDate start = from.minusMonths(MONTHS_BEFORE);
        DateSpan year = new DateSpan(start, start.plusYears(1).minusDays(1));
        LocalDate last = from.plusMonths(2).minusDays(1);
        String contract =
                agreed(
                        year,
                        JourneyTest.CONTRACT
                                .replace("\"25.00\"", "\"125.00\"")
                                .replace(
                                        "\"paymentLimitRate\": \"0.10\"",
                                        "\"paymentLimitRate\": \"0.50\""));
        amend(contract, from, "following-months", "130.00").then().statusCode(201);
        inForce(contract);

        Response shown =
                Deal.provider()
                        .get(
                                settled(
                                        new PlantedHalfYear(last)
                                                .decide(
                                                        Path.of(Deal.config("accord.store")),
                                                        id(contract),
                                                        JourneyTest.PARTIES)));
        shown.then()
                .statusCode(200)
                .body("payment", equalTo("1428.00"))
                .body("forecast.known", equalTo("6720.00"))
                .body("forecast.expected", equalTo("7200.00"))
                .body("forecast.settlementExpected.payment", equalTo("1140.00"))
                .body("forecast.parts.expected", equalTo(List.of("4800.00", "2400.00")))
                .body("forecast.parts.payment", equalTo(List.of("672.00", "468.00")))
                .body("forecast.parts[1].period.start", equalTo(from.toString()))
                .body("forecast.parts[1].period.end", equalTo(last.toString()));
        assertThat(SettlementVerification.differences(shown.jsonPath().getMap(""))).isEmpty();
        Deal.provider()
                .get(contract + "/forecast")
                .then()
                .statusCode(200)
                .body("parts.payment", equalTo(List.of("672.00", "468.00")));
    }

    private void inForce(String contract) {
        approve(contract);
        clock.forward(Duration.ofDays(31));
        Patience.until(
                "version 2",
                () -> Deal.provider().get(contract).<Integer>path("version"),
                version -> version == 2);
    }

    private static String id(String contract) {
        return contract.substring("/v1/contracts/".length());
    }

    private static void holds(String settlement) {
        Response shown = Deal.provider().get(settlement);
        shown.then()
                .statusCode(200)
                .body("payment", equalTo("84.00"))
                .body("savings", equalTo("180.00"))
                .body("steps.find { it.key == 'payment.1' }.amount", equalTo("12.00"))
                .body("steps.find { it.key == 'payment.2' }.amount", equalTo("72.00"))
                .body("leaves.parts", hasSize(2))
                .body("inputs.contractVersion", equalTo(2))
                .body("forecast.missing", equalTo("not-enough-known"));
        assertThat(SettlementVerification.differences(shown.jsonPath().getMap(""))).isEmpty();
        Deal.provider()
                .get(settlement + "/verification")
                .then()
                .statusCode(200)
                .body("differences", hasSize(0));
    }

    /// With a limit of 20% of $480.00 the second part pays 96 and its bonus.
    private static void whatIf(String settlement) {
        Deal.post(
                        Deal.provider(),
                        settlement + "/what-if",
                        Map.of(
                                "changes",
                                List.of(
                                        Map.of(
                                                "path",
                                                "parts[1].arrangement.paymentLimitRate",
                                                "value",
                                                "0.20"))))
                .then()
                .statusCode(200)
                .body("payment", equalTo("132.00"));
    }

    private static String agreed(DateSpan year, String document) {
        String contract =
                ContractLifeTest.path(
                        ContractLifeTest.posted(
                                document.replace("2025-01-01", year.start().toString())
                                        .replace("2025-12-31", year.end().toString())));
        approve(contract);
        return contract;
    }

    private static void approve(String contract) {
        ContractLifeTest.approve(Deal.approver(), contract).then().statusCode(200);
        ContractLifeTest.approve(Deal.provider(), contract).then().statusCode(200);
    }

    private Response amend(String contract, LocalDate from, String appliesTo, String benchmark)
            throws IOException {
        ObjectNode document =
                (ObjectNode)
                        json.readTree(
                                Deal.analyst().get(contract + "/versions/1/document").asString());
        ((ObjectNode) document.get("arrangement"))
                .put("benchmarkPerMemberMonth", benchmark)
                .put("sharingRate", "0.60");
        return Deal.post(
                Deal.analyst(),
                contract + "/amendments",
                Map.of(
                        "effectiveFrom",
                        from.toString(),
                        "appliesTo",
                        appliesTo,
                        "reason",
                        "care got dearer",
                        "document",
                        document));
    }

    private String settled(RosterDecided decided) throws IOException {
        RosterDecided roster = Deal.ofVersion(2, decided);
        String contract = roster.contractId();
        try (Announcements announcements =
                new Announcements(
                        Deal.config("kafka.bootstrap.servers"),
                        json,
                        List.of(Topics.SETTLEMENT_ISSUED))) {
            String payer = JourneyTest.PARTIES.payer();
            announcements.announce(Topics.ROSTER_DECIDED, "r" + contract, payer, roster);
            announcements.announce(
                    Topics.SCORECARD_COMPUTED, "s" + contract, payer, PlantedStore.score(roster));
            announcements.await(Topics.SETTLEMENT_ISSUED, contract, 1);
        }
        return Deal.path(
                Deal.provider().get(Deal.SETTLEMENTS + "?contract=" + contract).path("data[0].id"));
    }

    private static String name(int version) {
        return "contract North and East version " + version;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
