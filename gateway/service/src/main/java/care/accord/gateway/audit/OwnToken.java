package care.accord.gateway.audit;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The access token of the gateway itself, for what it does in its own name. Blocks: never on the event loop.
@ApplicationScoped
public class OwnToken {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI endpoint;
    private final String form;

    private Instant until = Instant.EPOCH;
    private String token = "";

    @Inject
    OwnToken(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        endpoint = URI.create(realm + "/protocol/openid-connect/token");
        form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(encoded(clientId), encoded(secret));
    }

    /// A token that lasts for half a minute at least.
    ///
    /// @throws IllegalStateException if the authorization server gives none
    public synchronized String get() {
        if (Instant.now().isBefore(until)) {
            return token;
        }
        JsonObject answer = new JsonObject(ask());
        until = Instant.now().plusSeconds(answer.getLong("expires_in")).minus(MARGIN);
        token = answer.getString("access_token");
        return token;
    }

    private String ask() {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(
                        "The authorization server answers %d for the gateway's own token"
                                .formatted(answer.statusCode()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("The authorization server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a token", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
