package care.accord.attribution.dispute.rest;

import care.accord.attribution.dispute.Actor.Member;
import care.accord.attribution.dispute.Actor.Standing;
import care.accord.attribution.dispute.Party;
import care.accord.attribution.dispute.Step;
import care.accord.attribution.dispute.store.DisputeRow;
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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Disputes about single members of rosters: raised by one party of a contract, decided by the other.
@Path("/v1/roster-disputes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "Roster disputes")
public class DisputeResource {
    private static final int LONGEST_TEXT = 4_000;

    private final Caller caller;
    private final Tenancy tenancy;
    private final Raising raising;
    private final Handling handling;
    private final Clock clock = Clock.systemUTC();

    @Inject
    DisputeResource(Caller caller, Tenancy tenancy, Raising raising, Handling handling) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.raising = raising;
        this.handling = handling;
    }

    @POST
    @Operation(
            summary =
                    "Raises a dispute about a member of a roster, or about someone who should be on it",
            description =
                    "Name the roster, and the member by row (on the roster) or memberId (not on it). Possible within the contract's dispute window, counted from the day the roster was decided.")
    @APIResponse(responseCode = "201", description = "raised")
    public Response raise(DisputeRequest request) {
        String id = raising.raise(request, member(), now());
        return Response.created(URI.create("/v1/roster-disputes/" + id)).entity(one(id)).build();
    }

    @GET
    @Operation(summary = "Disputes of a contract, newest first")
    public Page<DisputeJson> list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        if (contract == null || contract.isBlank()) {
            throw Problem.badRequest(
                    "contract-missing", "Send ?contract= with the id of a contract");
        }
        List<DisputeRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                DisputeRow.newest(
                                        contract,
                                        status,
                                        Page.toLoad(limit),
                                        Optional.ofNullable(startingAfter)));
        return Page.of(
                rows, limit, row -> DisputeJson.of(row, Raising.day(now())), row -> row.disputeId);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A dispute with its history: who, when and why")
    public DisputeJson one(@PathParam("id") String id) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    DisputeRow row = DisputeRow.withId(id).orElseThrow(Problem::notFound);
                    return DisputeJson.of(row, row.toDispute(), Raising.day(now()));
                });
    }

    /// Something said about a dispute.
    ///
    /// @param attachment where a document lies
    public record Said(@Nullable String text, @Nullable String attachment) {}

    /// An answer.
    ///
    /// @param outcome `accept` or `reject`
    public record Decided(@Nullable String outcome, @Nullable String reason) {}

    /// Why something is taken back.
    public record TakenBack(@Nullable String reason) {}

    @POST
    @Path("/{id}/evidence")
    @Operation(summary = "Adds evidence; either party may until the dispute is decided")
    public DisputeJson evidence(@PathParam("id") String id, Said said) {
        return take(
                id,
                new Step.AddEvidence(
                        Texts.required(said.text(), "/text", LONGEST_TEXT),
                        Texts.optional(said.attachment(), "/attachment", LONGEST_TEXT)));
    }

    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes a dispute up, by the party that has to answer")
    public DisputeJson review(@PathParam("id") String id) {
        return take(id, new Step.Review());
    }

    @POST
    @Path("/{id}/decision")
    @Operation(
            summary = "Accepts or rejects a dispute, by an approver of the other party",
            description =
                    "Who raised a dispute never decides it. An accepted one becomes an agreement that the next roster takes up; the dispute is then applied.")
    public DisputeJson decide(@PathParam("id") String id, Decided decided) {
        String reason = Texts.required(decided.reason(), "/reason", LONGEST_TEXT);
        String outcome = Texts.required(decided.outcome(), "/outcome", LONGEST_TEXT);
        return take(
                id,
                switch (outcome) {
                    case "accept" -> new Step.Accept(reason);
                    case "reject" -> new Step.Reject(reason);
                    default ->
                            throw Problem.badRequest(
                                    "unknown-outcome",
                                    "'%s' is not an outcome; send accept or reject"
                                            .formatted(outcome));
                });
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "Takes a dispute back, by the party that raised it")
    public DisputeJson withdraw(@PathParam("id") String id, TakenBack takenBack) {
        return take(
                id, new Step.Withdraw(Texts.required(takenBack.reason(), "/reason", LONGEST_TEXT)));
    }

    private DisputeJson take(String id, Step step) {
        handling.take(id, step, member(), now());
        return one(id);
    }

    private Member member() {
        Party party = caller.isPayer() ? Party.PAYER : Party.PROVIDER;
        Standing standing =
                caller.hasRole(party.key() + "-approver") ? Standing.APPROVER : Standing.ANALYST;
        return new Member(party, standing, caller.subject(), caller.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
