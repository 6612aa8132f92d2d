package care.accord.metrics.equity.rest;

import care.accord.metrics.equity.Characteristic;
import care.accord.metrics.equity.Comparison;
import care.accord.metrics.equity.EquityDisplay;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.equity.rest.EquityJson.MeasureJson;
import care.accord.metrics.equity.store.GroupRow;
import care.accord.metrics.scorecard.store.ScorecardMeasureRow;
import care.accord.metrics.scorecard.store.ScorecardRow;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.PerformanceYear;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A scorecard by groups of people, for both parties to its contract. Numbers of 1 to 10 people are hidden, and with them every
/// number from which they would follow.
@Path("/v1/scorecards/{id}/equity")
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
public class EquityResource {
    private static final String CSV = "text/csv";
    private static final MediaType TABLE = new MediaType("text", "csv");

    private final Caller caller;
    private final Tenancy tenancy;

    @Inject
    EquityResource(Caller caller, Tenancy tenancy) {
        this.caller = caller;
        this.tenancy = tenancy;
    }

    /// Each measure by one characteristic, as JSON or as a table.
    ///
    /// @param by `race`, `ethnicity`, `language`, `dual`, `low-income`, `deprivation`, `rurality` or `disability`
    /// @param reference the group to compare with; without it the declared one
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response equity(
            @PathParam("id") String id,
            @QueryParam("by") @Nullable String by,
            @QueryParam("reference") @Nullable String reference,
            @Context HttpHeaders headers) {
        Characteristic characteristic = characteristic(Optional.ofNullable(by));
        EquityJson equity =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> equity(id, characteristic, Optional.ofNullable(reference)));
        boolean asTable = headers.getAcceptableMediaTypes().getFirst().equals(TABLE);
        return asTable
                ? Response.ok(EquityCsv.of(equity), CSV).build()
                : Response.ok(equity, MediaType.APPLICATION_JSON).build();
    }

    private static Characteristic characteristic(Optional<String> by) {
        return by.flatMap(Characteristic::of)
                .orElseThrow(() ->
                        Problem.badRequest(
                                "characteristic-unknown",
                                "Say by what people are grouped: ?by= with one of "
                                        + Arrays.stream(Characteristic.values())
                                                .map(Characteristic::word)
                                                .collect(Collectors.joining(", "))));
    }

    private static EquityJson equity(String id, Characteristic by, Optional<String> reference) {
        ScorecardRow scorecard = ScorecardRow.withId(id).orElseThrow(Problem::notFound);
        EquityDisplay display =
                EquityDisplay.of(
                        ProgramRules.bundled(), new PerformanceYear(scorecard.dataAsOf.getYear()));
        List<GroupCounts> groups = GroupRow.of(id, by);
        List<MeasureJson> measures =
                ScorecardMeasureRow.of(id).stream()
                        .map(row ->
                                EquityJson.measure(
                                        row, Comparison.of(of(row, groups), reference, display)))
                        .toList();
        return EquityJson.of(id, by, display.cells().leastShown(), measures);
    }

    private static List<GroupCounts> of(ScorecardMeasureRow row, List<GroupCounts> groups) {
        return groups.stream()
                .filter(group -> group.measure().value().equals(row.measure))
                .toList();
    }
}
