package care.accord.servicekit.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.ServiceKitTest;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName("A document that is held in memory has at most 1 MiB and 100 levels (OWASP API4:2023)")
class DocumentLimitsTest {
    private static final int LIMIT = 1 << 20;
    private static final int AROUND = "{\"text\":\"\"}".length();

    @Test
    void aDocumentOfExactlyTheLimitIsRead() {
        // What is not carried out for its content has been read.
        post(note("x".repeat(LIMIT - AROUND + 1))).then().statusCode(413);
        post(note("y".repeat(LIMIT - AROUND))).then().statusCode(201);
    }

    @Test
    void whatDoesNotSayHowLongItIsIsLimitedToo() {
        InputStream endless =
                new ByteArrayInputStream(note("z".repeat(LIMIT)).getBytes(StandardCharsets.UTF_8));
        given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .body(endless)
                .post("/notes/answered")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too-large"));
    }

    @Test
    void nestingHasALimit() {
        post("{\"text\":" + "[".repeat(101) + "]".repeat(101) + "}")
                .then()
                .statusCode(422)
                .body("code", equalTo("malformed-json"));
    }

    private static String note(String text) {
        return "{\"text\":\"%s\"}".formatted(text);
    }

    private static String token() {
        return Tokens.payer("payer-large", "north", "writer");
    }

    private static Response post(String body) {
        return given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/notes/answered");
    }
}
