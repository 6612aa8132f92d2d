package care.accord.reconciliation.dispute.rest;

import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.dispute.Member;
import care.accord.reconciliation.dispute.Member.Standing;
import care.accord.reconciliation.dispute.Party;
import care.accord.reconciliation.dispute.Step;
import care.accord.reconciliation.dispute.Step.Outcome;
import care.accord.reconciliation.dispute.store.DisputeRow;
import care.accord.reconciliation.life.rest.Texts;
import care.accord.reconciliation.life.store.SettlementMoves;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Disputes about rows of settlements: raised by one party of a contract, decided when two people agree.
@Path("/v1/settlement-disputes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "Settlement disputes")
public class DisputeResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final Raising raising;
    private final Handling handling;
    private final DisputeJson json;
    private final SettlementMoves moves;

    @Inject
    DisputeResource(
            Caller caller,
            Tenancy tenancy,
            Raising raising,
            Handling handling,
            DisputeJson json,
            SettlementMoves moves) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.raising = raising;
        this.handling = handling;
        this.json = json;
        this.moves = moves;
    }

    /// Something said about a dispute.
    ///
    /// @param attachment where a document lies
    public record Said(@Nullable String text, @Nullable String attachment) {}

    /// How the payer would decide.
    ///
    /// @param outcome `accept` or `reject`
    public record Proposed(@Nullable String outcome, @Nullable String reason) {}

    /// Why something is done.
    public record Because(@Nullable String reason) {}

    @POST
    @Operation(
            summary = "Raises a dispute about a row of a settlement",
            description =
                    "Possible while the settlement's dispute window is open. With path and value (a reported value and the right one) the answer shows what the payment would be. What is in question of a final settlement is held until the dispute is decided.")
    @APIResponse(responseCode = "201", description = "raised")
    public Response raise(DisputeRequest request) {
        String id = raising.raise(request, member());
        return Response.created(URI.create("/v1/settlement-disputes/" + id))
                .entity(one(id))
                .build();
    }

    @GET
    @Operation(summary = "Disputes of a contract, newest first")
    public Page<Map<String, Object>> list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        if (contract == null || contract.isBlank()) {
            throw Problem.badRequest(
                    "contract-missing", "Send ?contract= with the id of a contract");
        }
        long below = Texts.below(startingAfter);
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    ContractRow seen = ContractRow.latest(contract).orElseThrow(Problem::notFound);
                    return Page.of(
                            DisputeRow.newest(seen.contractId, below, Page.toLoad(limit)),
                            limit,
                            row -> json.summary(row, moves.today()),
                            row -> Long.toString(row.sequence));
                });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A dispute with its history and what accepting it would do")
    public Map<String, Object> one(@PathParam("id") String id) {
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        json.full(
                                DisputeRow.withId(id).orElseThrow(Problem::notFound),
                                moves.today()));
    }

    @POST
    @Path("/{id}/comments")
    @Operation(
            summary = "Adds a comment or evidence; either party may until the dispute is decided")
    public Map<String, Object> comment(@PathParam("id") String id, Said said) {
        return take(
                id,
                new Step.Comment(
                        Texts.required(said.text(), "/text"),
                        Texts.optional(said.attachment(), "/attachment")));
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed({"payer-analyst", "payer-approver"})
    @Operation(summary = "Says how the payer would decide; somebody else has to agree")
    public Map<String, Object> propose(@PathParam("id") String id, Proposed proposed) {
        String reason = Texts.required(proposed.reason(), "/reason");
        String outcome = Texts.required(proposed.outcome(), "/outcome");
        return take(
                id,
                switch (outcome) {
                    case "accept" -> new Step.Propose(Outcome.ACCEPT, reason);
                    case "reject" -> new Step.Propose(Outcome.REJECT, reason);
                    case String _ ->
                            throw Texts.invalid(
                                    "/outcome",
                                    "'%s' is no outcome; send accept or reject".formatted(outcome));
                });
    }

    @POST
    @Path("/{id}/agreement")
    @RolesAllowed({"payer-approver", "provider-approver"})
    @Operation(
            summary = "Makes the payer's proposal the decision",
            description =
                    "By an approver of the payer who did not propose it, or by an approver of the provider. What the payer raised takes the provider's agreement. An accepted value is drafted as a restatement.")
    public Map<String, Object> agree(@PathParam("id") String id, @Nullable Because because) {
        return take(
                id,
                new Step.Agree(because == null ? "" : Texts.optional(because.reason(), "/reason")));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "Takes a dispute back, by the party that raised it")
    public Map<String, Object> withdraw(@PathParam("id") String id, Because because) {
        return take(id, new Step.Withdraw(Texts.required(because.reason(), "/reason")));
    }

    private Map<String, Object> take(String id, Step step) {
        handling.take(id, step, member());
        return one(id);
    }

    private Member member() {
        Party party = caller.isPayer() ? Party.PAYER : Party.PROVIDER;
        Standing standing =
                caller.hasRole(party.key() + "-approver") ? Standing.APPROVER : Standing.ANALYST;
        return new Member(party, standing, caller.subject(), caller.name());
    }
}
