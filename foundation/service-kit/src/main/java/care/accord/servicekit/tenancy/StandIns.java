package care.accord.servicekit.tenancy;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/// Roles that let their bearer read as an analyst of the same organization: clinicians where there is no money, medical directors
/// everywhere, and whoever breaks glass in an emergency. None of them changes anything, and none leaves its organization.
@ApplicationScoped
public class StandIns implements SecurityIdentityAugmentor {
    /// The attribute of an identity that says why glass was broken.
    public static final String EMERGENCY = "accord.emergency";

    /// The header that says why glass is broken.
    static final String REASON = "Emergency-Reason";

    private static final Logger LOG = Logger.getLogger(StandIns.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> WITHOUT_MONEY = Set.of("attribution", "metrics");
    private static final Duration EMERGENCY_LASTS = Duration.ofHours(1);
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final String service;

    @Inject
    StandIns(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity,
            AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (routing == null
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || !READS.contains(routing.request().method())) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(augmented(identity, token, routing.request()));
    }

    private SecurityIdentity augmented(
            SecurityIdentity identity, JsonWebToken token, HttpServerRequest request) {
        String analyst = token.getClaim("tenant_type") + "-analyst";
        QuarkusSecurityIdentity.Builder augmented = QuarkusSecurityIdentity.builder(identity);
        Optional<String> emergency = emergency(identity, token, request);
        if (emergency.isPresent()) {
            LOG.warnf(
                    "glass.broken tenant=%s subject=%s",
                    token.<String>getClaim("tenant"), token.getSubject());
            augmented.addAttribute(EMERGENCY, emergency.get()).addRole(analyst);
        } else if (identity.hasRole("medical-director")
                || (identity.hasRole("clinician") && WITHOUT_MONEY.contains(service))) {
            augmented.addRole(analyst);
        }
        return augmented.build();
    }

    /// The reason of whoever may break glass, gives one, and signed in within the hour: after it they must sign in again.
    private static Optional<String> emergency(
            SecurityIdentity identity, JsonWebToken token, HttpServerRequest request) {
        Object signedIn = token.getClaim("auth_time");
        return Optional.ofNullable(request.getHeader(REASON))
                .map(String::strip)
                .filter(reason -> identity.hasRole("break-glass"))
                .filter(reason ->
                        reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON)
                .filter(reason ->
                        signedIn != null
                                && Instant.now()
                                        .isBefore(
                                                Instant.ofEpochSecond(
                                                                Long.parseLong(signedIn.toString()))
                                                        .plus(EMERGENCY_LASTS)));
    }
}
