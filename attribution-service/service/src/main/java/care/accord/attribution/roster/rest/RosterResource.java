package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.MinimumNecessary;
import care.accord.servicekit.tenancy.Tenancy;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Rosters of the contracts that the caller is a party of.
@Path("/v1/rosters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "Rosters")
public class RosterResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final RosterAccess access;
    private final Explanations explanations;
    private final Members members;

    @Inject
    RosterResource(
            Caller caller,
            Tenancy tenancy,
            RosterAccess access,
            Explanations explanations,
            Members members) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.access = access;
        this.explanations = explanations;
        this.members = members;
    }

    @GET
    @MinimumNecessary
    public Page<RosterJson> list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        if (contract == null || contract.isBlank()) {
            throw Problem.badRequest(
                    "contract-missing", "Send ?contract= with the id of a contract");
        }
        List<RosterRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                RosterRow.newest(
                                        contract,
                                        Page.toLoad(limit),
                                        Optional.ofNullable(startingAfter)));
        return Page.of(rows, limit, RosterJson::of, row -> row.rosterId);
    }

    @GET
    @MinimumNecessary
    @Path("/{id}")
    public RosterJson one(@PathParam("id") String id) {
        RosterRow roster = roster(id);
        return RosterJson.of(roster, members.care(roster));
    }

    @GET
    @MinimumNecessary
    @Path("/{id}/members")
    public Page<MemberJson> members(
            @PathParam("id") String id,
            @QueryParam("change") @Nullable String change,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @DefaultValue("0") int startingAfter) {
        RosterRow roster = roster(id);
        List<MemberRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                MemberRow.page(
                                        id,
                                        ChangeFilter.of(change),
                                        startingAfter,
                                        Page.toLoad(limit)));
        return Page.of(
                rows, limit, members.reading(roster), row -> Integer.toString(row.rowNumber));
    }

    @GET
    @MinimumNecessary
    @Path("/{id}/members")
    @Produces("text/csv")
    public String membersAsTable(
            @PathParam("id") String id, @QueryParam("change") @Nullable String change) {
        RosterRow roster = roster(id);
        List<MemberRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> MemberRow.page(id, ChangeFilter.of(change), 0, Integer.MAX_VALUE));
        return MemberCsv.of(rows.stream().map(members.reading(roster)).toList());
    }

    @GET
    @MinimumNecessary
    @Path("/{id}/members/{row}/explanation")
    @Operation(
            summary = "Why a member is on the roster, or was dropped from it",
            description =
                    "The claim lines used, totals per entity in every step, runner-up and margin, the first failed criterion, tie-break, citations with their evidence, what the answer has to be read with, and inputs.")
    public ExplanationJson explanation(@PathParam("id") String id, @PathParam("row") int row) {
        RosterRow roster = roster(id);
        MemberRow member =
                tenancy.inTransaction(caller.tenant(), () -> MemberRow.at(id, row))
                        .orElseThrow(Problem::notFound);
        return explanations.ofMember(roster, member);
    }

    @POST
    @Path("/{id}/explanations")
    @Operation(
            summary = "Why somebody is, or is not, on the roster",
            description =
                    "For anybody the payer knows, by the id in the body: ids of people stay out of URLs. A provider gets the claims of its members only.")
    public ExplanationJson explain(@PathParam("id") String id, ExplanationRequest request) {
        RosterRow roster = roster(id);
        return explanations.ofAnybody(roster, request.beneficiary());
    }

    private RosterRow roster(String id) {
        return access.roster(id);
    }
}
