package care.accord.metrics.report.fhir;

import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.metrics.gap.store.MeasuredRateRow;
import care.accord.metrics.scorecard.store.ScorecardRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Reports of scorecards: of everybody and, with a subject, of one member.
@Path("/fhir/MeasureReport")
@Produces({"application/fhir+json", MediaType.APPLICATION_JSON})
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "FHIR: Da Vinci DEQM 5.0.0")
public class MeasureReportResource {
    /// A scorecard, the position of a measure's first rate and, of one member's, a number.
    private static final Pattern ID =
            Pattern.compile("(m-[0-9a-f]+)-([0-9]{1,4})(?:-([0-9]{1,18}))?");

    private final Caller caller;
    private final Tenancy tenancy;
    private final SearchSet searchSet;

    @Inject
    MeasureReportResource(Caller caller, Tenancy tenancy, SearchSet searchSet) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.searchSet = searchSet;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A report of a measure: of everybody, or of one member")
    public Map<String, Object> read(@PathParam("id") String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw Problem.notFound();
        }
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    List<MeasuredRateRow> rates = measure(parts.group(1), parts.group(2));
                    return parts.group(3) == null
                            ? summary(rates)
                            : individual(rates, Long.parseLong(parts.group(3)))
                                    .orElseThrow(Problem::notFound);
                });
    }

    /// The rates of the measure whose first rate stands at the position.
    private static List<MeasuredRateRow> measure(String scorecard, String position) {
        List<MeasuredRateRow> all = MeasuredRateRow.of(scorecard);
        int first = Integer.parseInt(position);
        List<MeasuredRateRow> rates =
                all.stream()
                        .filter(rate ->
                                first < all.size() && rate.measure.equals(all.get(first).measure))
                        .toList();
        if (rates.isEmpty() || rates.getFirst().position != first) {
            throw Problem.notFound();
        }
        return rates;
    }

    private static Map<String, Object> summary(List<MeasuredRateRow> rates) {
        return Reports.summary(rates, scorecard(rates).computedAt);
    }

    private static Optional<Map<String, Object>> individual(
            List<MeasuredRateRow> rates, long person) {
        List<CareGapRow> gaps =
                CareGapRow.of(List.of(rates.getFirst().scorecardId), List.of(person)).stream()
                        .filter(gap -> gap.measure.equals(rates.getFirst().measure))
                        .toList();
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Reports.individual(
                                rates,
                                gaps,
                                CareGapRemarkRow.about(
                                        List.of(rates.getFirst().contractId), List.of(person)),
                                scorecard(rates).computedAt));
    }

    private static ScorecardRow scorecard(List<MeasuredRateRow> rates) {
        return ScorecardRow.withId(rates.getFirst().scorecardId).orElseThrow();
    }

    @GET
    @Operation(summary = "The reports of the latest scorecards; with subject, those of one member")
    public Map<String, Object> search(@Context UriInfo uri) {
        return search(uri.getQueryParameters());
    }

    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "The same with its parameters in the body")
    public Map<String, Object> searchByForm(MultivaluedMap<String, String> form) {
        return search(form);
    }

    private Map<String, Object> search(MultivaluedMap<String, String> parameters) {
        ReportSearch search = ReportSearch.of(FhirParameters.of(parameters));
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        searchSet.of(
                                "MeasureReport",
                                search.measures(MeasuredRateRow.latest()).stream()
                                        .flatMap(rates ->
                                                search
                                                        .person()
                                                        .map(person -> individual(rates, person))
                                                        .orElseGet(
                                                                () -> Optional.of(summary(rates)))
                                                        .stream())
                                        .filter(search::accepts)
                                        .toList()));
    }
}
