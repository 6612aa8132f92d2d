package care.accord.gateway.reference;

import care.accord.gateway.routes.Origin;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The documents of the services, asked of each and kept for a while: they change with a deployment only.
final class ServiceDocuments {
    private static final String PATH = "/q/openapi?format=json";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client;
    private final List<Origin> origins;

    /// What is known, and when it was asked.
    private record Known(Map<String, JsonObject> documents, long nanoTime) {}

    private volatile @Nullable Known known;

    ServiceDocuments(Vertx vertx, List<Origin> origins) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.origins = List.copyOf(origins);
    }

    /// A document for each service by its name; fails while a service does not answer.
    Future<Map<String, JsonObject>> all() {
        Known last = known;
        if (last != null && System.nanoTime() - last.nanoTime() < KEPT.toNanos()) {
            return Future.succeededFuture(last.documents());
        }
        List<Future<JsonObject>> asked = origins.stream().map(this::ask).toList();
        return Future.all(asked)
                .map(_ -> {
                    Map<String, JsonObject> documents = new TreeMap<>();
                    for (int i = 0; i < origins.size(); i++) {
                        documents.put(origins.get(i).name(), asked.get(i).result());
                    }
                    known = new Known(documents, System.nanoTime());
                    return documents;
                });
    }

    private Future<JsonObject> ask(Origin origin) {
        RequestOptions request =
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(origin.host())
                        .setPort(origin.port())
                        .setTimeout(PATIENCE.toMillis())
                        .setURI(PATH);
        return client.request(request)
                .compose(one -> one.send())
                .compose(answer ->
                        answer.statusCode() == 200
                                ? answer.body()
                                : Future.failedFuture(
                                        "%s answered %d for its document"
                                                .formatted(origin.name(), answer.statusCode())))
                .map(body -> body.toJsonObject());
    }
}
