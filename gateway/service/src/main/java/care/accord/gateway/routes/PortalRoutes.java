package care.accord.gateway.routes;

import care.accord.gateway.access.Access;
import care.accord.gateway.access.Claims;
import care.accord.gateway.access.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Serves the portal and the page of the public directory: `/` leads to the portal, its deep links all get the single-page application, and `/v1/me` tells it who signed
/// in.
@ApplicationScoped
class PortalRoutes {
    private static final String PORTAL = "/portal/";

    void register(@Observes Router router, Access access) {
        router.get("/").handler(request -> redirect(request, PORTAL));
        // Vert.x lets a path match with a slash after it as well; that one is the application
        // itself.
        router.getWithRegex("/portal").handler(request -> redirect(request, PORTAL));
        router.getWithRegex("/directory").handler(request -> redirect(request, "/directory/"));
        router.get("/portal/*").last().handler(PortalRoutes::toApplication);
        router.get("/v1/me")
                .handler(request ->
                        access.check(request, (identity, token) -> me(request, identity, token)));
    }

    /// A path below the portal that is no file is one of the application's own pages: the address stays, the application's
    /// document is served.
    private static void toApplication(RoutingContext request) {
        String path = request.normalizedPath();
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        if (file || path.equals(PORTAL)) {
            Problems.notFound(request);
        } else {
            request.reroute(PORTAL);
        }
    }

    private static void redirect(RoutingContext request, String path) {
        request.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, path).end();
    }

    private static void me(RoutingContext request, SecurityIdentity identity, String token) {
        JsonObject claims = Claims.of(token);
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(
                        new JsonObject()
                                .put(
                                        "username",
                                        claims.getString(
                                                "preferred_username",
                                                identity.getPrincipal().getName()))
                                .put("tenant", claims.getString("tenant"))
                                .put("tenantType", claims.getString("tenant_type"))
                                .put(
                                        "roles",
                                        new JsonArray(
                                                identity.getRoles().stream().sorted().toList()))
                                .encode());
    }
}
