package care.accord.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Bearer tokens that were verified a moment ago. A program sends the same one again and again; its signature does not change,
/// so for a minute, and never beyond its expiry, it is not computed again. The services behind verify each request themselves.
@ApplicationScoped
class VerifiedTokens {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int TOKENS_KEPT = 10_000;
    private static final String SCHEME = "Bearer ";

    private final Clock clock;
    private final Cache<String, Bearer> kept;

    /// Somebody whose token is good.
    ///
    /// @param claims what the token says
    record Bearer(SecurityIdentity identity, String token, JsonObject claims) {}

    @Inject
    VerifiedTokens() {
        this(Clock.systemUTC());
    }

    VerifiedTokens(Clock clock) {
        this.clock = clock;
        kept =
                Caffeine.newBuilder()
                        .maximumSize(TOKENS_KEPT)
                        .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                        .expireAfter(
                                Expiry.<String, Bearer>creating(
                                        (_, bearer) -> remaining(bearer.claims())))
                        .build();
    }

    private Duration remaining(JsonObject claims) {
        Instant expiry = Instant.ofEpochSecond(claims.getLong("exp", 0L));
        Duration left = Duration.between(clock.instant(), expiry);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(KEPT) < 0 ? left : KEPT;
    }

    /// Whose token this is, if it was verified a moment ago.
    ///
    /// @param authorization the header as it was sent
    @Nullable Bearer known(String authorization) {
        return kept.getIfPresent(authorization);
    }

    /// Remembers a token that was verified just now.
    Bearer remember(SecurityIdentity identity, String token) {
        Bearer bearer = new Bearer(identity, token, Claims.of(token));
        kept.put(SCHEME + token, bearer);
        return bearer;
    }
}
