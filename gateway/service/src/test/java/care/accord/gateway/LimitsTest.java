package care.accord.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealTokens;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealTokens.class)
@QuarkusTestResource(EchoServices.class)
@TestProfile(LimitsTest.SlowPace.class)
@DisplayName(
        "Who asks too often is told when to come again; nobody else is held up (RFC 6585, RateLimit"
                + " header fields)")
class LimitsTest {
    private static final int AT_ONCE = 3;
    private static final int AT_ONCE_BY_TENANT = 5;

    /// A request a minute would be slow enough for any machine; a second is the slowest pace there is, and the shortest patience.
    public static class SlowPace implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("quarkus.http.idle-timeout", "1S"),
                    Map.entry("accord.limits.client.per-second", "1"),
                    Map.entry("accord.limits.client.burst", Integer.toString(AT_ONCE)),
                    Map.entry("accord.limits.tenant.per-second", "1"),
                    Map.entry("accord.limits.tenant.burst", Integer.toString(AT_ONCE_BY_TENANT)),
                    Map.entry("accord.limits.stranger.per-second", "1"),
                    Map.entry("accord.limits.stranger.burst", "2"),
                    Map.entry("accord.limits.body.least-per-second", "1000000000"),
                    Map.entry("accord.limits.body.looked-at-every", "0.1S"));
        }
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenToComeAgain() {
        String eager = Tokens.payer("payer-eager", "eager-client");
        Response served = ask(eager, "/v1/contracts");
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().getValues("RateLimit-Policy"))
                .containsExactly("\"client\";q=3;w=3", "\"tenant\";q=5;w=5");
        assertThat(served.headers().getValues("RateLimit"))
                .containsExactly("\"client\";r=2;t=1", "\"tenant\";r=4;t=1");
        Response refused = askUntilRefused(eager, "/v1/contracts");
        refused.then()
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .body(
                        "detail",
                        containsString("A client may send 1 requests a second, and 3 at once"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, AT_ONCE);
        ask(Tokens.payer("payer-patient", "patient-client"), "/v1/contracts")
                .then()
                .statusCode(200);
    }

    @Test
    void whereFhirIsSpokenItIsAnOperationOutcome() {
        askUntilRefused(Tokens.payer("payer-fhir", "fhir-client"), "/fhir/Group/c-1")
                .then()
                .contentType("application/fhir+json")
                .body("issue[0].code", equalTo("throttled"));
    }

    @Test
    void manyClientsOfATenantShareItsPace() {
        for (int client = 0; client < 40; client++) {
            Response answer = ask(Tokens.payer("payer-crowd", "client-" + client), "/v1/contracts");
            if (answer.statusCode() == 429) {
                answer.then().body("detail", containsString("A tenant may send"));
                return;
            }
        }
        throw new AssertionError("Forty clients of a tenant were served at once");
    }

    @Test
    void theRefusalIsInTheTrailOfWhoeverAsked() {
        askUntilRefused(Tokens.payer("payer-traced", "traced-client"), "/v1/contracts/c-1");
        given().get("/v1/settlements/s-of-nobody").then().statusCode(401);
        Patience.until(
                "both refusals in the trail",
                LimitsTest::audited,
                events ->
                        events.contains(
                                        "429 payer-traced subject-of-traced-client"
                                                + " /v1/contracts/c-1")
                                && events.contains("401 platform - /v1/settlements/s-of-nobody"));
    }

    private static List<String> audited() {
        String service =
                ConfigProvider.getConfig().getValue("accord.origins.reconciliation", String.class);
        return given()
                .baseUri(service)
                .get("/audited")
                .then()
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("$")
                .stream()
                .map(event ->
                        "%s %s %s %s"
                                .formatted(
                                        event.get("status"),
                                        event.get("tenant"),
                                        event.get("subject"),
                                        event.get("path")))
                .toList();
    }

    @Test
    void whoSendsNothingIsLetGo() throws IOException {
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            silent.getOutputStream().write("GET /v1/me HTTP/1.1\r\nHost: a".getBytes(US_ASCII));
            silent.setSoTimeout(60_000);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    /// Never silent for as long as silence is allowed.
    @Test
    void whoseBodyComesTooSlowlyIsCutOff() throws IOException {
        String head =
                "POST /v1/feeds HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nContent-Length: 1000000\r\n\r\n"
                        .formatted(Tokens.payer("payer-trickle", "trickle-client"));
        try (Socket trickle = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            trickle.getOutputStream().write(head.getBytes(US_ASCII));
            assertThatIOException()
                    .isThrownBy(() -> {
                        while (true) {
                            trickle.getOutputStream().write('a');
                            Thread.sleep(20);
                        }
                    });
        }
    }

    @Test
    void strangersHaveAPaceOfTheirOwn() {
        for (int request = 0; request < 40; request++) {
            Response answer = given().get("/fhir/metadata");
            if (answer.statusCode() == 429) {
                answer.then()
                        .header("RateLimit-Policy", "\"stranger\";q=2;w=2")
                        .body("issue[0].code", equalTo("throttled"));
                return;
            }
        }
        throw new AssertionError("Forty requests of a stranger were served at once");
    }

    private static Response askUntilRefused(String token, String path) {
        for (int request = 0; request < 40; request++) {
            Response answer = ask(token, path);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Forty requests were served at once");
    }

    private static Response ask(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }
}
