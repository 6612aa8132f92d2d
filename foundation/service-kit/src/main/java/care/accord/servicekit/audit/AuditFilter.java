package care.accord.servicekit.audit;

import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.StandIns;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Every request of somebody known is written into the audit trail before its answer leaves; what cannot be written is not
/// disclosed. Refusals are written too. Requests of nobody known are not: anybody could fill the trail with them.
@Provider
public class AuditFilter implements ContainerResponseFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NOBODY = "-";

    private final AuditTrail trail;
    private final RoutingContext request;
    private final Timer wait;
    private final Counter broken;
    private final String service;

    @Inject
    AuditFilter(
            AuditTrail trail,
            RoutingContext request,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.trail = trail;
        this.request = request;
        this.wait =
                Timer.builder("accord.audit.wait").publishPercentiles(0.5, 0.99).register(meters);
        this.broken = meters.counter("accord.glass.broken");
        this.service = service;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        Optional<Access> access = access(asked, answer);
        if (access.isEmpty()) {
            return;
        }
        if (access.get().emergency() != null) {
            broken.increment();
        }
        Future<Void> written = trail.add(access.get());
        // A refusal may be answered by a thread that must not wait; it discloses nothing.
        if (BlockingOperationControl.isBlockingAllowed()
                && !wait.record(() -> isWritten(written))
                && access.get().discloses()) {
            throw Problem.unavailable(
                    "audit-unavailable",
                    "What cannot be recorded is not disclosed; a change you asked for has been made. Try again");
        }
    }

    private Optional<Access> access(
            ContainerRequestContext asked, ContainerResponseContext answer) {
        if (!(request.user() instanceof QuarkusHttpUser user)
                || !(user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token)
                || token.getClaim("tenant") == null) {
            return Optional.empty();
        }
        URI uri = asked.getUriInfo().getRequestUri();
        SecurityIdentity identity = user.getSecurityIdentity();
        return Optional.of(
                new Access(
                        Instant.now(),
                        service,
                        agent(token),
                        asked.getMethod(),
                        uri.getRawPath(),
                        Objects.requireNonNullElse(uri.getRawQuery(), ""),
                        answer.getStatus(),
                        rows(answer.getEntity()),
                        identity.getAttribute(StandIns.EMERGENCY)));
    }

    private Access.Agent agent(JsonWebToken token) {
        return new Access.Agent(
                token.<String>getClaim("tenant"),
                text(token.getSubject()),
                text(token.getName()),
                text(token.<String>getClaim("azp")),
                text(token.getTokenID()),
                request.request().remoteAddress().hostAddress());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, NOBODY);
    }

    private static @Nullable Integer rows(@Nullable Object entity) {
        return switch (entity) {
            case Page<?> page -> page.data().size();
            case Counted counted -> counted.rows();
            case null, default -> null;
        };
    }

    private static boolean isWritten(Future<Void> written) {
        try {
            written.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
