package care.accord.attribution.adjustment.rest;

import care.accord.attribution.adjustment.store.AdjustmentBook;
import care.accord.attribution.adjustment.store.AdjustmentBook.Origin;
import care.accord.attribution.adjustment.store.AdjustmentRow;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the parties of a contract agreed about single people; each agreement holds until it is ended.
@Path("/v1/roster-adjustments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster adjustments")
public class AdjustmentResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final AdjustmentBook book;

    @Inject
    AdjustmentResource(Caller caller, Tenancy tenancy, AdjustmentBook book) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.book = book;
    }

    @GET
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    @Operation(summary = "Agreements of a contract about single people, newest first")
    public Page<AdjustmentJson> list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        if (contract == null || contract.isBlank()) {
            throw Problem.badRequest(
                    "contract-missing", "Send ?contract= with the id of a contract");
        }
        List<AdjustmentRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                AdjustmentRow.newest(
                                        contract,
                                        Page.toLoad(limit),
                                        Optional.ofNullable(startingAfter)));
        return Page.of(rows, limit, AdjustmentJson::of, row -> row.adjustmentId);
    }

    /// Why an agreement ends.
    public record Ending(@Nullable String reason) {}

    @POST
    @Path("/{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("payer-approver")
    @Operation(
            summary = "Ends an agreement: from the next roster on the claims decide again",
            description = "For approvers of the payer, who answers for the list.")
    public AdjustmentJson end(@PathParam("id") String id, Ending ending) {
        String reason = ending.reason();
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid(
                    "field-invalid",
                    "Say why the agreement ends",
                    List.of(new Problem.FieldError("/reason", "reason is missing")));
        }
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    AdjustmentRow row = AdjustmentRow.withId(id).orElseThrow(Problem::notFound);
                    if (!row.tenantId.equals(caller.tenant())) {
                        throw Problem.notFound();
                    }
                    if (row.endedAt == null) {
                        book.end(
                                row,
                                new Origin(
                                        "payer",
                                        caller.subject(),
                                        caller.name(),
                                        reason,
                                        row.source,
                                        null));
                    }
                    return AdjustmentJson.of(row);
                });
    }
}
