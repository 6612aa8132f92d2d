package care.accord.attribution.payerlist.rest;

import care.accord.attribution.deliveredlist.files.DeliveredLists;
import care.accord.attribution.deliveredlist.store.DeliveredListRow;
import care.accord.attribution.payerlist.PayerList;
import care.accord.attribution.roster.rest.RosterAccess;
import care.accord.population.files.FeedKind;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// An assignment list that was delivered as a feed, laid beside a roster as if it were sent along. Only the payer that
/// delivered it can name it.
@Path("/v1/rosters/{id}/reconciliations/{feed}")
@RolesAllowed({"payer-analyst", "payer-approver"})
@RunOnVirtualThread
@Tag(name = "Rosters")
public class DeliveredListResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final RosterAccess access;
    private final DeliveredLists lists;
    private final ReconciliationResource reconciliation;

    // Each is one thing, and the container makes them.
    @Inject
    DeliveredListResource(
            Caller caller,
            Tenancy tenancy,
            RosterAccess access,
            DeliveredLists lists,
            ReconciliationResource reconciliation) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.access = access;
        this.lists = lists;
        this.reconciliation = reconciliation;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lay a delivered assignment list beside the roster",
            description =
                    "The list is an accepted feed of the kind alr, by its id. The answer is that of POST …/reconciliations with the list, and says what else the list says: of people on both what differs, of others why the payer does not assign them. People are who they are now, by whichever identifier the list has them.")
    public ReconciliationJson reconcile(
            @PathParam("id") String id,
            @PathParam("feed") String feed,
            @QueryParam("side") @Nullable String side,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @DefaultValue("0") int startingAfter) {
        return reconciliation.page(
                id, side, new ReconciliationResource.Paging(limit, startingAfter), list(id, feed));
    }

    @GET
    @Produces("text/csv")
    @Operation(hidden = true)
    public String reconcileAsTable(
            @PathParam("id") String id,
            @PathParam("feed") String feed,
            @QueryParam("side") @Nullable String side) {
        return reconciliation.table(id, side, list(id, feed));
    }

    /// The list, for somebody who may see the roster.
    private PayerList list(String rosterId, String feedId) {
        access.roster(rosterId);
        return lists.payerList(list(feedId));
    }

    private DeliveredListRow list(String feedId) {
        DeliveredListRow feed =
                tenancy.inTransaction(caller.tenant(), () -> DeliveredListRow.accepted(feedId))
                        .orElseThrow(Problem::notFound);
        if (!feed.kind.equals(FeedKind.ALR.code())) {
            throw Problem.badRequest(
                    "not-a-list",
                    "Feed %s is of the kind %s; name one of the kind %s"
                            .formatted(feedId, feed.kind, FeedKind.ALR.code()));
        }
        return feed;
    }
}
