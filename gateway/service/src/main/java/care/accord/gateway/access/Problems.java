package care.accord.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// The gateway's own answers, as RFC 9457 problem documents.
public final class Problems {
    private static final int RETRY_AFTER_SECONDS = 5;

    private Problems() {}

    static void notAuthenticated(RoutingContext request, String detail) {
        if (!request.response().headWritten()) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        answer(request, document(401, "not-authenticated", "Sign in first", detail));
    }

    static void forbidden(RoutingContext request, String code, String detail) {
        answer(request, document(403, code, "Not allowed", detail));
    }

    public static void notFound(RoutingContext request) {
        answer(
                request,
                document(404, "not-found", "Not found", "There is nothing here that you may see"));
    }

    public static JsonObject unavailable(String service) {
        return document(
                503,
                "service-unavailable",
                "A service is not available",
                "The %s service does not answer; nothing was changed, try again in %d seconds"
                        .formatted(service, RETRY_AFTER_SECONDS));
    }

    public static String retryAfterSeconds() {
        return Integer.toString(RETRY_AFTER_SECONDS);
    }

    private static JsonObject document(int status, String code, String title, String detail) {
        return new JsonObject()
                .put("type", "urn:accord:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", code);
    }

    private static void answer(RoutingContext request, JsonObject document) {
        HttpServerResponse response = request.response();
        if (!response.headWritten()) {
            response.setStatusCode(document.getInteger("status"))
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(document.put("instance", request.request().path()).encode());
        }
    }
}
