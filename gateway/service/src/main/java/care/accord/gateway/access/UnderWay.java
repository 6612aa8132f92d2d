package care.accord.gateway.access;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How many requests a client or person, and a tenant with all its clients, may have under way at the same time. Each may hold a
/// connection to a service, of which there are so many for all: who sends or reads slowly holds up none but themselves.
@ApplicationScoped
class UnderWay {
    private final int mostOfClient;
    private final int mostOfTenant;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /// Somebody who has as many under way as they may.
    ///
    /// @param who `client` or `tenant`
    record Full(String who, int most) {}

    @Inject
    UnderWay(
            @ConfigProperty(name = "accord.limits.client.under-way") int mostOfClient,
            @ConfigProperty(name = "accord.limits.tenant.under-way") int mostOfTenant) {
        this.mostOfClient = mostOfClient;
        this.mostOfTenant = mostOfTenant;
    }

    /// Counts a request until it is answered or its connection ends, unless somebody has too many.
    ///
    /// @param claims of the token
    Optional<Full> enter(RoutingContext request, JsonObject claims) {
        String client = "client " + Limits.bearer(claims);
        String tenant = "tenant " + Limits.tenant(claims);
        if (!enter(client, mostOfClient)) {
            return Optional.of(new Full("client", mostOfClient));
        }
        if (!enter(tenant, mostOfTenant)) {
            leave(client);
            return Optional.of(new Full("tenant", mostOfTenant));
        }
        AtomicBoolean counted = new AtomicBoolean(true);
        request.addEndHandler(_ -> {
            if (counted.getAndSet(false)) {
                leave(client);
                leave(tenant);
            }
        });
        return Optional.empty();
    }

    private boolean enter(String who, int most) {
        if (counts.merge(who, 1, Integer::sum) <= most) {
            return true;
        }
        leave(who);
        return false;
    }

    private void leave(String who) {
        counts.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
    }
}
