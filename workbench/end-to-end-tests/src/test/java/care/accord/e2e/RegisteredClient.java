package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// An OAuth client with its key.
record RegisteredClient(String id, KeyPairs key) {
    private static final int LIFETIME_SECONDS = 240;

    /// Has an administrator register a client of a payer.
    static RegisteredClient register(Scene scene, String algorithm, String scope)
            throws GeneralSecurityException {
        String name = "export-" + UUID.randomUUID().toString().substring(0, 8);
        KeyPairs key = KeyPairs.of("first", algorithm);
        JsonNode registered =
                scene.platform()
                        .person("north-administrator")
                        .post("/v1/clients", document(name, key, scope))
                        .expect(201)
                        .json();
        assertThat(registered.path("id").asText()).isEqualTo("payer-north-" + name);
        assertThat(registered.path("status").asText()).isEqualTo("active");
        return new RegisteredClient("payer-north-" + name, key);
    }

    /// What an administrator registers.
    static ObjectNode document(String name, KeyPairs key, String scope) {
        ObjectNode document = Answer.JSON.createObjectNode().put("name", name);
        document.putArray("services").add("attribution");
        document.putArray("scopes").add(scope);
        document.putArray("roles").add("payer-analyst");
        document.putObject("jwks").putArray("keys").add(key.jwk());
        return document;
    }

    /// What a good assertion says, to be spoilt by a test.
    Map<String, Object> claims(String audience) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", id);
        claims.put("sub", id);
        claims.put("aud", audience);
        claims.put("exp", Instant.now().getEpochSecond() + LIFETIME_SECONDS);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    /// Finds out where tokens are and gets one.
    String token(Scene scene, String scope)
            throws GeneralSecurityException, IOException, InterruptedException {
        JsonNode smart =
                scene.platform()
                        .stranger()
                        .get("/fhir/.well-known/smart-configuration")
                        .expect(200)
                        .json();
        String endpoint = smart.path("token_endpoint").asText();
        String form =
                "grant_type=client_credentials&scope=%s&client_assertion_type=%s&client_assertion=%s"
                        .formatted(
                                URLEncoder.encode(scope, StandardCharsets.UTF_8),
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                                key.sign(claims(endpoint)));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(endpoint))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Answer.JSON.readTree(answer.body()).path("access_token").asText();
        }
    }
}
