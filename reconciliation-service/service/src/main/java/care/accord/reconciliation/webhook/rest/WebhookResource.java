package care.accord.reconciliation.webhook.rest;

import care.accord.reconciliation.life.rest.Texts;
import care.accord.reconciliation.webhook.events.Settings;
import care.accord.reconciliation.webhook.events.Subscriptions;
import care.accord.reconciliation.webhook.store.WebhookRow;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.precondition.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
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
    private final Subscriptions subscriptions;
    private final Settings settings;

    @Inject
    WebhookResource(Subscriptions subscriptions, Settings settings) {
        this.subscriptions = subscriptions;
        this.settings = settings;
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
        WebhookRequest wanted = body(request);
        WebhookRow row = subscriptions.create(created -> wanted.writeTo(created, settings.reach()));
        return answer(201, row, shown(row))
                .location(URI.create("/v1/webhooks/" + row.webhookId))
                .build();
    }

    @GET
    @Operation(summary = "The webhooks of your organization, newest first")
    public Page<Map<String, Object>> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        long below = Texts.below(startingAfter);
        return subscriptions.within(() ->
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
        return subscriptions.read(id, row -> answer(200, row, WebhookJson.full(row)).build());
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
        IfMatch read = IfMatch.required(ifMatch, "webhook");
        WebhookRequest wanted = body(request);
        subscriptions.change(id, read, row -> wanted.writeTo(row, settings.reach()));
        return one(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Ends a subscription and forgets what was to be delivered")
    @APIResponse(responseCode = "204", description = "ended")
    public Response delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        subscriptions.end(id, IfMatch.of(ifMatch));
        return Response.noContent().build();
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
        switch (status) {
            case WebhookRow.ACTIVE -> subscriptions.resume(id);
            case WebhookRow.PAUSED -> subscriptions.pause(id);
            default -> throw Texts.invalid("/status", "send active or paused");
        }
        return one(id);
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Makes a new secret",
            description =
                    "Shown this once. For a day messages are signed by both, the old and the new; the one before the old signs nothing any more.")
    public Response rotate(@PathParam("id") String id) {
        WebhookRow row = subscriptions.rotate(id);
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
}
