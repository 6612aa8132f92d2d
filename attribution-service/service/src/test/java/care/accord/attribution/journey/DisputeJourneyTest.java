package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS_TOO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A dispute about a roster member: raised by one party, decided by the other, applied by the next roster")
class DisputeJourneyTest {
    static final String DISPUTES = "/v1/roster-disputes";

    @Inject ObjectMapper json;

    @Inject Tenancy tenancy;

    @Inject Session session;

    static Response post(Caller caller, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(caller.token())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    static String rosterId(Exchange exchange, int version) {
        return exchange.payer()
                .rosterPath(exchange.contract(), version)
                .replace("/v1/rosters/", "");
    }

    static Map<String, Object> notOurs(String rosterId) {
        return Map.of(
                "rosterId",
                rosterId,
                "row",
                1,
                "type",
                "not-our-patient",
                "text",
                "never seen here",
                "attachment",
                "chart-7");
    }

    static String raised(Caller by, Map<String, ?> body) {
        return post(by, DISPUTES, body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void isRaisedReviewedAcceptedAndApplied() {
        Exchange exchange = Exchange.begin("dispute", json);
        String path = raised(exchange.provider(), notOurs(rosterId(exchange, 1)));
        exchange.payer()
                .get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("raised"))
                .body("member.name", equalTo("Ada One"))
                .body("raisedBy", equalTo("c-dispute-provider"))
                .body("overdue", equalTo(false))
                .body("history[0].text", equalTo("never seen here"))
                .body("history[0].attachment", equalTo("chart-7"));
        post(exchange.payer(), path + "/review", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("under-review"));
        post(exchange.provider(), path + "/evidence", Map.of("text", "moved in May"))
                .then()
                .statusCode(200);
        Map<String, String> accept = Map.of("outcome", "accept", "reason", "agreed");
        post(exchange.payer(), path + "/decision", accept)
                .then()
                .statusCode(403)
                .body("code", equalTo("approver-only"));
        post(exchange.providerApprover(), path + "/decision", accept)
                .then()
                .statusCode(403)
                .body("code", equalTo("other-party"));
        post(exchange.payerApprover(), path + "/decision", accept).then().statusCode(200);
        post(exchange.payerApprover(), path + "/decision", accept).then().statusCode(200);

        JsonPath applied =
                Caller.await(
                        () -> exchange.provider().json(path),
                        seen -> seen.getString("status").equals("applied"));
        assertThat(applied.getInt("appliedVersion")).isEqualTo(2);
        assertThat(applied.getList("history.step"))
                .isEqualTo(List.of("raised", "review", "evidence", "accepted", "applied"));
        assertThat(applied.getList("history.party"))
                .isEqualTo(List.of("provider", "payer", "provider", "payer", "platform"));
        JsonPath dropped =
                exchange.provider()
                        .json("/v1/rosters/" + rosterId(exchange, 2) + "/members?change=dropped");
        assertThat(dropped.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(dropped.getList("data.cause")).isEqualTo(List.of("agreement"));
        assertThat(announced(exchange)).isEqualTo(2);

        // The next run is made with the agreement as well; the dispute was applied once.
        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        exchange.payer().rosterPath(exchange.contract(), 3);
        assertThat(exchange.provider().json(path).getInt("appliedVersion")).isEqualTo(2);
        assertThat(exchange.provider().json(path).getList("history")).hasSize(5);
        JsonPath agreements = exchange.provider().json("/v1/roster-adjustments?contract=c-dispute");
        assertThat(agreements.getList("data.source")).isEqualTo(List.of("dispute"));
        assertThat(DISPUTES + "/" + agreements.getString("data[0].disputeId")).isEqualTo(path);
    }

    private long announced(Exchange exchange) {
        return tenancy.inTransaction(
                exchange.parties().payer(),
                () ->
                        session.createNativeQuery(
                                        "select count(*) from outbox where topic = 'roster-decided'",
                                        Long.class)
                                .getSingleResult());
    }

    @Test
    void someoneWhoIsMissingIsAskedForByIdentifierInTheBody() {
        Exchange exchange = Exchange.begin("missing", json);
        Map<String, Object> ours = new HashMap<>();
        ours.put("rosterId", rosterId(exchange, 1));
        ours.put("memberId", "cal");
        ours.put("type", "should-be-ours");
        ours.put("text", "our patient since spring");
        post(exchange.provider(), DISPUTES, ours)
                .then()
                .statusCode(422)
                .body("code", equalTo("question-incomplete"));
        ours.put("provider", Map.of("tin", "999999999"));
        post(exchange.provider(), DISPUTES, ours)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/provider/tin"));
        for (String npi : List.of("1679576723", "Dr Who", "167957672")) {
            ours.put("provider", Map.of("tin", OURS_TOO, "npi", npi));
            post(exchange.provider(), DISPUTES, ours)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("malformed-npi"))
                    .body("errors[0].pointer", equalTo("/provider/npi"));
        }
        ours.put("provider", Map.of("tin", OURS_TOO, "npi", Exchange.OTHER_NPI));
        String path = raised(exchange.provider(), ours);
        exchange.provider()
                .get(path)
                .then()
                .body("member.row", nullValue())
                .body("member.name", nullValue());
        post(exchange.provider(), DISPUTES, ours)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-dispute"))
                .body("duplicateOf", equalTo(path));
        post(
                        exchange.payerApprover(),
                        path + "/decision",
                        Map.of("outcome", "accept", "reason", "yes"))
                .then()
                .statusCode(200);
        JsonPath added =
                Caller.await(
                        () ->
                                exchange.provider()
                                        .json(
                                                "/v1/rosters/"
                                                        + rosterId(exchange, 2)
                                                        + "/members?change=added"),
                        seen -> true);
        assertThat(added.getList("data.beneficiaryId")).isEqualTo(List.of("cal"));
        assertThat(added.getString("data[0].provider.npi")).isEqualTo(Exchange.OTHER_NPI);
    }

    @Test
    void isRejectedOrWithdrawnAndThenOver() {
        Exchange exchange = Exchange.begin("over", json);
        String path = raised(exchange.provider(), notOurs(rosterId(exchange, 1)));
        post(exchange.payer(), path + "/withdrawal", Map.of("reason", "x")).then().statusCode(403);
        post(exchange.provider(), path + "/withdrawal", Map.of("reason", "found the chart"))
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
        post(
                        exchange.payerApprover(),
                        path + "/decision",
                        Map.of("outcome", "reject", "reason", "no"))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-possible-now"));
        String second = raised(exchange.payer(), notOurs(rosterId(exchange, 1)));
        post(
                        exchange.providerApprover(),
                        second + "/decision",
                        Map.of("outcome", "reject", "reason", "is ours"))
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"));
        exchange.provider()
                .get(DISPUTES + "?contract=c-over")
                .then()
                .body("data.status", contains("rejected", "withdrawn"));
        exchange.provider()
                .get(DISPUTES + "?contract=c-over&status=rejected")
                .then()
                .body("data", hasSize(1));
        assertThat(exchange.payer().json("/v1/rosters?contract=c-over").getList("data")).hasSize(1);
    }

    @Test
    void whoRaisedItNeverDecidesIt() {
        Exchange exchange = Exchange.begin("eyes", json);
        Caller raiser =
                new Caller(
                        Tokens.provider(
                                exchange.parties().provider(), "two-hats", "provider-approver"));
        String path = raised(raiser, notOurs(rosterId(exchange, 1)));
        Caller sameOnTheOtherSide =
                new Caller(Tokens.payer(exchange.parties().payer(), "two-hats", "payer-approver"));
        post(sameOnTheOtherSide, path + "/decision", Map.of("outcome", "accept", "reason", "yes"))
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
    }

    @Test
    void anotherTenantsDisputeIsExactlyLikeAMissingOne() {
        Exchange exchange = Exchange.begin("secret", json);
        String roster = rosterId(exchange, 1);
        String path = raised(exchange.provider(), notOurs(roster));
        Caller stranger = new Caller(Tokens.payer("payer-stranger", "s", "payer-approver"));
        String missing = DISPUTES + "/d-0";
        assertThat(notFound(stranger.get(path), path))
                .isEqualTo(notFound(stranger.get(missing), missing));
        for (String action : List.of("/evidence", "/decision", "/withdrawal")) {
            Map<String, String> body =
                    action.equals("/evidence")
                            ? Map.of("text", "x")
                            : action.equals("/decision")
                                    ? Map.of("outcome", "accept", "reason", "x")
                                    : Map.of("reason", "x");
            assertThat(notFound(post(stranger, path + action, body), path))
                    .isEqualTo(notFound(post(stranger, missing + action, body), missing));
        }
        post(stranger, DISPUTES, notOurs(roster)).then().statusCode(404);
        assertThat(stranger.json(DISPUTES + "?contract=c-secret").getList("data")).isEmpty();
        assertThat(stranger.json("/v1/roster-adjustments?contract=c-secret").getList("data"))
                .isEmpty();
        stranger.get("/v1/attribution-lists/c-secret").then().statusCode(404);
    }

    private static String notFound(Response response, String id) {
        return response.then().statusCode(404).extract().asString().replace(id, "ID");
    }
}
