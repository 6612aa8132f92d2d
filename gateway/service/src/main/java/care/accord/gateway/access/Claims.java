package care.accord.gateway.access;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What a token says of its bearer.
public final class Claims {
    private Claims() {}

    /// The claims of a token that has been verified already.
    public static JsonObject of(String token) {
        String[] parts = token.split("\\.", -1);
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }
}
