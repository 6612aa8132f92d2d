package care.accord.gateway.access;

import care.accord.gateway.access.Pace.Verdict;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets nobody crowd out the others: each client or person has a pace, and so has each tenant with all its clients. Counted
/// in this gateway; with several, each counts what reaches it.
@ApplicationScoped
class Limits {
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";
    private static final int CALLERS_KEPT = 100_000;

    private final Pace client;
    private final Pace tenant;
    private final Pace stranger;
    private final Cache<String, AtomicLong> due =
            Caffeine.newBuilder()
                    .maximumSize(CALLERS_KEPT)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    @Inject
    Limits(
            @ConfigProperty(name = "accord.limits.client.per-second") int clientPerSecond,
            @ConfigProperty(name = "accord.limits.client.burst") int clientBurst,
            @ConfigProperty(name = "accord.limits.tenant.per-second") int tenantPerSecond,
            @ConfigProperty(name = "accord.limits.tenant.burst") int tenantBurst,
            @ConfigProperty(name = "accord.limits.stranger.per-second") int strangerPerSecond,
            @ConfigProperty(name = "accord.limits.stranger.burst") int strangerBurst) {
        client = new Pace(clientPerSecond, clientBurst);
        tenant = new Pace(tenantPerSecond, tenantBurst);
        stranger = new Pace(strangerPerSecond, strangerBurst);
    }

    /// Whether the bearer of a verified token may be served now; otherwise the request is answered with when to come again.
    ///
    /// @param claims of the token
    boolean admit(RoutingContext request, JsonObject claims) {
        return admit(request, "client", client, bearer(claims))
                && admit(request, "tenant", tenant, tenant(claims));
    }

    /// Whose a token is: a program or a person.
    static String bearer(JsonObject claims) {
        return claims.getString("azp") + " " + claims.getString("sub");
    }

    /// The tenant of a token, or whose it is where it has none.
    static String tenant(JsonObject claims) {
        return claims.getString("tenant", bearer(claims));
    }

    /// The same for somebody without a token, known by their address only; behind an ingress all of them share its address.
    boolean admitStranger(RoutingContext request) {
        return admit(
                request, "stranger", stranger, request.request().remoteAddress().hostAddress());
    }

    private boolean admit(RoutingContext request, String name, Pace pace, String caller) {
        Verdict verdict = take(pace, name + " " + caller);
        if (!request.response().headWritten()) {
            request.response()
                    .headers()
                    .add(POLICY, pace.policy(name))
                    .add(
                            STATE,
                            "\"%s\";r=%d;t=%d"
                                    .formatted(name, verdict.remaining(), verdict.waitSeconds()));
        }
        if (!verdict.admitted()) {
            request.request().resume();
            request.response()
                    .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(verdict.waitSeconds()));
            Problems.tooMany(request, name, pace, verdict.waitSeconds());
        }
        return verdict.admitted();
    }

    private Verdict take(Pace pace, String key) {
        long now = System.nanoTime();
        AtomicLong kept = due.get(key, _ -> new AtomicLong(now));
        while (true) {
            long before = kept.get();
            Verdict verdict = pace.decide(before, now);
            if (kept.compareAndSet(before, verdict.due())) {
                return verdict;
            }
        }
    }
}
