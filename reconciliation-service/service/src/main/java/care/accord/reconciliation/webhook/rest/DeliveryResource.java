package care.accord.reconciliation.webhook.rest;

import care.accord.reconciliation.life.rest.Texts;
import care.accord.reconciliation.webhook.events.Envelopes;
import care.accord.reconciliation.webhook.store.Deliveries;
import care.accord.reconciliation.webhook.store.DeliveryRow;
import care.accord.reconciliation.webhook.store.Notice;
import care.accord.reconciliation.webhook.store.WebhookRow;
import care.accord.servicekit.due.WorkIsDue;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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

    private final WebhookAccess access;
    private final Deliveries deliveries;
    private final Envelopes envelopes;
    private final Event<WorkIsDue> due;

    @Inject
    DeliveryResource(
            WebhookAccess access,
            Deliveries deliveries,
            Envelopes envelopes,
            Event<WorkIsDue> due) {
        this.access = access;
        this.deliveries = deliveries;
        this.envelopes = envelopes;
        this.due = due;
    }

    @POST
    @Path("/{id}/pings")
    @Operation(
            summary = "Sends a message that says nothing, to try the receiver",
            description = "Location leads to what becomes of it.")
    @APIResponse(responseCode = "202", description = "on its way")
    public Response ping(@PathParam("id") String id) {
        return access.read(
                id,
                row -> {
                    requireActive(row);
                    Notice ping = envelopes.ping(id, access.now());
                    deliveries.addTo(row, ping);
                    return accepted(id, ping.eventId());
                });
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
        return access.read(
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
        return access.read(id, _ -> WebhookJson.delivery(found(id, delivery)));
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/redelivery")
    @Operation(
            summary = "Sends a message once more, under the same id",
            description =
                    "One that was delivered, or a dead letter. It is tried as if it were new.")
    @APIResponse(responseCode = "202", description = "on its way")
    public Response redeliver(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return access.read(
                id,
                row -> {
                    requireActive(row);
                    found(id, delivery);
                    if (DeliveryRow.sendAgain(id, List.of(delivery), access.now()) == 0) {
                        throw Problem.conflict(
                                "delivery-waits", "It waits to be delivered already");
                    }
                    due.fire(new WorkIsDue());
                    return accepted(id, delivery);
                });
    }

    @POST
    @Path("/{id}/redelivery")
    @Operation(summary = "Sends all dead letters of the webhook once more, in their old order")
    @APIResponse(responseCode = "202", description = "on their way")
    public Response redeliverDead(@PathParam("id") String id) {
        return access.read(
                id,
                row -> {
                    requireActive(row);
                    int count = DeliveryRow.sendDeadAgain(id, access.now());
                    due.fire(new WorkIsDue());
                    return Response.accepted(Map.of("messages", count)).build();
                });
    }

    private static DeliveryRow found(String id, String delivery) {
        return DeliveryRow.withId(id, delivery).orElseThrow(Problem::notFound);
    }

    private static Response accepted(String id, String delivery) {
        String path = "/v1/webhooks/%s/deliveries/%s".formatted(id, delivery);
        return Response.accepted(Map.of("id", delivery)).location(URI.create(path)).build();
    }

    private static void requireActive(WebhookRow row) {
        if (!row.isActive()) {
            throw Problem.conflict(
                    "webhook-not-active",
                    "The webhook is %s; resume it first".formatted(row.status));
        }
    }
}
