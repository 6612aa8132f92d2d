package care.accord.metrics.risk.rest;

import care.accord.metrics.risk.store.RiskJobs;
import care.accord.metrics.risk.store.RiskMemberRow;
import care.accord.metrics.risk.store.RiskMemberRow.Wanted;
import care.accord.metrics.risk.store.RiskRunRow;
import care.accord.metrics.risk.store.RiskRuns;
import care.accord.metrics.risk.store.RosterScoring.Request;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Risk scores of a contract's members for a payment year: computed after the payer asked, read by both parties.
@Path("/v1/risk-scores")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Risk scores")
public class RiskScoreResource {
    private static final String RETRY_SECONDS = "2";
    private static final Map<String, Wanted> LISTS =
            Map.of(
                    "all", Wanted.ALL,
                    "high", Wanted.HIGH,
                    "rising", Wanted.RISING,
                    "gaps", Wanted.GAPS,
                    "unscored", Wanted.UNSCORED);

    private final Caller caller;
    private final Tenancy tenancy;
    private final RiskRequests requests;
    private final RiskJobs jobs;
    private final RiskRuns runs;

    @Inject
    RiskScoreResource(
            Caller caller, Tenancy tenancy, RiskRequests requests, RiskJobs jobs, RiskRuns runs) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.requests = requests;
        this.jobs = jobs;
        this.runs = runs;
    }

    /// What is to be scored.
    ///
    /// @param paymentYear the year after that of the diagnoses
    @Schema(name = "Risk scores to compute")
    public record RequestJson(@Nullable String contract, @Nullable Integer paymentYear) {}

    /// A list as every room answers it.
    @Schema(name = "Risk scores of a contract")
    public record RunListJson(List<RiskRunJson> data, boolean hasMore) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("payer-analyst")
    @Operation(
            summary = "Score a contract's members for a payment year",
            description =
                    "Its latest roster, from claims of the year before by the latest tables that the payer loaded. The same inputs again are the same run. Scoring goes on after the answer; `Prefer: wait=N` (RFC 7240) waits for it, N seconds and at most 30. 422 risk-tables-unusable names what is missing, payment-year-unknown a year without rules.")
    @APIResponse(
            responseCode = "200",
            description = "scored before",
            content = @Content(schema = @Schema(implementation = RiskRunJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "scored while the caller waited",
            content = @Content(schema = @Schema(implementation = RiskRunJson.class)))
    @APIResponse(
            responseCode = "202",
            description = "not scored yet; Location is the job",
            content = @Content(schema = @Schema(implementation = RiskJobJson.class)))
    public Response score(RequestJson request, @Context HttpHeaders headers) throws IOException {
        String contract =
                Optional.ofNullable(request)
                        .map(RequestJson::contract)
                        .filter(id -> !id.isBlank())
                        .orElseThrow(RiskScoreResource::contractMissing);
        Request named = requests.named(contract, request.paymentYear());
        String id = named.runId();
        Optional<RiskRunJson> before = tenancy.inTransaction(caller.tenant(), () -> found(id));
        if (before.isPresent()) {
            return Response.ok(before.get()).build();
        }
        requests.ask(named);
        Patience patience =
                Patience.of(
                        Optional.ofNullable(headers.getRequestHeader("Prefer")).orElse(List.of()));
        requests.await(id, patience);
        Response.ResponseBuilder answer = tenancy.inTransaction(caller.tenant(), () -> asked(id));
        return patience.isNone()
                ? answer.build()
                : answer.header("Preference-Applied", patience.applied()).build();
    }

    /// The run if it is there by now, or else its job.
    private Response.ResponseBuilder asked(String id) {
        return found(id)
                .map(run ->
                        Response.status(Response.Status.CREATED)
                                .header(HttpHeaders.LOCATION, "/v1/risk-scores/" + id)
                                .entity(run))
                .orElseGet(() ->
                        Response.accepted(jobs.withId(id).map(RiskJobJson::of).orElseThrow())
                                .header(
                                        HttpHeaders.LOCATION,
                                        "/v1/risk-scores/%s/job".formatted(id))
                                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
    }

    @GET
    @Path("/{id}/job")
    @RolesAllowed({"payer-analyst", "payer-approver"})
    @Operation(
            summary = "How far scores are that were asked for",
            description =
                    "State, members that the attempt under way has been through, of a job that failed, why: risk-tables-unusable, risk-tables-unreadable, roster-unreadable, scoring-failed or risk-run-interrupted, and of one that was canceled, by whom. Either begins anew when scores are asked for again.")
    public RiskJobJson job(@PathParam("id") String id) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> jobs.withId(id).map(RiskJobJson::of).orElseThrow(Problem::notFound));
    }

    @DELETE
    @Path("/{id}/job")
    @RolesAllowed("payer-analyst")
    @Operation(
            summary = "Cancel scores that were asked for",
            description =
                    "Nobody further is scored within 15 seconds, and what was written is removed. The job stays, as `canceled`, with who did so and when; canceling it again changes nothing. 409 risk-job-ended where it is completed or has failed: of cancel and completion exactly one comes about, and scores that are there stay.")
    @APIResponse(
            responseCode = "202",
            description = "canceled; the job as it stands",
            content = @Content(schema = @Schema(implementation = RiskJobJson.class)))
    public Response cancel(@PathParam("id") String id) {
        return Response.accepted(RiskJobJson.of(requests.cancel(id))).build();
    }

    private Optional<RiskRunJson> found(String id) {
        return RiskRunRow.withId(id).map(this::json);
    }

    private RiskRunJson json(RiskRunRow row) {
        return RiskRunJson.of(row, runs.summary(row), runs.tables(row));
    }

    @GET
    @Operation(
            summary = "Risk scores of a contract, the latest first",
            description =
                    "Mean and distribution of normalized scores; no number of 1 to 10 people is shown, nor one from which it would follow.")
    public RunListJson list(@QueryParam("contract") @Nullable String contract) {
        String contractId =
                Optional.ofNullable(contract)
                        .filter(id -> !id.isBlank())
                        .orElseThrow(RiskScoreResource::contractMissing);
        return new RunListJson(
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> RiskRunRow.newest(contractId).stream().map(this::json).toList()),
                false);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Risk scores of one roster and payment year")
    public RiskRunJson one(@PathParam("id") String id) {
        return tenancy.inTransaction(
                caller.tenant(), () -> found(id).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("/{id}/members")
    @Operation(
            summary = "Members with their scores, in the roster's order",
            description =
                    "`list` is `high` (the highest raw scores), `rising` (whose raw score rose, where the year before compares), `gaps` (with categories that were not reported again), `unscored` (without a score, each with why) or `all` (with one). 403 members-withheld where claims about substance use disorder may stand behind scores and the contract does not share them.")
    public Page<RiskMemberJson> members(
            @PathParam("id") String id,
            @QueryParam("list") @DefaultValue("all") String list,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable Integer startingAfter) {
        Wanted wanted = LISTS.get(list);
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    RiskRunRow run = shown(id);
                    if (wanted == null) {
                        throw Problem.badRequest(
                                "list-unknown",
                                "list is one of all, high, rising, gaps and unscored");
                    }
                    return Page.of(
                            RiskMemberRow.of(
                                    run.id,
                                    wanted,
                                    Page.toLoad(limit),
                                    startingAfter == null ? Integer.MIN_VALUE : startingAfter),
                            limit,
                            RiskMemberJson::listed,
                            row -> Integer.toString(row.rowNumber));
                });
    }

    @GET
    @Path("/{id}/members/{row}")
    @Operation(
            summary = "What a member's score is made of",
            description =
                    "By each model of the year's blend: coefficients, interactions and counts that add up to the raw score, categories that a hierarchy dropped, and gaps: lasting categories of earlier years that were not reported again, with the claim lines that reported them.")
    public RiskMemberJson member(@PathParam("id") String id, @PathParam("row") int row) {
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        RiskMemberRow.of(shown(id).id, row)
                                .map(found -> RiskMemberJson.of(found, runs.models(found)))
                                .orElseThrow(Problem::notFound));
    }

    private RiskRunRow shown(String id) {
        RiskRunRow run = RiskRunRow.withId(id).orElseThrow(Problem::notFound);
        if (run.withheld && !run.tenantId.equals(caller.tenant())) {
            throw Problem.forbidden(
                    "members-withheld",
                    "Claims about substance use disorder may stand behind these scores, which the contract does not share; you are shown their distribution");
        }
        return run;
    }

    private static Problem contractMissing() {
        return Problem.badRequest(
                "contract-missing", "Say whose risk scores: the contract's id as `contract`");
    }
}
