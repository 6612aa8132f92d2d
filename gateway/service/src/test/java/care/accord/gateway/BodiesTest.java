package care.accord.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealTokens;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealTokens.class)
@QuarkusTestResource(EchoServices.class)
@DisplayName(
        "Bodies of any size reach their service whole, and a service that is down is told of at once")
class BodiesTest {
    private static final int LARGE_BODY_BYTES = 20 * 1024 * 1024;

    @Test
    void aLargeBodyStreamsThrough() {
        given().auth()
                .oauth2(Tokens.payer("payer-north", "north"))
                .contentType("text/csv")
                .body(new byte[LARGE_BODY_BYTES])
                .post("/v1/feeds")
                .then()
                .statusCode(200)
                .body("bodyLength", equalTo(LARGE_BODY_BYTES));
    }

    @ParameterizedTest(name = "{0} bytes in chunks")
    @ValueSource(ints = {0, 10, 64 * 1024, 64 * 1024 + 1, LARGE_BODY_BYTES})
    void aBodyOfUnknownLengthArrivesWhole(int bytes) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:%d/v1/feeds"
                                                            .formatted(RestAssured.port)))
                                    .header(
                                            "Authorization",
                                            "Bearer " + Tokens.payer("payer-chunks", "chunks"))
                                    .POST(
                                            HttpRequest.BodyPublishers.ofInputStream(() ->
                                                    new ByteArrayInputStream(new byte[bytes])))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"bodyLength\":%d".formatted(bytes));
        }
    }

    @Test
    void aPieceOfAnUploadStreamsThroughWithItsHeaders() {
        String token = Tokens.payer("payer-north", "north");
        given().auth()
                .oauth2(token)
                .contentType("application/partial-upload")
                .header("Upload-Offset", "7")
                .header("Upload-Complete", "?0")
                .body(new byte[LARGE_BODY_BYTES])
                .patch("/v1/feeds/uploads/u-1")
                .then()
                .statusCode(200)
                .body("method", equalTo("PATCH"))
                .body("headers.upload-offset", equalTo("7"))
                .body("headers.upload-complete", equalTo("?0"))
                .body("bodyLength", equalTo(LARGE_BODY_BYTES));
        given().auth()
                .oauth2(token)
                .head("/v1/feeds/uploads/u-1")
                .then()
                .statusCode(204)
                .header("Upload-Offset", "7");
    }

    @Test
    void aLargeBodyForAServiceThatIsDownIsAnsweredToo() {
        given().auth()
                .oauth2(Tokens.payer("payer-north", "north"))
                .contentType("application/fhir+ndjson")
                .body(new byte[LARGE_BODY_BYTES])
                .post("/v1/clinical-feeds")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
    }
}
