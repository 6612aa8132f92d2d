package care.accord.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import care.accord.servicekit.parts.RealTokens;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealTokens.class)
@QuarkusTestResource(EchoServices.class)
@DisplayName(
        "One door: every request is authenticated, routed, and stripped of what it claims about itself")
class GatewayTest {
    private static final int CALLS = 400;

    @ParameterizedTest(name = "{0} passes to its service with the verified token")
    @ValueSource(
            strings = {
                "/v1/contracts",
                "/v1/contracts/c-1?x=1",
                "/v1/contracts/schema",
                "/v1/contract-templates/glide-path",
                "/v1/feeds",
                "/v1/rosters/r-1/members",
                "/v1/roster-disputes?contract=c-1",
                "/v1/ledger/trial-balance?contract=c-1",
                "/v1/settlement-disputes?contract=c-1",
                "/v1/settlements/s-1/what-if",
                "/fhir/Group/c-1?_summary=true",
                "/fhir/Group/c-1/$member-add"
            })
    void aValidTokenPasses(String path) {
        String token = Tokens.payer("payer-north", "north", "payer-analyst");
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .body("path", equalTo(path))
                .body("headers.authorization", equalTo("Bearer " + token))
                .header("Cache-Control", containsString("no-store"));
    }

    @ParameterizedTest(name = "the header {0} from outside does not reach a service")
    @ValueSource(
            strings = {
                "X-Tenant",
                "X-User-Id",
                "X-Forwarded-User",
                "X-Accord-Tenant",
                "Remote-User",
                "Cookie",
                "ce_tenant",
                "X-Forwarded-For"
            })
    void whatACallerClaimsAboutItselfIsStripped(String header) {
        given().auth()
                .oauth2(Tokens.payer("payer-north", "north"))
                .header(header, "payer-south=1")
                .get("/v1/contracts")
                .then()
                .statusCode(200)
                .body("headers.'" + header.toLowerCase(java.util.Locale.ROOT) + "'", nullValue());
    }

    @ParameterizedTest(name = "{0} is refused with 401 and a problem")
    @CsvSource({"none", "garbage", "expired", "tampered"})
    void withoutAValidTokenNothingPasses(String kind) {
        var request = given();
        switch (kind) {
            case "garbage" -> request.auth().oauth2("not-a-token");
            case "expired" -> request.auth().oauth2(Tokens.expired("payer-north", "north"));
            case "tampered" -> request.auth().oauth2(Tokens.payer("payer-north", "north") + "x");
            default -> {}
        }
        request.get("/v1/contracts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("not-authenticated"));
    }

    @Test
    void whereFhirIsSpokenARefusalIsAnOperationOutcome() {
        given().get("/fhir/Group/c-1")
                .then()
                .statusCode(401)
                .contentType("application/fhir+json")
                .header("WWW-Authenticate", "Bearer")
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("login"));
        given().auth()
                .oauth2(Tokens.payer("payer-north", "north"))
                .get("/fhir/Claim/1")
                .then()
                .statusCode(404)
                .contentType("application/fhir+json")
                .body("issue[0].code", equalTo("not-found"))
                .body("issue[0].details.coding[0].code", equalTo("not-found"));
    }

    /// More often than it takes until the gateway no longer tries each time.
    @RepeatedTest(8)
    void aServiceThatIsDownIsAProblemWithATimeToRetry() {
        given().auth()
                .oauth2(Tokens.payer("payer-north", "north"))
                .get("/v1/scorecards")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", equalTo("service-unavailable"));
    }

    /// The metrics service is down here.
    @ParameterizedTest(name = "{0} belongs to the metrics service")
    @ValueSource(
            strings = {
                "/fhir/Measure/$care-gaps?status=open-gap",
                "/fhir/MeasureReport",
                "/v1/clinical-patients",
                "/v1/gaps?contract=c-1",
                "/v1/survey-results"
            })
    void whatIsMeasuredIsAskedOfItsService(String path) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.payer("payer-north", "north"))
                .get(path)
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
    }

    @Test
    void anUnknownObjectIsNotFound() {
        given().auth()
                .oauth2(Tokens.payer("payer-north", "north"))
                .get("/v1/unknown")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().get("/v1/unknown").then().statusCode(401);
    }

    @Test
    void aRequestCostsNoThread() {
        String token = Tokens.payer("payer-north", "north");
        given().auth().oauth2(token).get("/v1/contracts").then().statusCode(200);
        int before = Thread.activeCount();
        IntStream.range(0, CALLS)
                .parallel()
                .forEach(_ ->
                        given().auth().oauth2(token).get("/v1/contracts").then().statusCode(200));
        assertThat(
                        Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().startsWith("executor-thread"))
                                .count())
                .isLessThanOrEqualTo(before);
    }

    @Test
    void meSaysWhoTheTokenSays() {
        given().auth()
                .oauth2(Tokens.provider("provider-east", "east-analyst", "provider-analyst"))
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("east-analyst"))
                .body("tenant", equalTo("provider-east"))
                .body("tenantType", equalTo("provider"))
                .body("roles", hasItems("provider-analyst"));
    }

    @Test
    void aPersonWithoutASessionIsSentToSignInWithPkce() {
        String location =
                given().redirects()
                        .follow(false)
                        .get("/portal/contracts")
                        .then()
                        .statusCode(302)
                        .extract()
                        .header("Location");
        assertThat(location)
                .contains(
                        "response_type=code",
                        "code_challenge_method=S256",
                        "client_id=accord-gateway");
    }

    @Test
    void aChangeWithASessionCookieNeedsTheHeaderAFormCannotSet() {
        given().cookie("q_session", "x")
                .post("/v1/contracts")
                .then()
                .statusCode(403)
                .body("code", equalTo("header-missing"));
    }

    @Test
    void pagesCarrySecurityHeaders() {
        given().get("/signed-out.html")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("default-src 'self'"));
    }
}
