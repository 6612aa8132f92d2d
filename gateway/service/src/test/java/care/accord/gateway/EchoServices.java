package care.accord.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// HTTP servers in place of the services: they answer with what reached them, so that a test sees what the gateway let
/// through. The metrics address has nobody listening.
public class EchoServices implements QuarkusTestResourceLifecycleManager {
    private final Queue<Object> audited = new ConcurrentLinkedQueue<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", EchoServices::echo);
            server.createContext("/v1/audit-trail", this::keep);
            server.createContext("/audited", this::audited);
            server.start();
            String address = "http://localhost:" + server.getAddress().getPort();
            return Map.of(
                    "ACCORD_ATTRIBUTION_URL",
                    address,
                    "ACCORD_RECONCILIATION_URL",
                    address,
                    "ACCORD_METRICS_URL",
                    "http://localhost:1",
                    "ACCORD_GATEWAY_CLIENT_SECRET",
                    "a-secret-of-the-test-realm-32-characters");
        } catch (IOException e) {
            throw new IllegalStateException("The echo service did not start", e);
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        new JsonArray(Buffer.buffer(exchange.getRequestBody().readAllBytes()))
                .forEach(audited::add);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /// For tests: every event that the gateway wrote.
    private void audited(HttpExchange exchange) throws IOException {
        byte[] all = new JsonArray(List.copyOf(audited)).encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, all.length);
        exchange.getResponseBody().write(all);
        exchange.close();
    }

    private static void echo(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().add("Upload-Offset", "7");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        JsonObject headers = new JsonObject();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(
                                name.toLowerCase(java.util.Locale.ROOT), String.join(",", values)));
        byte[] received = exchange.getRequestBody().readAllBytes();
        byte[] answer =
                new JsonObject()
                        .put("method", exchange.getRequestMethod())
                        .put("path", exchange.getRequestURI().toString())
                        .put("headers", headers)
                        .put("bodyLength", received.length)
                        .encode()
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
