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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Every request of somebody known is written into the audit trail before its answer leaves, and into the trail of every other
/// tenant whose rows it read; what cannot be written is not disclosed. Refusals are written too, for whoever asked. Requests of nobody
/// known are not: anybody could fill the trail with them.
@Provider
public class AuditFilter implements ContainerResponseFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NOBODY = "-";

    private final AuditTrail trail;
    private final RoutingContext request;
    private final OthersRows others;
    private final Timer wait;
    private final Counter broken;
    private final String service;

    @Inject
    AuditFilter(
            AuditTrail trail,
            RoutingContext request,
            OthersRows others,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.trail = trail;
        this.request = request;
        this.others = others;
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
        List<Future<Void>> written = recorded(access.get()).map(trail::add).toList();
        // A refusal may be answered by a thread that must not wait; it discloses nothing.
        if (BlockingOperationControl.isBlockingAllowed()
                && !wait.record(() -> written.stream().allMatch(AuditFilter::isWritten))
                && access.get().discloses()) {
            throw Problem.unavailable(
                    "audit-unavailable",
                    "What cannot be recorded is not disclosed; a change you asked for has been made. Try again");
        }
    }

    /// The access itself, and what each other tenant is told whose rows were disclosed.
    private Stream<Recorded> recorded(Access access) {
        Stream<Recorded> told =
                access.discloses()
                        ? others.butOf(access.tenant()).entrySet().stream()
                                .map(owner ->
                                        new Disclosure(
                                                access, owner.getKey(), roles(), owner.getValue()))
                        : Stream.of();
        return Stream.concat(Stream.of(access), told);
    }

    private SortedSet<String> roles() {
        return request.user() instanceof QuarkusHttpUser user
                ? new TreeSet<>(user.getSecurityIdentity().getRoles())
                : new TreeSet<>();
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
