package care.accord.servicekit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.RowSecurity;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "A service built on the kit keeps tenants apart, answers with problems, and hears each message once")
public class ServiceKitTest {
    @Inject AgroalDataSource database;
    @Inject Tenancy tenancy;

    @Test
    void aNoteIsAnnouncedAndHeardOnceWithWhoSetItOff() {
        String token = Tokens.payer("payer-hear", "north", "writer");
        write(token, "first").then().statusCode(204);
        String heard = "heard first, set off by subject-of-north";
        await(token, heard);
        assertThat(notes(token)).containsExactly("first", heard);
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        String token = Tokens.payer("payer-fail", "north", "writer");
        write(token, "fails")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:accord:problem:failed-on-purpose"));
        write(token, "works").then().statusCode(204);
        String heard = "heard works, set off by subject-of-north";
        await(token, heard);
        assertThat(notes(token)).containsExactly(heard, "works");
    }

    @Test
    void anotherTenantsObjectIsExactlyLikeAMissingOne() {
        write(Tokens.payer("payer-a", "a", "writer"), "secret").then().statusCode(204);
        String other = Tokens.payer("payer-b", "b", "reader");
        String foreign = get(other, "/notes/secret").then().statusCode(404).extract().asString();
        String missing = get(other, "/notes/absent").then().statusCode(404).extract().asString();
        assertThat(foreign.replace("secret", "x")).isEqualTo(missing.replace("absent", "x"));
        assertThat(notes(other)).isEmpty();
    }

    @Test
    void withoutAValidTokenNothingIsAnswered() {
        given().get("/notes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("not-authenticated"));
        get(Tokens.expired("payer-a", "a", "reader"), "/notes").then().statusCode(401);
        get(Tokens.payer("payer-a", "a", "reader") + "x", "/notes").then().statusCode(401);
        write(Tokens.payer("payer-a", "a", "reader"), "no")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }

    @Test
    void badInputNamesTheField() {
        String token = Tokens.payer("payer-a", "a", "writer");
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"txt\":\"x\"}")
                .post("/notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("malformed-json"))
                .body("errors.pointer", hasItem("/txt"));
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{")
                .post("/notes")
                .then()
                .statusCode(422);
        get(token, "/nowhere").then().statusCode(404);
    }

    @Test
    void aTransactionStaysOnItsThread() {
        int elsewhere =
                tenancy.inTransaction(
                        "payer-a",
                        () ->
                                Uni.createFrom()
                                        .voidItem()
                                        .emitOn(Infrastructure.getDefaultWorkerPool())
                                        .map(_ -> QuarkusTransaction.getStatus())
                                        .await()
                                        .indefinitely());
        assertThat(elsewhere).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void noTableIsOutsideTheRule() throws SQLException {
        assertThat(RowSecurity.leaks(database)).isEmpty();
    }

    private static Response write(String token, String text) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/notes");
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private static List<String> notes(String token) {
        return get(token, "/notes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$", String.class);
    }

    private static void await(String token, String note) {
        Patience.until(note, () -> notes(token), heard -> heard.contains(note));
    }

    /// Configuration of the smallest service; kept out of resources so that it never leaks into another service's tests.
    public static class SmallestService implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.application.name", "service-kit",
                    "quarkus.flyway.locations", "db/servicekit,db/notes",
                    "mp.messaging.incoming.snapshot-published.connector", "smallrye-kafka",
                    "mp.messaging.incoming.snapshot-published.topic", "snapshot-published");
        }
    }
}
