package care.accord.gateway.onboarding;

import care.accord.gateway.access.Access;
import care.accord.gateway.access.Claims;
import care.accord.gateway.access.Problems;
import care.accord.gateway.audit.Answered;
import care.accord.gateway.audit.Refused;
import care.accord.gateway.audit.Trail;
import care.accord.gateway.onboarding.Clients.Administrator;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// `/v1/clients`: for administrators, of their own organization.
@ApplicationScoped
class ClientRoutes {
    private static final Logger LOG = Logger.getLogger(ClientRoutes.class);
    private static final String CLIENTS = "/v1/clients";
    private static final String ONE = CLIENTS + "/:id";
    private static final int LARGEST_BODY = 65_536;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    private final Clients clients;
    private final Access access;
    private final Trail trail;
    private final Refused refused;

    /// What a route does with a document for an administrator.
    private interface Work {
        JsonObject of(Administrator administrator, JsonObject document);
    }

    @Inject
    ClientRoutes(Clients clients, Access access, Trail trail, Refused refused) {
        this.clients = clients;
        this.access = access;
        this.trail = trail;
        this.refused = refused;
    }

    void register(@Observes Router router) {
        router.get(CLIENTS).handler(request -> handle(request, OK, (who, _) -> clients.list(who)));
        router.post(CLIENTS).handler(request -> handle(request, CREATED, clients::register));
        router.get(ONE)
                .handler(
                        request -> handle(request, OK, (who, _) -> clients.find(who, id(request))));
        router.put(ONE + "/keys")
                .handler(request ->
                        handle(
                                request,
                                OK,
                                (who, document) -> clients.changeKeys(who, id(request), document)));
        router.put(ONE + "/scopes")
                .handler(request ->
                        handle(
                                request,
                                OK,
                                (who, document) ->
                                        clients.changeScopes(who, id(request), document)));
        router.put(ONE + "/status")
                .handler(request ->
                        handle(
                                request,
                                OK,
                                (who, document) ->
                                        clients.changeStatus(who, id(request), document)));
    }

    private static String id(RoutingContext request) {
        return Objects.requireNonNullElse(request.pathParam("id"), "");
    }

    private void handle(RoutingContext request, int status, Work work) {
        access.check(
                request,
                (identity, token) -> {
                    JsonObject claims = Claims.of(token);
                    if (mayAdminister(identity)) {
                        begin(request, status, work, claims);
                    } else {
                        request.request().resume();
                        refused.remember(request.request(), claims, 403);
                        Problems.refuse(
                                request,
                                403,
                                "role-missing",
                                "Clients are registered by a payer-administrator or provider-administrator");
                    }
                });
    }

    private static boolean mayAdminister(SecurityIdentity identity) {
        return identity.hasRole("payer-administrator")
                || identity.hasRole("provider-administrator");
    }

    private static Administrator administrator(JsonObject claims) {
        return new Administrator(
                claims.getString("tenant"),
                claims.getString("tenant_type"),
                claims.getString("sub"));
    }

    private void begin(RoutingContext request, int status, Work work, JsonObject claims) {
        Context loop = request.vertx().getOrCreateContext();
        Buffer body = Buffer.buffer();
        request.request()
                .handler(chunk -> {
                    if (body.length() <= LARGEST_BODY) {
                        body.appendBuffer(chunk);
                    }
                })
                .endHandler(_ ->
                        Thread.startVirtualThread(() -> {
                            Runnable answer =
                                    answer(
                                            request,
                                            status,
                                            () ->
                                                    audited(
                                                            request,
                                                            claims,
                                                            () ->
                                                                    work.of(
                                                                            administrator(claims),
                                                                            document(
                                                                                    request,
                                                                                    body))));
                            loop.runOnContext(_ -> answer.run());
                        }))
                .resume();
    }

    /// A change is written down before it is made, and how it ended after; what cannot be written down is not made.
    private JsonObject audited(
            RoutingContext request, JsonObject claims, Supplier<JsonObject> work) {
        if (reads(request)) {
            return work.get();
        }
        try {
            trail.write(List.of(Answered.of(request.request(), claims, Answered.BEGUN)));
        } catch (IllegalStateException e) {
            throw Refusal.unavailable(
                    "audit-unavailable", "A change that cannot be recorded is not made; try again");
        }
        try {
            JsonObject done = work.get();
            refused.remember(request.request(), claims, OK);
            return done;
        } catch (Refusal refusal) {
            refused.remember(request.request(), claims, refusal.status());
            throw refusal;
        } catch (RuntimeException failure) {
            refused.remember(request.request(), claims, UNAVAILABLE);
            throw failure;
        }
    }

    private static boolean reads(RoutingContext request) {
        return request.request().method().equals(HttpMethod.GET);
    }

    private static JsonObject document(RoutingContext request, Buffer body) {
        if (reads(request)) {
            return new JsonObject();
        }
        if (body.length() > LARGEST_BODY) {
            throw Refusal.invalid(
                    "too-large",
                    "A client is described in at most %d bytes".formatted(LARGEST_BODY));
        }
        try {
            return new JsonObject(body);
        } catch (DecodeException | ClassCastException e) {
            throw Refusal.invalid("malformed-json", "The body is no JSON object");
        }
    }

    private static Runnable answer(RoutingContext request, int status, Supplier<JsonObject> work) {
        try {
            JsonObject done = work.get();
            if (!reads(request)) {
                LOG.infof(
                        "client.changed id=%s status=%s",
                        done.getString("id"), done.getString("status"));
            }
            return () ->
                    request.response()
                            .setStatusCode(status)
                            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                            .end(done.encode());
        } catch (Refusal refusal) {
            return () ->
                    Problems.refuse(request, refusal.status(), refusal.code(), refusal.detail());
        } catch (ClassCastException wrongType) {
            return () ->
                    Problems.refuse(request, 422, "malformed-json", "A field has the wrong type");
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "onboarding.failed");
            return () ->
                    Problems.refuse(
                            request,
                            UNAVAILABLE,
                            "service-unavailable",
                            "The authorization server does not do what it is asked; try again");
        }
    }
}
