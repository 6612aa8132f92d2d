package care.accord.gateway.routes;

import care.accord.gateway.access.Access;
import care.accord.gateway.access.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Routes `/v1/<object>` and `/fhir/<resource>` to the service that owns them, on the event loop, streaming both ways. What a caller says
/// about its own identity in headers never passes; the verified token does.
@ApplicationScoped
class ApiRoutes {
    private static final Set<String> IDENTITY_HEADERS =
            Set.of("cookie", "forwarded", "remote-user", "x-real-ip");
    private static final Set<String> IDENTITY_PREFIXES =
            Set.of(
                    "x-forwarded",
                    "x-accord",
                    "x-tenant",
                    "x-user",
                    "x-auth",
                    "x-remote",
                    "x-client",
                    "ce-",
                    "ce_");

    /// Every service has an audit trail; `source` says whose is meant.
    private static final Set<String> TRAILS = Set.of("/fhir/AuditEvent", "/v1/audit-trail");

    private static final int CONNECTIONS_PER_SERVICE = 128;
    private static final int CONNECT_PATIENCE_MS = 2_000;
    private static final int IDLE_PATIENCE_SECONDS = 120;

    private final SlowestBody slowest;

    @Inject
    ApiRoutes(
            @ConfigProperty(name = "accord.limits.body.least-per-second") int bytesPerSecond,
            @ConfigProperty(name = "accord.limits.body.looked-at-every") Duration lookedAtEvery) {
        slowest = new SlowestBody(bytesPerSecond, lookedAtEvery);
    }

    void register(@Observes Router router, Vertx vertx, Access access, Origins origins) {
        HttpClient client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                                .setKeepAlive(true)
                                .setConnectTimeout(CONNECT_PATIENCE_MS)
                                .setIdleTimeout(IDLE_PATIENCE_SECONDS));
        Map<String, HttpProxy> proxies = new HashMap<>();
        for (Origin origin : origins.all()) {
            HttpProxy proxy = ServiceProxy.to(origin, client, vertx, slowest);
            proxies.put(origin.name(), proxy);
            route(router, access, proxy, origin);
        }
        for (String trail : TRAILS) {
            router.get(trail)
                    .handler(request ->
                            access.check(
                                    request,
                                    (_, token) -> forwardToSource(proxies, request, token)));
        }
        for (String rest : Set.of("/v1/*", "/fhir/*")) {
            router.route(rest)
                    .last()
                    .handler(
                            request -> access.check(request, (_, _) -> Problems.notFound(request)));
        }
    }

    private static void route(Router router, Access access, HttpProxy proxy, Origin origin) {
        for (String path : OpenPaths.ALL) {
            if (origin.answersFor(path)) {
                router.get(path)
                        .handler(request -> access.admit(request, () -> forward(proxy, request)));
            }
        }
        for (String root : origin.roots()) {
            for (String path : Set.of(root, root + "/*")) {
                router.route(path)
                        .handler(request ->
                                access.check(
                                        request, (_, token) -> forward(proxy, request, token)));
            }
        }
    }

    private static void forwardToSource(
            Map<String, HttpProxy> proxies, RoutingContext request, String token) {
        HttpProxy proxy = proxies.get(request.request().getParam("source", ""));
        if (proxy == null) {
            request.request().resume();
            Problems.refuse(
                    request,
                    400,
                    "source-missing",
                    "Each service keeps its own trail; say which with source=attribution, metrics or reconciliation");
        } else {
            forward(proxy, request, token);
        }
    }

    private static void forward(HttpProxy proxy, RoutingContext request, String token) {
        strip(request);
        encourage(request);
        request.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        proxy.handle(request.request());
    }

    /// Who waits to be told that a body is wanted is told here, where it is waited for.
    private static void encourage(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.EXPECT)) {
            request.request().headers().remove(HttpHeaders.EXPECT);
            request.response().writeContinue();
        }
    }

    /// As from nobody, whoever asks.
    private static void forward(HttpProxy proxy, RoutingContext request) {
        strip(request);
        request.request().headers().remove(HttpHeaders.AUTHORIZATION);
        proxy.handle(request.request());
    }

    private static void strip(RoutingContext request) {
        request.request().headers().names().stream()
                .filter(ApiRoutes::claimsAnIdentity)
                .toList()
                .forEach(request.request().headers()::remove);
    }

    static boolean claimsAnIdentity(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return IDENTITY_HEADERS.contains(name)
                || IDENTITY_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
