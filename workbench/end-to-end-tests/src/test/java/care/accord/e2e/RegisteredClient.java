package care.accord.e2e;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// An OAuth client with its key.
record RegisteredClient(String id, KeyPairs key) {
    private static final int LIFETIME_SECONDS = 240;

    /// What a good assertion says, to be spoilt by a test.
    Map<String, Object> claims(String audience) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", id);
        claims.put("sub", id);
        claims.put("aud", audience);
        claims.put("exp", Instant.now().getEpochSecond() + LIFETIME_SECONDS);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }
}
