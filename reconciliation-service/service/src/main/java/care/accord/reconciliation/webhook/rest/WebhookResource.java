package care.accord.reconciliation.webhook.rest;

import care.accord.reconciliation.life.rest.Texts;
import care.accord.reconciliation.webhook.events.Settings;
import care.accord.reconciliation.webhook.store.DeliveryRow;
import care.accord.reconciliation.webhook.store.WebhookRow;
import care.accord.servicekit.due.WorkIsDue;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Subscriptions: an organization says whom of its own to tell, and of what.
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    "payer-analyst",
    "payer-administrator",
    "provider-analyst",
    "provider-administrator"
})
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class WebhookResource {
    private static final int MOST = 20;
    private static final Duration GRACE = Duration.ofDays(1);

    private final WebhookAccess access;
    private final Settings settings;
    private final Event<WorkIsDue> due;

    @Inject
    WebhookResource(WebhookAccess access, Settings settings, Event<WorkIsDue> due) {
        this.access = access;
        this.settings = settings;
        this.due = due;
    }

    /// Whether messages are sent.
    ///
    /// @param status `active` or `paused`
    public record Status(@Nullable String status) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribes a receiver",
            description =
                    "Told of what is announced from then on. The answer holds the secret that signs; it is shown this once.")
    @APIResponse(responseCode = "201", description = "subscribed")
    public Response create(@Nullable WebhookRequest request) {
        requireKey();
        WebhookRow row = access.within(() -> created(body(request)));
        return answer(201, row, shown(row))
                .location(URI.create("/v1/webhooks/" + row.webhookId))
                .build();
    }

    private WebhookRow created(WebhookRequest request) {
        if (WebhookRow.count() >= MOST) {
            throw Problem.conflict(
                    "too-many-webhooks",
                    "Your organization has %d webhooks; delete one first".formatted(MOST));
        }
        WebhookRow row = new WebhookRow();
        row.tenantId = access.caller().tenant();
        row.webhookId = "w-" + UUID.randomUUID();
        request.writeTo(row, settings.reach());
        row.createdBy = access.caller().name();
        access.sign(row);
        row.persistAndFlush();
        WebhookRow.getEntityManager().refresh(row);
        return row;
    }

    @GET
    @Operation(summary = "The webhooks of your organization, newest first")
    public Page<Map<String, Object>> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        long below = Texts.below(startingAfter);
        return access.within(() ->
                Page.of(
                        WebhookRow.newest(below, Page.toLoad(limit)),
                        limit,
                        WebhookJson::webhook,
                        row -> Long.toString(row.sequence)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A webhook, how its receiver is doing, and how much waits for it")
    public Response one(@PathParam("id") String id) {
        return access.read(id, row -> answer(200, row, WebhookJson.full(row)).build());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a webhook",
            description =
                    "With If-Match: the ETag of what you read. What waits goes to the new address.")
    public Response update(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable WebhookRequest request) {
        if (ifMatch == null) {
            throw Problem.preconditionRequired(
                    "if-match-missing",
                    "Send If-Match with the ETag of the webhook as you read it, so that nobody's changes are lost");
        }
        WebhookRequest wanted = body(request);
        access.change(id, ifMatch, row -> wanted.writeTo(row, settings.reach()));
        return one(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Ends a subscription and forgets what was to be delivered")
    @APIResponse(responseCode = "204", description = "ended")
    public Response delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return access.within(() -> {
            WebhookRow row = WebhookRow.locked(id).orElseThrow(Problem::notFound);
            WebhookAccess.check(ifMatch, row);
            DeliveryRow.deleteOf(id);
            row.delete();
            return Response.noContent().build();
        });
    }

    @PUT
    @Path("/{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pauses a webhook or resumes it",
            description =
                    "What is announced meanwhile waits. Also resumes what the platform paused after many failures, and what ended because the receiver answered 410.")
    public Response setStatus(@PathParam("id") String id, @Nullable Status wanted) {
        String status = Texts.required(wanted == null ? null : wanted.status(), "/status");
        access.change(
                id,
                null,
                row -> {
                    switch (status) {
                        case "active" -> {
                            row.resume();
                            due.fire(new WorkIsDue());
                        }
                        case "paused" -> {
                            row.status = status;
                            row.reason = "By " + access.caller().name();
                        }
                        default -> throw Texts.invalid("/status", "send active or paused");
                    }
                });
        return one(id);
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Makes a new secret",
            description =
                    "Shown this once. For a day messages are signed by both, the old and the new; the one before the old signs nothing any more.")
    public Response rotate(@PathParam("id") String id) {
        requireKey();
        WebhookRow row =
                access.change(
                        id,
                        null,
                        changed -> {
                            changed.secretGeneration++;
                            changed.previousUntil = access.now().plus(GRACE);
                        });
        return answer(200, row, shown(row)).build();
    }

    private Map<String, Object> shown(WebhookRow row) {
        Map<String, Object> tree = WebhookJson.webhook(row);
        tree.put(
                "secret",
                settings.secret(row.tenantId, row.webhookId, row.secretGeneration).shown());
        return tree;
    }

    private static Response.ResponseBuilder answer(
            int status, WebhookRow row, Map<String, Object> tree) {
        return Response.status(status).header(HttpHeaders.ETAG, row.etag()).entity(tree);
    }

    private static WebhookRequest body(@Nullable WebhookRequest request) {
        if (request == null) {
            throw Texts.invalid("/url", "the document is missing");
        }
        return request;
    }

    private void requireKey() {
        if (!settings.haveKey()) {
            throw Problem.unavailable(
                    "webhooks-off", "This installation has no key for secrets; ask its operator");
        }
    }
}
