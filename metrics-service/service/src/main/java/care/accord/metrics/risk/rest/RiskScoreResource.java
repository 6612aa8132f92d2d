package care.accord.metrics.risk.rest;

import care.accord.metrics.contract.store.ContractStore;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.risk.members.ScoredMember.Watch;
import care.accord.metrics.risk.store.RiskMemberRow;
import care.accord.metrics.risk.store.RiskMemberRow.Wanted;
import care.accord.metrics.risk.store.RiskRunRow;
import care.accord.metrics.risk.store.RiskRuns;
import care.accord.metrics.risk.store.RiskTableStore;
import care.accord.metrics.risk.store.RiskTableStore.TableVersion;
import care.accord.metrics.risk.store.RosterScoring;
import care.accord.metrics.risk.store.RosterScoring.Request;
import care.accord.metrics.risk.store.RosterScoring.Scored;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.PerformanceYear;
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
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Risk scores of a contract's members for a payment year: computed when the payer asks, read by both parties.
@Path("/v1/risk-scores")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Risk scores")
public class RiskScoreResource {
    private static final Map<String, Wanted> LISTS =
            Map.of(
                    "all", new Wanted("", 0),
                    "high", new Wanted(RiskRuns.watched(Set.of(Watch.HIGH)), 0),
                    "rising", new Wanted(RiskRuns.watched(Set.of(Watch.RISING)), 0),
                    "gaps", new Wanted("", 1));

    private final Caller caller;
    private final Tenancy tenancy;
    private final ContractStore contracts;
    private final RiskTableStore tables;
    private final RosterScoring scoring;
    private final RiskRuns runs;

    @Inject
    RiskScoreResource(
            Caller caller,
            Tenancy tenancy,
            ContractStore contracts,
            RiskTableStore tables,
            RosterScoring scoring,
            RiskRuns runs) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.contracts = contracts;
        this.tables = tables;
        this.scoring = scoring;
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
                    "Its latest roster, from claims of the year before by the latest tables that the payer loaded. The same inputs again are the same run. 422 risk-tables-unusable names what is missing, payment-year-unknown a year without rules.")
    @APIResponse(responseCode = "200", description = "scored before")
    @APIResponse(responseCode = "201", description = "scored")
    public Response score(RequestJson request) throws IOException {
        String contract =
                Optional.ofNullable(request)
                        .map(RequestJson::contract)
                        .filter(id -> !id.isBlank())
                        .orElseThrow(RiskScoreResource::contractMissing);
        Map<String, String> texts = new LinkedHashMap<>();
        Request named =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> named(ofPayer(contract), request.paymentYear(), texts));
        Optional<RiskRunJson> before =
                tenancy.inTransaction(caller.tenant(), () -> found(named.runId()));
        if (before.isPresent()) {
            return Response.ok(before.get()).build();
        }
        Scored scored = scored(named, texts);
        return Response.status(Response.Status.CREATED)
                .entity(
                        tenancy.inTransaction(
                                caller.tenant(),
                                () -> {
                                    runs.keep(named, scored);
                                    return found(named.runId()).orElseThrow();
                                }))
                .build();
    }

    private ContractTerms ofPayer(String contract) {
        ContractTerms terms =
                contracts
                        .latest(contract)
                        .orElseThrow(() ->
                                contracts.isKnown(contract)
                                        ? Problem.conflict(
                                                "no-roster",
                                                "The contract has no roster yet: its members are scored once attribution has run")
                                        : Problem.notFound());
        if (!terms.roster().parties().payer().equals(caller.tenant())) {
            throw Problem.forbidden(
                    "not-the-payer", "Members of a contract are scored by its payer");
        }
        return terms;
    }

    private Request named(ContractTerms terms, @Nullable Integer year, Map<String, String> texts) {
        if (year == null || !PerformanceYear.isOne(year)) {
            throw Problem.badRequest(
                    "payment-year-missing",
                    "Say for which year: paymentYear, the one after that of the diagnoses");
        }
        TreeMap<String, String> versions = new TreeMap<>();
        for (TableVersion table : tables.all()) {
            if (!texts.containsKey(table.name())) {
                texts.put(table.name(), tables.text(table));
                versions.put(
                        table.name(), "version %d %s".formatted(table.version(), table.sha256()));
            }
        }
        return new Request(terms, year, versions);
    }

    private Scored scored(Request request, Map<String, String> texts) throws IOException {
        try {
            return scoring.score(request, texts);
        } catch (NoSuchElementException e) {
            throw Problem.invalid(
                    "payment-year-unknown",
                    "The rules do not know how members are scored for %d"
                            .formatted(request.paymentYear()),
                    List.of(
                            new Problem.FieldError(
                                    "/paymentYear", String.valueOf(e.getMessage()))));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "risk-tables-unusable",
                    "The tables cannot be used; load them with POST /v1/risk-tables?name=…",
                    List.of(new Problem.FieldError("", String.valueOf(e.getMessage()))));
        }
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
                    "`list` is `high` (the highest raw scores), `rising` (whose raw score rose), `gaps` (with categories that were not reported again) or `all`. 403 members-withheld where claims about substance use disorder may stand behind scores and the contract does not share them.")
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
                                "list-unknown", "list is one of all, high, rising and gaps");
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
