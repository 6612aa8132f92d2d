package care.accord.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A system outside that subscribed to everything before anything happened. It is out of order when the first message comes.
/// Its address holds secrets that the canary test looks for.
final class Receiver implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of(
                    "contract-activated",
                    "roster-decided",
                    "scorecard-computed",
                    "care-gap-changed",
                    "settlement-issued");

    private final Visitor owner;
    private final HttpServer server;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final JsonNode webhook;

    /// What arrived, and how it was answered.
    record Letter(String id, String timestamp, String signature, String body, int answer) {
        JsonNode json() {
            try {
                return Answer.JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Receiver(Visitor owner, HttpServer server) {
        this.owner = owner;
        this.server = server;
        server.createContext("/", this::receive);
        server.start();
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.put(
                "url",
                "http://localhost:%d/hooks/Zzplanted?key=Zzcanary"
                        .formatted(server.getAddress().getPort()));
        TOPICS.forEach(wanted.putArray("topics")::add);
        webhook = owner.post("/v1/webhooks", wanted).expect(201).json();
    }

    static Receiver of(Visitor owner) {
        try {
            return new Receiver(
                    owner,
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Visitor owner() {
        return owner;
    }

    String path() {
        return "/v1/webhooks/" + webhook.path("id").asText();
    }

    String secret() {
        return webhook.path("secret").asText();
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            int answer = letters.isEmpty() ? 503 : 204;
            letters.add(
                    new Letter(
                            headers.getFirst("webhook-id"),
                            headers.getFirst("webhook-timestamp"),
                            headers.getFirst("webhook-signature"),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8),
                            answer));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
