package care.accord.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// The gateway's own answers: RFC 9457 problem documents, and OperationOutcomes where FHIR is spoken.
public final class Problems {
    /// When to ask again for what is out of reach.
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private static final int UNAVAILABLE = 503;
    private static final Map<Integer, String> TITLES =
            Map.of(
                    400, "The request cannot be understood",
                    403, "Not allowed",
                    404, "Not found",
                    409, "The request conflicts with what is already there",
                    422, "The content is not valid",
                    503, "A service is not available");

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

    /// @param limit whose pace it is: `client` or `tenant`
    static void tooMany(RoutingContext request, String limit, Pace pace, long waitSeconds) {
        answer(
                request,
                document(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        "A %s may send %d requests a second, and %d at once after a rest; try again in %d seconds"
                                .formatted(limit, pace.perSecond(), pace.burst(), waitSeconds)));
    }

    static void tooManyAtOnce(RoutingContext request, UnderWay.Full full) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        answer(
                request,
                document(
                        429,
                        "too-many-at-once",
                        "Too many requests",
                        "A %s may have %d requests under way at the same time; wait until one is answered"
                                .formatted(full.who(), full.most())));
    }

    public static void notFound(RoutingContext request) {
        answer(
                request,
                document(404, "not-found", "Not found", "There is nothing here that you may see"));
    }

    /// Answers a request that is not carried out.
    public static void refuse(RoutingContext request, int status, String code, String detail) {
        answer(request, document(status, code, TITLES.getOrDefault(status, "Not done"), detail));
    }

    /// The document for a service that does not answer on a path.
    public static JsonObject unavailable(String service, String path) {
        return spoken(
                path,
                document(
                        503,
                        "service-unavailable",
                        "A service is not available",
                        "The %s service does not answer; nothing was changed, try again in %d seconds"
                                .formatted(service, RETRY_AFTER.toSeconds())));
    }

    /// The media type of our own answers on a path.
    public static String mediaType(String path) {
        return isFhir(path) ? "application/fhir+json" : "application/problem+json";
    }

    private static boolean isFhir(String path) {
        return path.startsWith("/fhir/");
    }

    /// A problem in the words of the path.
    private static JsonObject spoken(String path, JsonObject problem) {
        if (!isFhir(path)) {
            return problem.put("instance", path);
        }
        JsonObject coding =
                new JsonObject()
                        .put("system", "urn:accord:problem")
                        .put("code", problem.getString("code"));
        JsonObject issue =
                new JsonObject()
                        .put("severity", "error")
                        .put("code", issueType(problem.getInteger("status")))
                        .put(
                                "details",
                                new JsonObject()
                                        .put("coding", new JsonArray().add(coding))
                                        .put("text", problem.getString("detail")));
        return new JsonObject()
                .put("resourceType", "OperationOutcome")
                .put("issue", new JsonArray().add(issue));
    }

    private static String issueType(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 429 -> "throttled";
            default -> "transient";
        };
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
            String path = pathOf(request.request());
            int status = document.getInteger("status");
            if (status == UNAVAILABLE) {
                response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
            }
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(path))
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(spoken(path, document).encode());
        }
    }

    /// The path of a request; a request line may lack one.
    public static String pathOf(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "/");
    }
}
