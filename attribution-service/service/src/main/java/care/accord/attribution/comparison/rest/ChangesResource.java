package care.accord.attribution.comparison.rest;

import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.rest.RosterAccess;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.MemberRow.Slice;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What moved between two rosters of a contract, person by person, with what set it off.
@Path("/v1/rosters/{id}/changes")
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "Rosters")
public class ChangesResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final RosterAccess access;

    @Inject
    ChangesResource(Caller caller, Tenancy tenancy, RosterAccess access) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What moved since another version, and what set it off",
            description =
                    "Against the version before, or against ?from= any other version of the contract's roster. For text/csv the whole list is sent.")
    public ChangesJson changes(
            @PathParam("id") String id,
            @QueryParam("from")
                    @Parameter(description = "id of another roster; the version before if left out")
                    @Nullable String from,
            @BeanParam ChangesAsked asked) {
        RosterRow roster = access.roster(id);
        List<String> kinds = asked.kinds();
        String trigger = asked.trigger();
        if (isStored(roster, from)) {
            return tenancy.inTransaction(
                    caller.tenant(),
                    () ->
                            ChangesJson.of(
                                    roster,
                                    MemberRow.causes(id),
                                    MemberRow.triggers(id),
                                    Page.of(
                                            MemberRow.moved(
                                                    id,
                                                    kinds,
                                                    trigger,
                                                    new Slice(
                                                            asked.startingAfter,
                                                            Page.toLoad(asked.limit))),
                                            asked.limit,
                                            ChangeJson::of,
                                            row -> Integer.toString(row.rowNumber))));
        }
        Predicate<ChangeJson> filter = asked.filter();
        Comparison comparison = comparison(roster, from);
        Page<ChangeJson> page =
                Lists.page(Lists.moved(comparison, filter), asked.startingAfter, asked.limit);
        return ChangesJson.of(
                Objects.requireNonNullElse(from, ""), roster.rosterId, comparison, page);
    }

    @GET
    @Produces("text/csv")
    @Operation(hidden = true)
    public String changesAsTable(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @BeanParam ChangesAsked asked) {
        RosterRow roster = access.roster(id);
        List<String> kinds = asked.kinds();
        String trigger = asked.trigger();
        if (isStored(roster, from)) {
            return tenancy.inTransaction(
                    caller.tenant(),
                    () ->
                            Lists.csv(
                                    MemberRow.moved(
                                                    id,
                                                    kinds,
                                                    trigger,
                                                    new Slice(0, Integer.MAX_VALUE))
                                            .stream()
                                            .map(ChangeJson::of)
                                            .toList()));
        }
        Predicate<ChangeJson> filter = asked.filter();
        return Lists.csv(Lists.moved(comparison(roster, from), filter));
    }

    private static boolean isStored(RosterRow roster, @Nullable String from) {
        return from == null || from.isBlank() || from.equals(roster.previousId);
    }

    private Comparison comparison(RosterRow roster, @Nullable String from) {
        if (from == null) {
            throw Problem.notFound();
        }
        RosterRow other = access.roster(from);
        if (!other.contractId.equals(roster.contractId)) {
            throw Problem.badRequest(
                    "another-contract", "?from= must be a roster of the same contract");
        }
        return Comparison.between(access.run(other), access.run(roster));
    }
}
