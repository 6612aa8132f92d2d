package care.accord.attribution.attributionlist.rest;

import care.accord.attribution.attributionlist.store.ListStates;
import care.accord.attribution.attributionlist.store.ListStates.Setter;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The state of a contract's attribution list: a draft to be reconciled, open to changes at any time, or final.
@Path("/v1/attribution-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attribution lists")
public class ListResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final ListStates states;

    @Inject
    ListResource(Caller caller, Tenancy tenancy, ListStates states) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.states = states;
    }

    /// A version of a list.
    public record ListJson(
            String contractId,
            String version,
            String status,
            @Nullable OffsetDateTime since,
            String rosterId) {
        static ListJson of(ListVersion list) {
            return new ListJson(
                    list.terms().contractId,
                    list.id(),
                    list.status(),
                    list.since(),
                    list.roster().rosterId);
        }
    }

    /// The state to set.
    public record StatusJson(@Nullable String status) {}

    @GET
    @Path("/{contractId}")
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    @Operation(summary = "The newest version of a contract's list and its state")
    public ListJson one(@PathParam("contractId") String contractId) {
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        ListVersion.latest(contractId)
                                .map(ListJson::of)
                                .orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("/{contractId}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("payer-approver")
    @Operation(
            summary = "Sets a list to draft or open, for approvers of the payer",
            description = "A list becomes final by the FHIR operation $confirm-attribution-list.")
    public ListJson set(@PathParam("contractId") String contractId, StatusJson wanted) {
        String status = wanted.status() == null ? "" : wanted.status();
        if (!status.equals(ListVersion.DRAFT) && !status.equals(ListVersion.OPEN)) {
            throw Problem.badRequest(
                    "unknown-status",
                    "'%s' cannot be set here; send draft or open, or confirm the list by POST /fhir/Group/%s/$confirm-attribution-list"
                            .formatted(status, contractId));
        }
        Setter by = new Setter("payer", caller.subject(), caller.name());
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    ListVersion list =
                            ListVersion.latest(contractId).orElseThrow(Problem::notFound);
                    if (!list.terms().tenantId.equals(caller.tenant())) {
                        throw Problem.notFound();
                    }
                    return ListJson.of(states.set(contractId, status, by));
                });
    }
}
