package care.accord.reconciliation.journey;

import static io.restassured.RestAssured.given;

import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/// An organization with a receiver of its own that subscribed to all topics. What it does with a letter is said by the test.
final class Subscriber implements AutoCloseable {
    static final String WEBHOOKS = "/v1/webhooks";
    static final List<String> TOPICS =
            List.of(
                    "contract-activated",
                    "roster-decided",
                    "care-gap-changed",
                    "scorecard-computed",
                    "settlement-issued");

    private final String token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Letter> reply = _ -> 204;
    private volatile String retryAfter = "";
    private final String id;
    private final String secret;

    /// What arrived.
    record Letter(String id, long timestamp, String signature, String type, String body) {
        JsonPath json() {
            return new JsonPath(body);
        }
    }

    private Subscriber(String token) throws IOException {
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
        JsonPath webhook =
                as().contentType(ContentType.JSON)
                        .body(Map.of("url", url(), "topics", TOPICS))
                        .post(WEBHOOKS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        id = webhook.getString("id");
        secret = webhook.getString("secret");
    }

    static Subscriber payer(String tenant) throws IOException {
        return new Subscriber(Tokens.payer(tenant, tenant + "-analyst", "payer-analyst"));
    }

    static Subscriber provider(String tenant) throws IOException {
        return new Subscriber(Tokens.provider(tenant, tenant + "-analyst", "provider-analyst"));
    }

    String url() {
        return "http://localhost:%d/hooks/their-secret?key=their-secret"
                .formatted(server.getAddress().getPort());
    }

    String path() {
        return WEBHOOKS + "/" + id;
    }

    String secret() {
        return secret;
    }

    RequestSpecification as() {
        return given().auth().oauth2(token);
    }

    /// How it answers from now on.
    Subscriber replies(ToIntFunction<Letter> reply) {
        this.reply = reply;
        return this;
    }

    Subscriber asksToWait(String retryAfter) {
        this.retryAfter = retryAfter;
        return this;
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    List<String> ids() {
        return letters.stream().map(Letter::id).toList();
    }

    /// Waits until so many letters arrived.
    List<Letter> await(int count) {
        return Patience.until(
                count + " letters", this::letters, arrived -> arrived.size() >= count);
    }

    Response delivery(String eventId) {
        return as().get(path() + "/deliveries/" + eventId);
    }

    /// Waits until an attempt of a message has been written down.
    JsonPath awaitAnswer(String eventId, int attempts) {
        return Patience.until(
                "attempt %d of %s".formatted(attempts, eventId),
                () -> delivery(eventId).jsonPath(),
                json ->
                        json.get("attempts") != null
                                && json.getInt("attempts") >= attempts
                                && json.getString("answer") != null);
    }

    void awaitStatus(String eventId, String status) {
        Patience.until(
                eventId + " " + status,
                () -> String.valueOf(delivery(eventId).<Object>path("status")),
                status::equals);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            Letter letter =
                    new Letter(
                            headers.getFirst("webhook-id"),
                            Long.parseLong(headers.getFirst("webhook-timestamp")),
                            headers.getFirst("webhook-signature"),
                            headers.getFirst("content-type"),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
            letters.add(letter);
            int status = reply.applyAsInt(letter);
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        as().delete(path());
        server.stop(0);
        threads.close();
    }
}
