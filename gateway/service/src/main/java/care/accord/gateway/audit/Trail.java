package care.accord.gateway.audit;

import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The trail of the service that knows who contracts with whom, where the gateway's events lie beside those of the service. Blocks:
/// never on the event loop.
@ApplicationScoped
public class Trail {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_REFUSAL = 300;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final OwnToken token;
    private final URI address;

    @Inject
    Trail(
            OwnToken token,
            @ConfigProperty(name = "accord.origins.reconciliation") URI reconciliation) {
        this.token = token;
        this.address = reconciliation.resolve("/v1/audit-trail");
    }

    /// Returns when all of it is committed.
    ///
    /// @throws IllegalStateException if it is not, or nobody knows
    public void write(List<Answered> events) {
        JsonArray document = new JsonArray(events.stream().map(Answered::toJson).toList());
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token.get())
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(document.encode()))
                        .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= FIRST_REFUSAL) {
                throw new IllegalStateException("The audit trail answers %d".formatted(status));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The audit trail does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an event was written", e);
        }
    }
}
