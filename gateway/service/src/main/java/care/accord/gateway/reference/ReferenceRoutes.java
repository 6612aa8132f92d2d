package care.accord.gateway.reference;

import care.accord.gateway.access.Problems;
import care.accord.gateway.routes.Origins;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// `/openapi.json` is the interface of the platform, open to anybody; `/reference/` is the same to read.
@ApplicationScoped
class ReferenceRoutes {
    private static final String FRAME = "/openapi/platform.json";
    private static final String PAGE = "/reference/";

    void register(@Observes Router router, Vertx vertx, Origins origins) {
        JsonObject frame = frame();
        ServiceDocuments documents = new ServiceDocuments(vertx, origins.all());
        router.get("/openapi.json").handler(request -> answer(request, documents, frame, origins));
        router.getWithRegex("/reference")
                .handler(request ->
                        request.response()
                                .setStatusCode(302)
                                .putHeader(HttpHeaders.LOCATION, PAGE)
                                .end());
    }

    private static void answer(
            RoutingContext request, ServiceDocuments documents, JsonObject frame, Origins origins) {
        documents
                .all()
                .map(each -> PlatformDocument.of(frame, each, origins::isRouted))
                .onSuccess(whole ->
                        request.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                                .end(whole.encode()))
                .onFailure(_ ->
                        Problems.refuse(
                                request,
                                503,
                                "service-unavailable",
                                "A service does not say now what its interface is; try again in %d seconds"
                                        .formatted(Problems.RETRY_AFTER.toSeconds())));
    }

    private static JsonObject frame() {
        try (InputStream in = ReferenceRoutes.class.getResourceAsStream(FRAME)) {
            return new JsonObject(Buffer.buffer(Objects.requireNonNull(in, FRAME).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
