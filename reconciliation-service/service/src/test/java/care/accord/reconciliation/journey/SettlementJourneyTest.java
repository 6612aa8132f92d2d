package care.accord.reconciliation.journey;

import static care.accord.reconciliation.journey.Deal.DISPUTES;
import static care.accord.reconciliation.journey.Deal.SETTLEMENTS;
import static care.accord.reconciliation.journey.Deal.analyst;
import static care.accord.reconciliation.journey.Deal.analystAsApprover;
import static care.accord.reconciliation.journey.Deal.approver;
import static care.accord.reconciliation.journey.Deal.path;
import static care.accord.reconciliation.journey.Deal.post;
import static care.accord.reconciliation.journey.Deal.provider;
import static care.accord.reconciliation.journey.Deal.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import care.accord.population.store.FeedRejected;
import care.accord.reconciliation.verification.LedgerVerification;
import care.accord.reconciliation.verification.SettlementVerification;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A final settlement is drafted, issued by four eyes, disputed, restated, final and paid; the ledger follows it to the cent")
class SettlementJourneyTest {
    @Inject MovableClock clock;

    @Test
    void fromADraftToTheLastCent() throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00");
        advance(deal, "30.00").then().statusCode(200).body("balance.advances", equalTo("30.00"));
        advance(deal, "30.00").then().statusCode(200).body("entries", equalTo(1));
        advance(deal, "31.00").then().statusCode(409).body("code", equalTo("reference-reused"));
        String first = issuedByFourEyes(deal);
        String dispute = disputed(first);
        String second = restated(deal, first, dispute);
        becomesFinal(second);
        paid(second);
        distributed(deal, second);
        provider()
                .get("/v1/ledger/verification?contract=" + deal.contract())
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", equalTo(12));
        exportsHold(deal, second);
    }

    /// What is sent can be computed again by who holds it and nothing else.
    private static void exportsHold(Deal deal, String settlement) {
        String export = "/v1/ledger/export?contract=" + deal.contract();
        assertThat(
                        SettlementVerification.differences(
                                provider().get(path(settlement)).jsonPath().getMap("")))
                .isEmpty();
        assertThat(LedgerVerification.differences(provider().get(export).jsonPath().getMap("")))
                .isEmpty();
        stranger().get(export).then().statusCode(404);
    }

    private static io.restassured.response.Response advance(Deal deal, String amount) {
        return post(
                approver(),
                "/v1/ledger/advances",
                Map.of(
                        "contractId",
                        deal.contract(),
                        "amount",
                        amount,
                        "date",
                        "2025-07-01",
                        "reference",
                        "wire-1"));
    }

    private static String issuedByFourEyes(Deal deal) {
        String id = deal.draft();
        provider().get(path(id)).then().statusCode(404);
        provider()
                .get(SETTLEMENTS + "?contract=" + deal.contract())
                .then()
                .body("data.status", equalTo(List.of("issued")))
                .body("data.kind", equalTo(List.of("interim")));
        post(analyst(), SETTLEMENTS, Map.of("contractId", deal.contract(), "reason", "again"))
                .then()
                .statusCode(409)
                .body("code", equalTo("final-exists"));
        post(provider(), path(id) + "/issue", Map.of()).then().statusCode(403);
        post(analystAsApprover(), path(id) + "/issue", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        post(stranger(), path(id) + "/issue", Map.of()).then().statusCode(404);
        post(approver(), path(id) + "/issue", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("issued"))
                .body("payment", equalTo("86.00"))
                .body("balance.owed", equalTo("86.00"))
                .body("reason", equalTo("year end"))
                .body("history.move", equalTo(List.of("compute", "issue")));
        provider().get(path(id)).then().statusCode(200).body("history.move", hasItem("issue"));
        post(approver(), path(id) + "/payments", Deal.payment("86.00", "wire-2"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("state", equalTo("issued"))
                .body("allowed", equalTo(List.of("dispute", "close", "restate")));
        return id;
    }

    /// 480 instead of 500 spent: 120 saved, half of it is 60, the limit 60, the bonus 36.
    private static String disputed(String settlement) {
        Map<String, Object> question =
                Map.of(
                        "settlementId", settlement,
                        "step", "expenditures",
                        "type", "wrong-value",
                        "text", "claim c1 was reversed",
                        "attachment", "remittance 17",
                        "path", "expenditures",
                        "value", "480.00");
        post(stranger(), DISPUTES, question).then().statusCode(404);
        String id =
                post(provider(), DISPUTES, question)
                        .then()
                        .statusCode(201)
                        .body("effect.payment", equalTo("96.00"))
                        .body("effect.delta", equalTo("10.00"))
                        .body("effect.steps.key", hasItems("expenditures", "savings", "payment"))
                        .body("effect.steps.key", not(hasItem("benchmark")))
                        .body("held", equalTo("10.00"))
                        .extract()
                        .path("id");
        provider()
                .get(path(settlement))
                .then()
                .body("status", equalTo("disputed"))
                .body("balance.owed", equalTo("76.00"))
                .body("balance.held", equalTo("10.00"));
        return id;
    }

    private static String restated(Deal deal, String old, String dispute) {
        String address = DISPUTES + "/" + dispute;
        post(provider(), address + "/proposal", Map.of("outcome", "accept", "reason", "ours"))
                .then()
                .statusCode(403);
        post(provider(), address + "/agreement", Map.of()).then().statusCode(409);
        post(analyst(), address + "/withdrawal", Map.of("reason", "no"))
                .then()
                .statusCode(403)
                .body("code", equalTo("other-party"));
        stranger().get(address).then().statusCode(404);
        stranger().get(DISPUTES + "?contract=" + deal.contract()).then().statusCode(404);
        post(analyst(), address + "/proposal", Map.of("outcome", "accept", "reason", "reversed"))
                .then()
                .statusCode(200)
                .body("status", equalTo("proposed-to-accept"));
        post(analystAsApprover(), address + "/agreement", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        post(approver(), address + "/agreement", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("history.step", equalTo(List.of("raised", "proposed-to-accept", "agreed")));
        String draft =
                analyst()
                        .get(SETTLEMENTS + "?contract=" + deal.contract())
                        .then()
                        .body("data[0].status", equalTo("draft"))
                        .body("data[0].restates", equalTo(old))
                        .extract()
                        .path("data[0].id");
        post(approver(), path(draft) + "/issue", Map.of())
                .then()
                .statusCode(200)
                .body("payment", equalTo("96.00"))
                .body("balance.owed", equalTo("96.00"))
                .body("balance.held", equalTo("0.00"));
        provider()
                .get(path(old))
                .then()
                .body("status", equalTo("restated"))
                .body("payment", equalTo("86.00"))
                .body("restatedBy", equalTo(draft));
        provider()
                .get(address)
                .then()
                .body("status", equalTo("applied"))
                .body("restatedBy", equalTo(draft));
        return draft;
    }

    /// 96 earned: 30 pay the advance back, a tenth of 96 is withheld.
    private void becomesFinal(String id) {
        clock.forward(Deal.WINDOW);
        Deal.awaitStatus(id, "final");
        provider()
                .get(path(id))
                .then()
                .body("balance.owed", equalTo("56.40"))
                .body("balance.withheld", equalTo("9.60"))
                .body("balance.advances", equalTo("0.00"))
                .body("allowed", equalTo(List.of("pay", "restate")));
        Map<String, Object> late =
                Map.of("settlementId", id, "step", "payment", "type", "other", "text", "late");
        post(provider(), DISPUTES, late)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("state", equalTo("final"));
    }

    private static void paid(String id) {
        String payments = path(id) + "/payments";
        post(approver(), payments, Deal.payment("56.41", "wire-3"))
                .then()
                .statusCode(409)
                .body("code", equalTo("over-payment"))
                .body("detail", containsString("$56.40"));
        for (int again = 0; again < 2; again++) {
            post(approver(), payments, Deal.payment("40.00", "wire-3"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("final"))
                    .body("balance.owed", equalTo("16.40"));
        }
        post(approver(), payments, Deal.payment("39.00", "wire-3"))
                .then()
                .statusCode(409)
                .body("code", equalTo("reference-reused"));
        post(provider(), payments, Deal.payment("16.40", "wire-4")).then().statusCode(403);
        post(approver(), payments, Deal.payment("16.40", "wire-4"))
                .then()
                .statusCode(200)
                .body("status", equalTo("final"))
                .body("balance.outstanding", equalTo("9.60"));
        Map<String, Object> release =
                Map.of("outcome", "release", "date", "2026-07-02", "reference", "reported");
        post(approver(), path(id) + "/withhold", release)
                .then()
                .statusCode(200)
                .body("balance.owed", equalTo("9.60"));
        post(approver(), payments, Deal.payment("9.60", "wire-5"))
                .then()
                .statusCode(200)
                .body("status", equalTo("paid"))
                .body("balance.outstanding", equalTo("0.00"));
        provider()
                .get(payments)
                .then()
                .body("data.amount", equalTo(List.of("40.00", "16.40", "9.60")));
    }

    /// 96 received: 19.20 stay, 76.80 go to the two practices of the roster by 21 and 3 months: a quarter of Ada is the second's.
    private static void distributed(Deal deal, String id) {
        Map<String, Object> sharing = Map.of("date", "2026-07-03", "reference", "round-1");
        post(analyst(), path(id) + "/distributions", sharing).then().statusCode(403);
        post(provider(), path(id) + "/distributions", sharing).then().statusCode(200);
        post(provider(), path(id) + "/distributions", sharing).then().statusCode(200);
        provider()
                .get("/v1/ledger/trial-balance?contract=" + deal.contract())
                .then()
                .statusCode(200)
                .body("accounts.find { it.party == '123456789' }.credit", equalTo("67.20"))
                .body("accounts.find { it.party == '555555555' }.credit", equalTo("9.60"))
                .body("accounts.find { it.account == 'retained' }.credit", equalTo("19.20"))
                .body("debits", equalTo("192.00"))
                .body("credits", equalTo("192.00"));
        provider()
                .get("/v1/ledger?limit=2&contract=" + deal.contract())
                .then()
                .body("data", hasSize(2))
                .body("hasMore", equalTo(true))
                .body("data[0].key", containsString("distribution/round-1"));
        stranger().get("/v1/ledger?contract=" + deal.contract()).then().statusCode(404);
    }
}
