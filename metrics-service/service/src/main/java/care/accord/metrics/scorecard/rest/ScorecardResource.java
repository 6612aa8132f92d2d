package care.accord.metrics.scorecard.rest;

import care.accord.metrics.contract.store.ContractStore;
import care.accord.metrics.experience.rest.SurveyJson;
import care.accord.metrics.experience.store.SurveyStore;
import care.accord.metrics.scorecard.store.MemberResultRow;
import care.accord.metrics.scorecard.store.ScorecardMeasureRow;
import care.accord.metrics.scorecard.store.ScorecardRow;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Scorecards of contracts, for both parties to them.
@Path("/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
public class ScorecardResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final SurveyStore surveys;
    private final ContractStore contracts;

    @Inject
    ScorecardResource(
            Caller caller, Tenancy tenancy, SurveyStore surveys, ContractStore contracts) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.surveys = surveys;
        this.contracts = contracts;
    }

    /// All versions of a contract's scorecard, newest first.
    @GET
    @MinimumNecessary
    public Page<ScorecardJson> list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        String contractId =
                Optional.ofNullable(contract)
                        .filter(id -> !id.isBlank())
                        .orElseThrow(() ->
                                Problem.badRequest(
                                        "contract-missing",
                                        "Say whose scorecards: ?contract= with the contract's id"));
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    List<ScorecardRow> rows =
                            ScorecardRow.newest(
                                    contractId,
                                    Page.toLoad(limit),
                                    Optional.ofNullable(startingAfter));
                    // What a contract renews is the same in all its versions.
                    List<ScorecardMeasureRow> before =
                            rows.stream().findFirst().map(this::measuresBefore).orElse(List.of());
                    return Page.of(
                            rows,
                            limit,
                            row ->
                                    ScorecardJson.of(
                                            row, ScorecardMeasureRow.of(row.id), null, before),
                            row -> row.id);
                });
    }

    @GET
    @MinimumNecessary
    @Path("/{id}")
    public ScorecardJson one(@PathParam("id") String id) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    ScorecardRow row = find(id);
                    return ScorecardJson.of(
                            row, ScorecardMeasureRow.of(id), experience(row), measuresBefore(row));
                });
    }

    /// Of the contract that this one renews, as it was found last.
    private List<ScorecardMeasureRow> measuresBefore(ScorecardRow row) {
        return contracts
                .renewed(row.contractId, row.contractVersion)
                .flatMap(ScorecardRow::latest)
                .map(before -> ScorecardMeasureRow.of(before.id))
                .orElse(List.of());
    }

    private @Nullable SurveyJson experience(ScorecardRow row) {
        return surveys.versions(row.contractId).stream()
                .filter(survey -> survey.year() == row.periodStart.getYear())
                .findFirst()
                .map(SurveyJson::of)
                .orElse(null);
    }

    /// The members behind a measure's rate, in the roster's order.
    @GET
    @Path("/{id}/measures/{measure}/members")
    public Page<MemberJson> members(
            @PathParam("id") String id,
            @PathParam("measure") String measure,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        int after = row(startingAfter);
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    boolean computed =
                            ScorecardMeasureRow.of(find(id).id).stream()
                                    .anyMatch(row -> row.measure.equals(measure));
                    if (!computed) {
                        throw Problem.notFound();
                    }
                    return Page.of(
                            MemberResultRow.of(id, measure, Page.toLoad(limit), after),
                            limit,
                            MemberJson::of,
                            row -> Integer.toString(row.rowNumber));
                });
    }

    private static int row(@Nullable String startingAfter) {
        if (startingAfter == null) {
            return Integer.MIN_VALUE;
        }
        try {
            return Integer.parseInt(startingAfter);
        } catch (NumberFormatException e) {
            throw Problem.badRequest(
                    "cursor-malformed",
                    "startingAfter must be the 'next' of the page before, a row number");
        }
    }

    /// What changed from the version before.
    @GET
    @MinimumNecessary
    @Path("/{id}/changes")
    public ScorecardChangesJson changes(@PathParam("id") String id) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    ScorecardRow now = find(id);
                    List<ScorecardMeasureRow> before =
                            now.previousId == null
                                    ? List.of()
                                    : ScorecardMeasureRow.of(now.previousId);
                    return ScorecardChangesJson.between(
                            now.previousId, before, id, ScorecardMeasureRow.of(id));
                });
    }

    private static ScorecardRow find(String id) {
        return ScorecardRow.withId(id).orElseThrow(Problem::notFound);
    }
}
