package care.accord.reconciliation.journey;

import static care.accord.reconciliation.journey.Deal.DISPUTES;
import static care.accord.reconciliation.journey.Deal.SETTLEMENTS;
import static care.accord.reconciliation.journey.Deal.analyst;
import static care.accord.reconciliation.journey.Deal.analystAsApprover;
import static care.accord.reconciliation.journey.Deal.approver;
import static care.accord.reconciliation.journey.Deal.path;
import static care.accord.reconciliation.journey.Deal.post;
import static care.accord.reconciliation.journey.Deal.provider;
import static org.hamcrest.Matchers.equalTo;

import care.accord.population.store.FeedRejected;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("Run-out, restatement and the dispute window decide what may happen to a settlement")
class RestatementTest {
    @Inject MovableClock clock;

    @Test
    void dataThatCoversTheRunOutDraftsByItselfAndTwoPeopleIssueIt()
            throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00", LocalDate.of(2026, 3, 31));
        String id = deal.awaitDraft();
        post(approver(), path(id) + "/issue", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("not-endorsed"));
        post(analystAsApprover(), path(id) + "/endorsement", Map.of()).then().statusCode(200);
        post(analystAsApprover(), path(id) + "/issue", Map.of()).then().statusCode(403);
        post(approver(), path(id) + "/issue", Map.of())
                .then()
                .statusCode(200)
                .body("history.move", equalTo(List.of("compute", "endorse", "issue")))
                .body("history.party", equalTo(List.of("platform", "payer", "payer")));
    }

    /// 540 instead of 500 spent: 60 saved, half of it is 30, the bonus 36; 86 was paid.
    @Test
    void aPaidSettlementStaysWhatItIsAndTheDifferenceIsPaidBack() throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00");
        String old = deal.issued();
        clock.forward(Deal.WINDOW);
        Deal.awaitStatus(old, "final");
        Map<String, Object> release =
                Map.of("outcome", "release", "date", "2026-07-02", "reference", "reported");
        post(approver(), path(old) + "/withhold", release).then().statusCode(200);
        post(approver(), path(old) + "/payments", Deal.payment("86.00", "wire-1"))
                .then()
                .body("status", equalTo("paid"));
        Map<String, Object> reversal =
                Map.of(
                        "reason",
                        "a claim came late",
                        "changes",
                        List.of(Map.of("path", "expenditures", "value", "540.00")));
        post(provider(), path(old) + "/restatements", reversal).then().statusCode(403);
        String id =
                post(analyst(), path(old) + "/restatements", reversal)
                        .then()
                        .statusCode(201)
                        .body("payment", equalTo("66.00"))
                        .body("restates", equalTo(old))
                        .extract()
                        .path("id");
        post(approver(), path(id) + "/issue", Map.of())
                .then()
                .body("balance.owed", equalTo("-20.00"));
        provider()
                .get(path(old))
                .then()
                .body("status", equalTo("paid"))
                .body("payment", equalTo("86.00"))
                .body("restatedBy", equalTo(id));
        clock.forward(Deal.WINDOW);
        Deal.awaitStatus(id, "final");
        post(approver(), path(id) + "/payments", Deal.payment("-20.00", "wire-2"))
                .then()
                .statusCode(200)
                .body("status", equalTo("paid"))
                .body("balance.paid", equalTo("66.00"));
        analyst().get(path(id) + "/verification").then().body("equal", equalTo(true));
    }

    @Test
    void aForecastIsQuestionedInTimeOrNotAtAll() throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00");
        String forecast =
                provider()
                        .get(SETTLEMENTS + "?contract=" + deal.contract())
                        .then()
                        .extract()
                        .path("data[0].id");
        Map<String, Object> question =
                Map.of("settlementId", forecast, "step", "share", "type", "other", "text", "why");
        String id =
                post(provider(), DISPUTES, question)
                        .then()
                        .statusCode(201)
                        .body("held", equalTo("0.00"))
                        .extract()
                        .path("id");
        post(provider(), DISPUTES + "/" + id + "/comments", Map.of("text", "see clause 4"))
                .then()
                .statusCode(200);
        post(provider(), DISPUTES + "/" + id + "/withdrawal", Map.of("reason", "understood"))
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
        provider().get(path(forecast)).then().body("status", equalTo("issued"));
        clock.forward(Deal.WINDOW);
        post(provider(), DISPUTES, question)
                .then()
                .statusCode(409)
                .body("code", equalTo("window-closed"));
        post(analyst(), path(forecast) + "/restatements", Map.of("reason", "new data"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
    }

    @Test
    void whatMakesNoSenseNamesTheField() throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00");
        String id = deal.issued();
        Map<String, Object> question =
                Map.of("settlementId", id, "step", "payment", "type", "wrong-value", "text", "x");
        post(provider(), DISPUTES, question)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/path"));
        post(
                        provider(),
                        DISPUTES,
                        Map.of("settlementId", id, "step", "nothing", "type", "other", "text", "x"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/step"));
        post(analyst(), SETTLEMENTS, Map.of("contractId", deal.contract()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        post(
                        analyst(),
                        path(id) + "/restatements",
                        Map.of(
                                "reason",
                                "better terms",
                                "changes",
                                List.of(
                                        Map.of(
                                                "path", "arrangement.sharingRate",
                                                "value", "0.60"))))
                .then()
                .statusCode(409)
                .body("code", equalTo("term-not-a-value"));
        post(analyst(), path(id) + "/discard", Map.of("reason", "no"))
                .then()
                .statusCode(409)
                .body("state", equalTo("issued"));
    }
}
