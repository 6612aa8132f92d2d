package care.accord.reconciliation.contract.rest;

import care.accord.reconciliation.agreement.Change;
import care.accord.reconciliation.agreement.Change.AppliesTo;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.events.ContractCourse;
import care.accord.reconciliation.contract.events.ContractCourse.Proposal;
import care.accord.reconciliation.contract.events.ContractEndings;
import care.accord.reconciliation.contract.events.ContractRenewals;
import care.accord.reconciliation.contract.rest.ContractAccess.Job;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.life.rest.Texts;
import care.accord.servicekit.precondition.IfMatch;
import care.accord.servicekit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the parties propose to each other and agree on: drafts, amendments, an end.
@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Contracts")
public class ProposalResource {
    private final ContractAccess access;
    private final ContractCourse course;
    private final ContractEndings endings;
    private final ContractRenewals renewals;
    private final ContractJson json;

    @Inject
    ProposalResource(
            ContractAccess access,
            ContractCourse course,
            ContractEndings endings,
            ContractRenewals renewals,
            ContractJson json) {
        this.access = access;
        this.course = course;
        this.endings = endings;
        this.renewals = renewals;
        this.json = json;
    }

    /// Other terms from a day on.
    ///
    /// @param appliesTo `whole-period`, which is also meant by nothing, or `following-months`
    /// @param document the whole contract with the other terms in it
    public record Amending(
            @Nullable String effectiveFrom,
            @Nullable String appliesTo,
            @Nullable String reason,
            @Nullable Map<String, Object> document) {
        private Change change() {
            LocalDate from = Texts.day(effectiveFrom, "/effectiveFrom");
            return new Change.Amendment(
                    from,
                    appliesTo == null
                            ? AppliesTo.WHOLE_PERIOD
                            : AppliesTo.of(appliesTo).orElseThrow(() -> unknown(appliesTo)));
        }

        private static Problem unknown(String appliesTo) {
            return Texts.invalid(
                    "/appliesTo",
                    "is '%s': expected whole-period or following-months".formatted(appliesTo));
        }
    }

    /// No further care is settled.
    ///
    /// @param by `agreement` of both parties, or `notice` of the one that sends it
    public record Ending(@Nullable String lastDay, @Nullable String reason, @Nullable String by) {}

    /// Why something is done.
    public record Because(@Nullable String reason) {}

    @PUT
    @Path("/{id}/versions/{version}")
    @Operation(
            summary = "Writes a draft anew",
            description =
                    "By the party that wrote it, with If-Match: the ETag of what you read. Approvals of the text before fall away.")
    public Response rewrite(
            @PathParam("id") String id,
            @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable Map<String, Object> document) {
        IfMatch read = IfMatch.required(ifMatch, "version");
        ContractDocument contract = PostedContract.read(document, "");
        access.change(
                id,
                by -> {
                    ContractRow row = draft(id, version);
                    row.requireAsRead(read);
                    course.rewrite(row, PostedContract.ofPayer(contract, row.tenantId), by);
                    return row.status;
                },
                Job.ANALYST);
        return shown(id, version, 200);
    }

    private static ContractRow draft(String id, int version) {
        return ContractRow.locked(id).stream()
                .filter(one -> one.version == version)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/{id}/approvals")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"payer-approver", "provider-approver"})
    @Operation(
            summary = "Approves the draft for your party",
            description =
                    "Four eyes: who wrote it does not approve it, and nobody approves for both. The last approval it takes puts the version in force, or has it wait for its day. If-Match, if sent, must name the draft as it stands.")
    public Map<String, Object> approve(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.change(
                id,
                by -> {
                    course.approve(id, IfMatch.of(ifMatch), by);
                    return id;
                },
                Job.APPROVER);
        return access.read(id, json::contract);
    }

    @POST
    @Path("/{id}/amendments")
    @Operation(
            summary = "Proposes other terms from a day on",
            description =
                    "A new version, which both parties approve; until its day the version before governs. From then on it settles the whole performance period, or with appliesTo following-months the months that begin on its day or later, each part by its own terms. If-Match, if sent, must name the version in force as it stands.")
    @APIResponse(responseCode = "201", description = "proposed")
    public Response amend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Amending amending) {
        Change change = amending.change();
        String reason = Texts.required(amending.reason(), "/reason");
        ContractDocument contract = PostedContract.read(amending.document(), "/document");
        Proposal proposal = new Proposal(change, contract, reason);
        return proposed(id, ifMatch, _ -> proposal);
    }

    @POST
    @Path("/{id}/endings")
    @Operation(
            summary = "Proposes to end the contract, or gives notice",
            description =
                    "By agreement both parties approve it; a notice takes the approval of a second person of the party that gives it, and as many days as the contract says. Care through the last day is still settled.")
    @APIResponse(responseCode = "201", description = "proposed")
    public Response end(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Ending ending) {
        LocalDate lastDay = Texts.day(ending.lastDay(), "/lastDay");
        String reason = Texts.required(ending.reason(), "/reason");
        String by = Texts.required(ending.by(), "/by");
        Function<ContractRow, Proposal> proposal =
                switch (by) {
                    case "agreement" -> row -> endings.byAgreement(row.contractId, lastDay, reason);
                    case "notice" -> row -> endings.byNotice(row.contractId, lastDay, reason);
                    default ->
                            throw Texts.invalid(
                                    "/by", "is '%s': expected agreement or notice".formatted(by));
                };
        return proposed(id, ifMatch, proposal);
    }

    @POST
    @Path("/{id}/renewal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("payer-analyst")
    @Operation(
            summary = "Stores a draft for the next period",
            description =
                    "The terms in force with the first of furtherPeriods as performance period; the attribution window moves along. A contract of its own, which both parties approve.")
    @APIResponse(responseCode = "201", description = "stored")
    public Response renew(@PathParam("id") String id) {
        ContractRow row = access.post(by -> renewals.renew(id, by));
        return Response.created(URI.create("/v1/contracts/" + row.contractId))
                .header(HttpHeaders.ETAG, row.etag())
                .entity(access.read(row.contractId, json::contract))
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            summary = "Gives the draft up",
            description = "The party that wrote it takes it back, or the other declines it.")
    public Map<String, Object> withdraw(@PathParam("id") String id, Because because) {
        String reason = Texts.required(because.reason(), "/reason");
        access.change(
                id,
                by -> {
                    course.withdraw(id, by, reason);
                    return id;
                },
                Job.ANALYST,
                Job.APPROVER);
        return access.read(id, json::contract);
    }

    private Response proposed(
            String id, @Nullable String ifMatch, Function<ContractRow, Proposal> proposal) {
        int version =
                access.change(
                        id,
                        by -> {
                            ContractRow current =
                                    ContractRow.current(id).orElseThrow(Problem::notFound);
                            current.requireAsRead(IfMatch.of(ifMatch));
                            return course.propose(id, proposal.apply(current), by).version;
                        },
                        Job.ANALYST,
                        Job.APPROVER);
        return shown(id, version, 201);
    }

    private Response shown(String id, int version, int status) {
        return access.read(
                id,
                version,
                row ->
                        Response.status(status)
                                .location(
                                        URI.create(
                                                "/v1/contracts/%s/versions/%d"
                                                        .formatted(id, version)))
                                .header(HttpHeaders.ETAG, row.etag())
                                .entity(json.version(row))
                                .build());
    }
}
