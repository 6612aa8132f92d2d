package care.accord.servicekit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.servicekit.ServiceKitTest;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "Who repeats a request with its Idempotency-Key gets the first answer, and nothing is done twice")
class IdempotencyTest {
    private static final int AT_ONCE = 8;

    @Inject AgroalDataSource database;

    @Test
    void aRepetitionGetsTheFirstAnswerToTheByte() {
        String token = writer("payer-repeat");
        Response first = post(token, "k-1", "once").then().statusCode(201).extract().response();
        assertThat(first.header("Idempotent-Replayed")).isNull();
        Response again = post(token, "k-1", "once").then().statusCode(201).extract().response();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith("/notes/once");
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(notes(token)).containsExactly("once");
        post(token, "k-2", "once").then().statusCode(201);
        assertThat(notes(token)).containsExactly("once", "once");
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        String token = writer("payer-reuse");
        post(token, "k", "one").then().statusCode(201);
        post(token, "k", "two")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(notes(token)).containsExactly("one");
    }

    @Test
    void aKeyIsOfOneSenderAndOneOperation() {
        post(writer("payer-mine"), "k", "mine").then().statusCode(201);
        post(writer("payer-yours"), "k", "yours").then().statusCode(201);
        post(Tokens.payer("payer-mine", "colleague", "writer"), "k", "ours").then().statusCode(201);
        given().auth()
                .oauth2(writer("payer-mine"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "k")
                .body(Map.of("text", "elsewhere"))
                .post("/notes")
                .then()
                .statusCode(204)
                .header("Idempotent-Replayed", nullValue());
        assertThat(notes(writer("payer-mine"))).contains("elsewhere", "mine", "ours");
        assertThat(notes(writer("payer-yours"))).containsExactly("yours");
    }

    @Test
    void whoeverMayNotAskGetsNoKeptAnswer() {
        post(writer("payer-roles"), "k", "kept").then().statusCode(201);
        post(Tokens.payer("payer-roles", "north", "reader"), "k", "kept").then().statusCode(403);
    }

    @Test
    void whatWasRefusedMayBeCorrectedUnderItsKey() {
        String token = writer("payer-correct");
        post(token, "k", "").then().statusCode(422).body("code", equalTo("text-missing"));
        post(token, "k", "there").then().statusCode(201);
        assertThat(notes(token)).containsExactly("there");
    }

    @Test
    void aFailureIsRepeatedToo() {
        String token = writer("payer-fails");
        post(token, "k", "breaks").then().statusCode(500);
        post(token, "k", "breaks")
                .then()
                .statusCode(500)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("code", equalTo("internal"));
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() {
        String token = writer("payer-rush");
        List<Integer> statuses =
                IntStream.range(0, AT_ONCE)
                        .parallel()
                        .mapToObj(_ -> post(token, "k", "rush").statusCode())
                        .toList();
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(notes(token)).containsExactly("rush");
    }

    /// As after a crash: the request began and nobody knows how it ended.
    @Test
    void whatHasNoAnswerIsNotCarriedOutAgain() throws SQLException {
        String token = writer("payer-crash");
        post(token, "k", "crash").then().statusCode(201);
        change("payer-crash", "update idempotent_request set status = null");
        post(token, "k", "crash")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-in-use"));
        assertThat(notes(token)).containsExactly("crash");
    }

    @Test
    void aKeyIsForgottenAfterADay() throws SQLException {
        String token = writer("payer-day");
        post(token, "k", "day").then().statusCode(201);
        change(
                "payer-day",
                "update idempotent_request set begun_at = begun_at - interval '23 hours 50 minutes'");
        post(token, "k", "day").then().header("Idempotent-Replayed", equalTo("true"));
        change(
                "payer-day",
                "update idempotent_request set begun_at = begun_at - interval '20 minutes'");
        post(token, "k", "day").then().header("Idempotent-Replayed", nullValue());
        assertThat(notes(token)).containsExactly("day", "day");
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(strings = {" ", "käse", "tab\there"})
    void aKeyIsPrintable(String key) {
        post(writer("payer-key"), key, "x").then().statusCode(400);
    }

    @Test
    void aKeyHasUpTo255Characters() {
        post(writer("payer-long"), "k".repeat(255), "x").then().statusCode(201);
        post(writer("payer-long"), "k".repeat(256), "x")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-malformed"));
    }

    private void change(String tenant, String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement enter =
                            connection.prepareStatement(
                                    "select set_config('app.tenant', ?, true)");
                    Statement statement = connection.createStatement()) {
                enter.setString(1, tenant);
                enter.execute();
                statement.executeUpdate(sql);
            }
            connection.commit();
        }
    }

    private static String writer(String tenant) {
        return Tokens.payer(tenant, "north", "writer");
    }

    private static Response post(String token, String key, String text) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .post("/notes/answered");
    }

    private static List<String> notes(String token) {
        return given().auth()
                .oauth2(token)
                .get("/notes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$", String.class);
    }
}
