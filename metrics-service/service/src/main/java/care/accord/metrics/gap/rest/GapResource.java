package care.accord.metrics.gap.rest;

import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.metrics.gap.store.CareGapStore;
import care.accord.metrics.scorecard.store.ScorecardRow;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.MinimumNecessary;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The worklist: gaps in care of the latest scorecards, for both parties to a contract.
@Path("/v1/gaps")
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Gaps in care")
public class GapResource {
    private static final String CSV = "text/csv";
    private static final int CSV_PAGE = 1_000;

    private final Caller caller;
    private final Tenancy tenancy;
    private final CareGapStore gaps;

    @Inject
    GapResource(Caller caller, Tenancy tenancy, CareGapStore gaps) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.gaps = gaps;
    }

    @GET
    @MinimumNecessary
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Gaps in care of the latest scorecards, open and prospective ones unless asked otherwise")
    public Page<GapJson> list(@BeanParam GapQuery query) {
        return tenancy.inTransaction(
                caller.tenant(), () -> page(query, query.after(), query.limit()));
    }

    @GET
    @MinimumNecessary
    @Produces(CSV)
    @Operation(summary = "The same as a table, all of it")
    public String table(@BeanParam GapQuery query) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    List<GapJson> all = new ArrayList<>();
                    Page<GapJson> page = page(query, query.after(), CSV_PAGE);
                    all.addAll(page.data());
                    while (page.next() != null) {
                        page = page(query, Long.parseLong(page.next()), CSV_PAGE);
                        all.addAll(page.data());
                    }
                    return GapCsv.of(all);
                });
    }

    private static Page<GapJson> page(GapQuery query, long after, int limit) {
        List<CareGapRow> rows = CareGapRow.latest(query.wanted(), after, Page.toLoad(limit));
        List<CareGapRemarkRow> remarks =
                CareGapRemarkRow.about(
                        rows.stream().map(row -> row.contractId).distinct().toList(),
                        rows.stream().map(row -> row.person).distinct().toList());
        return Page.of(
                rows, limit, row -> GapJson.of(row, remarks), row -> Long.toString(row.sequence));
    }

    @GET
    @MinimumNecessary
    @Path("/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Which gaps opened, closed or were withdrawn between two scorecards of a contract, by default the last two")
    public GapChangesJson changes(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("contract") @Nullable String contract) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    ScorecardRow later = to == null ? latest(contract) : scorecard(to);
                    String earlier = from == null ? later.previousId : scorecard(from).id;
                    return GapChangesJson.of(earlier, later.id, gaps.changes(earlier, later.id));
                });
    }

    private static ScorecardRow latest(@Nullable String contract) {
        if (contract == null || contract.isBlank()) {
            throw Problem.badRequest(
                    "contract-missing",
                    "Say whose gaps: ?contract= with the contract's id, or ?to=");
        }
        return ScorecardRow.newest(contract, 1, Optional.empty()).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static ScorecardRow scorecard(String id) {
        return ScorecardRow.withId(id).orElseThrow(Problem::notFound);
    }
}
