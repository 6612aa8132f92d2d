package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;

/// Where clients get tokens for assertions.
record TokenEndpoint(String address) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ASSERTION =
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// @param smart the SMART configuration that names it
    static TokenEndpoint of(JsonNode smart) {
        return new TokenEndpoint(smart.path("token_endpoint").asText());
    }

    HttpResponse<String> token(RegisteredClient client, String scope, Map<String, Object> claims)
            throws GeneralSecurityException, IOException, InterruptedException {
        return token(client.key().sign(claims), scope);
    }

    HttpResponse<String> token(String assertion, String scope)
            throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&scope=%s&client_assertion_type=%s&client_assertion=%s"
                        .formatted(
                                URLEncoder.encode(scope, StandardCharsets.UTF_8),
                                URLEncoder.encode(ASSERTION, StandardCharsets.UTF_8),
                                assertion);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Answer.JSON.readTree(answer.body());
    }
}
