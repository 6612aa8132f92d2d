package care.accord.gateway.onboarding;

import care.accord.gateway.audit.OwnToken;
import io.vertx.core.json.JsonArray;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The few calls of Keycloak's admin interface that clients need. The gateway makes them as itself; of the realm it may only
/// manage clients and read when they signed in. Blocks: never on the event loop.
@ApplicationScoped
class KeycloakAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONFLICT = 409;
    private static final int FIRST_FAILURE = 300;
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final OwnToken token;
    private final String admin;

    @Inject
    KeycloakAdmin(
            OwnToken token, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.token = token;
        this.admin = realm.replaceFirst("/realms/", "/admin/realms/");
    }

    /// The clients whose id begins so.
    List<JsonObject> clients(String prefix) {
        String answer = ask("GET", "/clients?search=true&max=1000&clientId=" + encoded(prefix), "");
        return new JsonArray(answer).stream().map(JsonObject.class::cast).toList();
    }

    Optional<JsonObject> client(String clientId) {
        String answer = ask("GET", "/clients?clientId=" + encoded(clientId), "");
        return new JsonArray(answer).stream().map(JsonObject.class::cast).findFirst();
    }

    void create(JsonObject client) {
        ask("POST", "/clients", client.encode());
    }

    void update(JsonObject client) {
        ask("PUT", "/clients/" + client.getString("id"), client.encode());
    }

    /// Lets a client ask for exactly these scopes.
    void grant(JsonObject client, List<String> scopes) {
        String optional = "/clients/" + client.getString("id") + "/optional-client-scopes";
        List<String> before =
                client.getJsonArray("optionalClientScopes").stream()
                        .map(String.class::cast)
                        .toList();
        new JsonArray(ask("GET", "/client-scopes", ""))
                .forEach(entry -> {
                    JsonObject scope = (JsonObject) entry;
                    String name = scope.getString("name");
                    boolean wanted = scopes.contains(name);
                    if (wanted != before.contains(name)) {
                        ask(wanted ? "PUT" : "DELETE", optional + "/" + scope.getString("id"), "");
                    }
                });
    }

    /// When a client last got a token, as far back as sign-ins are kept.
    Optional<Instant> lastUse(String clientId) {
        String answer =
                ask("GET", "/events?type=CLIENT_LOGIN&max=1&client=" + encoded(clientId), "");
        return new JsonArray(answer)
                .stream()
                        .map(JsonObject.class::cast)
                        .findFirst()
                        .map(event -> Instant.ofEpochMilli(event.getLong("time")));
    }

    private String ask(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(admin + path))
                        .header("Authorization", "Bearer " + token.get())
                        .header("Content-Type", JSON)
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        return send(request);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == CONFLICT) {
                throw Refusal.conflict("client-exists", "You have a client of this name already");
            }
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new IllegalStateException(
                        "Keycloak answers an administrator's request with %d"
                                .formatted(answer.statusCode()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The request to Keycloak was interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
