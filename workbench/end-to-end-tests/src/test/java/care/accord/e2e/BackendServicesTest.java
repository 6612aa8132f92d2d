package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "SMART Backend Services: an administrator registers a client, which proves itself by its key and gets what it was granted")
class BackendServicesTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private TokenEndpoint endpoint = new TokenEndpoint("");

    @BeforeEach
    void discover(Scene scene) {
        JsonNode smart =
                scene.platform()
                        .stranger()
                        .get("/fhir/.well-known/smart-configuration")
                        .expect(200)
                        .json();
        assertThat(smart.at("/token_endpoint_auth_signing_alg_values_supported").toString())
                .isEqualTo("[\"RS384\",\"ES384\"]");
        assertThat(smart.at("/capabilities").toString())
                .contains("client-confidential-asymmetric", "permission-v2");
        assertThat(smart.path("scopes_supported")).hasSizeGreaterThan(90);
        endpoint = TokenEndpoint.of(smart);
    }

    @ParameterizedTest(name = "{0}, asking for {1}")
    @CsvSource({
        "RS384, system/Group.rs",
        "ES384, system/Group.read",
        "RS384, system/*.read system/Patient.r"
    })
    void aClientWithItsKeyReadsItsListsForFiveMinutes(String algorithm, String scope, Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        RegisteredClient client = RegisteredClient.register(scene, algorithm, "system/*.read");
        JsonNode answer =
                TokenEndpoint.json(
                        endpoint.token(client, scope, client.claims(endpoint.address())), 200);
        assertThat(answer.path("expires_in").asInt()).isLessThanOrEqualTo(300);
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(answer.path("scope").asText()).contains(scope.split(" ", -1));
        JsonNode claims = claims(answer);
        assertThat(claims.path("tenant").asText()).isEqualTo("payer-north");
        assertThat(claims.path("aud").toString()).contains("accord-attribution");
        assertThat(claims.path("aud").toString()).doesNotContain("accord-metrics");
        assertThat(get(scene, answer, "/fhir/Group?_summary=true").statusCode()).isEqualTo(200);
        assertThat(get(scene, answer, "/v1/scorecards?contract=x").statusCode())
                .as("metrics is not among its services")
                .isEqualTo(401);
    }

    @Test
    void aScopeNotAskedForIsNotThere(Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        RegisteredClient client = RegisteredClient.register(scene, "RS384", "system/*.rs");
        JsonNode narrow =
                TokenEndpoint.json(
                        endpoint.token(
                                client, "system/Patient.rs", client.claims(endpoint.address())),
                        200);
        HttpResponse<String> refused = get(scene, narrow, "/fhir/Group?_summary=true");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Answer.JSON.readTree(refused.body()).at("/issue/0/details/coding/0/code"))
                .hasToString("\"scope-missing\"");
        assertThat(
                        TokenEndpoint.json(
                                        endpoint.token(
                                                client,
                                                "system/Group.cud",
                                                client.claims(endpoint.address())),
                                        400)
                                .path("error")
                                .asText())
                .isEqualTo("invalid_scope");
    }

    @Test
    void keysRotateScopesChangeAndADisabledClientGetsNothing(Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        RegisteredClient client = RegisteredClient.register(scene, "RS384", "system/Group.rs");
        String path = "/v1/clients/" + client.id();
        TokenEndpoint.json(
                endpoint.token(client, "system/Group.rs", client.claims(endpoint.address())), 200);
        RegisteredClient rotated =
                new RegisteredClient(client.id(), KeyPairs.of("second", "ES384"));
        JsonNode shown = put(scene, path + "/keys", keys(rotated)).expect(200).json();
        assertThat(shown.path("keys").toString())
                .isEqualTo("[{\"kid\":\"second\",\"alg\":\"ES384\"}]");
        assertThat(Instant.parse(shown.path("lastUse").asText()))
                .isAfter(Instant.now().minusSeconds(120));
        TokenEndpoint.json(
                endpoint.token(client, "system/Group.rs", client.claims(endpoint.address())), 400);
        TokenEndpoint.json(
                endpoint.token(rotated, "system/Group.rs", rotated.claims(endpoint.address())),
                200);

        ObjectNode scopes = Answer.JSON.createObjectNode();
        scopes.putArray("scopes").add("system/Patient.read");
        put(scene, path + "/scopes", scopes).expect(200);
        TokenEndpoint.json(
                endpoint.token(rotated, "system/Group.rs", rotated.claims(endpoint.address())),
                400);
        TokenEndpoint.json(
                endpoint.token(rotated, "system/Patient.r", rotated.claims(endpoint.address())),
                200);

        put(scene, path + "/status", Answer.JSON.createObjectNode().put("status", "disabled"))
                .expect(200);
        assertThat(
                        endpoint.token(
                                        rotated,
                                        "system/Patient.r",
                                        rotated.claims(endpoint.address()))
                                .statusCode())
                .isIn(400, 401);
    }

    @Test
    void onlyAnAdministratorRegistersAndOnlyForTheOwnOrganization(Scene scene)
            throws GeneralSecurityException {
        RegisteredClient client = RegisteredClient.register(scene, "RS384", "system/Group.rs");
        ObjectNode document =
                RegisteredClient.document(
                        "x" + client.id().hashCode(), client.key(), "system/*.rs");
        scene.platform().person("north-analyst").post("/v1/clients", document).expect(403);
        scene.platform()
                .client("payer-north-integration")
                .post("/v1/clients", document)
                .expect(403);
        Visitor other = scene.platform().person("east-administrator");
        String foreign = other.get("/v1/clients/" + client.id()).expect(404).text();
        String missing = other.get("/v1/clients/payer-north-none").expect(404).text();
        assertThat(foreign.replace(client.id(), ""))
                .isEqualTo(missing.replace("payer-north-none", ""));
        assertThat(other.get("/v1/clients").expect(200).text()).doesNotContain("payer-north");
        other.get("/v1/clients/payer-north-integration").expect(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"jwksUrl\":\"http://example.org/jwks\"} | address-not-allowed",
                "{\"jwksUrl\":\"https://169.254.169.254/latest/meta-data\"} | address-not-allowed",
                "{\"jwksUrl\":\"https://localhost/jwks\"} | address-not-allowed",
                "{\"jwksUrl\":\"https://[::1]/jwks\"} | address-not-allowed",
                "{\"jwksUrl\":\"https://2130706433/jwks\"} | address-not-allowed",
                "{\"jwksUrl\":\"https://user@example.org/jwks\"} | address-not-allowed",
                "{} | keys-missing",
                "{\"jwks\":{\"keys\":[]}} | keys-missing",
                "{\"jwks\":{\"keys\":[{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"c2VjcmV0\"}]}} | private-key",
                "{\"jwks\":{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}} | key-unusable"
            })
    void keysThatWouldDoHarmAreRefused(String keys, String code, Scene scene) throws IOException {
        ObjectNode document = (ObjectNode) Answer.JSON.readTree(keys);
        document.put("name", "harm");
        JsonNode problem =
                scene.platform()
                        .person("north-administrator")
                        .post("/v1/clients", document)
                        .expect(422)
                        .json();
        assertThat(problem.path("code").asText()).isEqualTo(code);
    }

    @Test
    void aClientIsGrantedNothingThatIsForPeopleOrUnknown(Scene scene)
            throws GeneralSecurityException {
        ObjectNode approver =
                RegisteredClient.document("approver", KeyPairs.of("k", "RS384"), "system/*.rs");
        approver.putArray("roles").add("payer-approver");
        Visitor administrator = scene.platform().person("north-administrator");
        administrator.post("/v1/clients", approver).expect(422);
        ObjectNode unknown =
                RegisteredClient.document("unknown", KeyPairs.of("k", "RS384"), "xsystem/Group.rs");
        administrator.post("/v1/clients", unknown).expect(422);
        ObjectNode tenant =
                RegisteredClient.document("tenant", KeyPairs.of("k", "RS384"), "system/*.rs");
        administrator.post("/v1/clients", tenant.put("tenant", "payer-south")).expect(422);
    }

    private static ObjectNode keys(RegisteredClient client) {
        ObjectNode document = Answer.JSON.createObjectNode();
        document.putObject("jwks").putArray("keys").add(client.key().jwk());
        return document;
    }

    private static Answer put(Scene scene, String path, JsonNode document) {
        Visitor administrator = scene.platform().person("north-administrator");
        return administrator.send(
                administrator
                        .to(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(document.toString())));
    }

    private HttpResponse<String> get(Scene scene, JsonNode token, String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(scene.platform().gateway() + path))
                        .header("Authorization", "Bearer " + token.path("access_token").asText())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode claims(JsonNode answer) throws IOException {
        String token = answer.path("access_token").asText();
        return Answer.JSON.readTree(
                Base64.getUrlDecoder().decode(List.of(token.split("\\.", -1)).get(1)));
    }
}
