package care.accord.attribution.identity.rest;

import care.accord.attribution.identity.store.WithdrawnIdentityRow;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Statements about identifiers that the payer took back, with who did and why.
@Path("/v1/withdrawn-identities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"payer-analyst", "payer-approver"})
@RunOnVirtualThread
@Tag(name = "Feeds")
public class WithdrawnIdentityResource {
    private final Caller caller;
    private final Tenancy tenancy;

    @Inject
    WithdrawnIdentityResource(Caller caller, Tenancy tenancy) {
        this.caller = caller;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            summary = "Identifiers that did not replace each other after all",
            description =
                    "Newest first: the pair, who took the statement back and why, and from which day it is known. They are submitted as a feed of the kind identities with taken_back_because.")
    public Page<WithdrawnIdentityJson> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable Long startingAfter) {
        List<WithdrawnIdentityRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                WithdrawnIdentityRow.newest(
                                        Page.toLoad(limit), Optional.ofNullable(startingAfter)));
        return Page.of(rows, limit, WithdrawnIdentityJson::of, row -> Long.toString(row.sequence));
    }
}
