package care.accord.reconciliation.webhook.rest;

import care.accord.reconciliation.life.rest.Texts;
import care.accord.reconciliation.webhook.events.Subscriptions;
import care.accord.reconciliation.webhook.store.DeliveryRow;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What became of the messages of a subscription, and messages sent once more.
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
public class DeliveryResource {
    private static final List<String> STATUSES = List.of("waiting", "delivered", "dead");

    private final Subscriptions subscriptions;

    @Inject
    DeliveryResource(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @POST
    @Path("/{id}/pings")
    @Operation(
            summary = "Sends a message that says nothing, to try the receiver",
            description = "Location leads to what becomes of it.")
    @APIResponse(responseCode = "202", description = "on its way")
    public Response ping(@PathParam("id") String id) {
        return accepted(id, subscriptions.ping(id));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            summary = "Messages of the webhook, newest first",
            description =
                    "waiting, delivered or dead: given up after the last attempt. Kept for 30 days after that.")
    public Page<Map<String, Object>> list(
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        if (status != null && !STATUSES.contains(status)) {
            throw Problem.badRequest("unknown-status", "Send status=waiting, delivered or dead");
        }
        long below = Texts.below(startingAfter);
        List<String> wanted = status == null ? STATUSES : List.of(status);
        return subscriptions.read(
                id,
                row ->
                        Page.of(
                                DeliveryRow.newest(
                                        row.webhookId, wanted, below, Page.toLoad(limit)),
                                limit,
                                WebhookJson::delivery,
                                one -> Long.toString(one.sequence)));
    }

    @GET
    @Path("/{id}/deliveries/{delivery}")
    @Operation(summary = "One message and what became of it")
    public Map<String, Object> one(
            @PathParam("id") String id, @PathParam("delivery") String delivery) {
        return WebhookJson.delivery(subscriptions.delivery(id, delivery));
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/redelivery")
    @Operation(
            summary = "Sends a message once more, under the same id",
            description =
                    "One that was delivered, or a dead letter. It is tried as if it were new.")
    @APIResponse(responseCode = "202", description = "on its way")
    public Response redeliver(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        subscriptions.redeliver(id, delivery);
        return accepted(id, delivery);
    }

    @POST
    @Path("/{id}/redelivery")
    @Operation(summary = "Sends all dead letters of the webhook once more, in their old order")
    @APIResponse(responseCode = "202", description = "on their way")
    public Response redeliverDead(@PathParam("id") String id) {
        return Response.accepted(Map.of("messages", subscriptions.redeliverDead(id))).build();
    }

    private static Response accepted(String id, String delivery) {
        String path = "/v1/webhooks/%s/deliveries/%s".formatted(id, delivery);
        return Response.accepted(Map.of("id", delivery)).location(URI.create(path)).build();
    }
}
