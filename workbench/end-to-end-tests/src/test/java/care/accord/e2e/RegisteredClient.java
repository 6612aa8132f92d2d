package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
}
