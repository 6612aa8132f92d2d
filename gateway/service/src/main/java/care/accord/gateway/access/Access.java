package care.accord.gateway.access;

import care.accord.gateway.access.VerifiedTokens.Bearer;
import care.accord.gateway.audit.Refused;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Checks who is asking before anything is routed. A bearer token or a session cookie gets in; a program without either
/// gets a problem, never a redirect to a sign-in page.
@ApplicationScoped
public class Access {
    private static final Set<HttpMethod> READS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final JsonObject NOBODY = new JsonObject();
    private static final String SESSION_COOKIE_PREFIX = "q_session";
    private static final String PORTAL_HEADER = "X-Requested-With";

    private final Limits limits;
    private final UnderWay underWay;
    private final VerifiedTokens verified;
    private final Refused refused;

    @Inject
    Access(Limits limits, UnderWay underWay, VerifiedTokens verified, Refused refused) {
        this.limits = limits;
        this.underWay = underWay;
        this.verified = verified;
        this.refused = refused;
    }

    /// Calls `next` with the caller's identity and access token, or answers with a problem. Runs on the event loop.
    public void check(RoutingContext request, BiConsumer<SecurityIdentity, String> next) {
        @Nullable String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean hasToken = authorization != null;
        if (!hasToken && !hasSession(request)) {
            refused.remember(request.request(), NOBODY, 401);
            Problems.notAuthenticated(
                    request,
                    "Send a bearer token of the platform's authorization server, or sign in at /portal/");
            return;
        }
        if (!hasToken && couldBeForged(request)) {
            refused.remember(request.request(), NOBODY, 403);
            Problems.forbidden(
                    request,
                    "header-missing",
                    "A change made with a session cookie needs the header '%s'"
                            .formatted(PORTAL_HEADER));
            return;
        }
        request.request().pause();
        @Nullable Bearer known = authorization == null ? null : verified.known(authorization);
        if (known != null) {
            proceed(request, known, next);
            return;
        }
        // Quarkus would answer a failed authentication itself, without a body.
        BiConsumer<RoutingContext, Throwable> refusal = (failed, _) -> refuse(failed);
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusal);
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(identity -> admit(request, identity, next), failure -> refuse(request));
    }

    /// Calls `next` for whoever asks, at the pace of strangers, or says when to come again.
    public void admit(RoutingContext request, Runnable next) {
        if (limits.admitStranger(request)) {
            next.run();
        }
    }

    private void admit(
            RoutingContext request,
            @Nullable SecurityIdentity identity,
            BiConsumer<SecurityIdentity, String> next) {
        AccessTokenCredential token =
                identity == null || identity.isAnonymous()
                        ? null
                        : identity.getCredential(AccessTokenCredential.class);
        if (identity == null || token == null) {
            refuse(request);
            return;
        }
        proceed(request, verified.remember(identity, token.getToken()), next);
    }

    private void proceed(
            RoutingContext request, Bearer bearer, BiConsumer<SecurityIdentity, String> next) {
        if (limits.admit(request, bearer.claims()) && hasRoom(request, bearer)) {
            next.accept(bearer.identity(), bearer.token());
        } else {
            refused.remember(request.request(), bearer.claims(), 429);
        }
    }

    private boolean hasRoom(RoutingContext request, Bearer bearer) {
        Optional<UnderWay.Full> full = underWay.enter(request, bearer.claims());
        full.ifPresent(one -> {
            request.request().resume();
            Problems.tooManyAtOnce(request, one);
        });
        return full.isEmpty();
    }

    private void refuse(RoutingContext request) {
        request.request().resume();
        refused.remember(request.request(), NOBODY, 401);
        Problems.notAuthenticated(
                request,
                "The access token or session is expired, malformed or not meant for this platform; get a new one");
    }

    private static boolean hasSession(RoutingContext request) {
        return request.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE_PREFIX));
    }

    /// A form on another site can send our cookie but cannot set a header.
    private static boolean couldBeForged(RoutingContext request) {
        return !READS.contains(request.request().method())
                && request.request().getHeader(PORTAL_HEADER) == null;
    }
}
