package care.accord.servicekit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.ServiceKitTest;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "What the gateway answered itself stands in the trail of whoever asked; only the gateway"
                + " writes there")
class ReportedTest {
    @Test
    void aRefusalAtTheGatewayIsInTheTrail() {
        report(Tokens.gateway()).then().statusCode(204);
        String trail =
                given().auth()
                        .oauth2(Tokens.payer("payer-reported", "officer", "privacy-officer"))
                        .get("/v1/audit-trail")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(trail).contains("gateway", "HTTP 429", "/v1/contracts/c-%00", "10.0.0.7");
    }

    @Test
    void nobodyElseWritesThere() {
        report(Tokens.payer("payer-reported", "north", "payer-analyst", "privacy-officer"))
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(List.of())
                .post("/v1/audit-trail")
                .then()
                .statusCode(401);
    }

    private static Response report(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(
                        List.of(
                                Map.of(
                                        "at", "2026-01-31T12:00:00Z",
                                        "tenant", "payer-reported",
                                        "subject", "subject-of-eager",
                                        "name", "eager",
                                        "client", "eager-client",
                                        "tokenId", "t-1",
                                        "address", "10.0.0.7",
                                        "method", "GET",
                                        "path", "/v1/contracts/c-%00",
                                        "status", 429)))
                .post("/v1/audit-trail");
    }
}
