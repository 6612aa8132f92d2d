package care.accord.gateway.audit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Objects;

/// A request that the gateway answered itself.
///
/// @param claims of a token that was verified, empty for nobody known
/// @param path as it was sent, cut where it is longer than any of ours
public record Answered(
        Instant at, JsonObject claims, String address, String method, String path, int status) {
    /// The trail of what nobody known asked for.
    static final String PLATFORM = "platform";

    private static final String NOBODY = "-";
    private static final int LONGEST_PATH = 500;

    /// A request and how it is answered.
    ///
    /// @param status of the answer; [#BEGUN] for a change that is about to be made
    public static Answered of(HttpServerRequest request, JsonObject claims, int status) {
        String path = Objects.requireNonNullElse(request.path(), "/");
        return new Answered(
                Instant.now(),
                claims,
                request.remoteAddress().hostAddress(),
                request.method().name(),
                path.substring(0, Math.min(LONGEST_PATH, path.length())),
                status);
    }

    /// Of a change that is about to be made: 102 (Processing).
    public static final int BEGUN = 102;

    boolean isOfNobody() {
        return claims.getString("tenant") == null;
    }

    /// As the trail of a service takes it.
    JsonObject toJson() {
        return new JsonObject()
                .put("at", at.toString())
                .put("tenant", claims.getString("tenant", PLATFORM))
                .put("subject", claims.getString("sub", NOBODY))
                .put("name", claims.getString("preferred_username", NOBODY))
                .put("client", claims.getString("azp", NOBODY))
                .put("tokenId", claims.getString("jti", NOBODY))
                .put("address", address)
                .put("method", method)
                .put("path", path)
                .put("status", status);
    }
}
