package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "An assertion is signed by the client's key for the token endpoint, lives five minutes at most and works once (SMART Backend Services)")
class AssertionsTest {
    private TokenEndpoint endpoint = new TokenEndpoint("");

    @BeforeEach
    void discover(Scene scene) {
        endpoint =
                TokenEndpoint.of(
                        scene.platform()
                                .stranger()
                                .get("/fhir/.well-known/smart-configuration")
                                .expect(200)
                                .json());
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({
        "a replay,             invalid_client",
        "a far end with iat,   invalid_client",
        "a far end,            invalid_client",
        "no end,               invalid_client",
        "an old assertion,     invalid_client",
        "an expired one,       invalid_client",
        "another audience,     invalid_client",
        "another key,          invalid_client",
        "RS256,                invalid_client",
        "no identifier,        invalid_client",
        "another's name,       invalid_client"
    })
    void aFaultyAssertionGetsNoToken(String fault, String error, Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        RegisteredClient client = RegisteredClient.register(scene, "RS384", "system/Group.rs");
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = client.claims(endpoint.address());
        KeyPairs key = client.key();
        String algorithm = "RS384";
        switch (fault) {
            case "a replay" ->
                    TokenEndpoint.json(endpoint.token(client, "system/Group.rs", claims), 200);
            case "a far end with iat" -> {
                claims.put("iat", now);
                claims.put("exp", now + 360);
            }
            case "a far end" -> claims.put("exp", now + 360);
            case "no end" -> claims.remove("exp");
            case "an old assertion" -> {
                claims.put("iat", now - 400);
                claims.put("exp", now + 3_600);
            }
            case "an expired one" -> claims.put("exp", now - 60);
            case "another audience" -> claims.put("aud", "https://elsewhere.example/token");
            case "another key" -> key = KeyPairs.of(key.id(), "RS384");
            case "RS256" -> algorithm = "RS256";
            case "no identifier" -> claims.remove("jti");
            default -> claims.put("iss", "payer-south-integration");
        }
        HttpResponse<String> answer =
                endpoint.token(key.sign(algorithm, claims), "system/Group.rs");
        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(Answer.JSON.readTree(answer.body()).path("error").asText()).isEqualTo(error);
    }

    @Test
    void anAssertionOfFiveMinutesGetsATokenAndALongerOneIsToldWhy(Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        RegisteredClient client = RegisteredClient.register(scene, "ES384", "system/Group.rs");
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = client.claims(endpoint.address());
        claims.put("iat", now);
        claims.put("exp", now + 3_600);
        JsonNode refused =
                TokenEndpoint.json(endpoint.token(client, "system/Group.rs", claims), 400);
        assertThat(refused.path("error").asText()).isEqualTo("invalid_client");
        assertThat(refused.path("error_description").asText())
                .isEqualTo(
                        "The client assertion expires more than 300 seconds ahead; 'exp' must not be later than that");
        Map<String, Object> shorter = client.claims(endpoint.address());
        shorter.put("iat", now);
        shorter.put("exp", now + 300);
        TokenEndpoint.json(endpoint.token(client, "system/Group.rs", shorter), 200);
        assertThat(
                        TokenEndpoint.json(endpoint.token(client, "system/Group.rs", shorter), 400)
                                .path("error")
                                .asText())
                .as("its second use")
                .isEqualTo("invalid_client");
    }
}
