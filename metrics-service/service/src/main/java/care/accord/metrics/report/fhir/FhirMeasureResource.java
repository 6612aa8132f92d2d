package care.accord.metrics.report.fhir;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Measures, and the gaps in care that they find.
@Path("/fhir/Measure")
@Produces({"application/fhir+json", MediaType.APPLICATION_JSON})
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "FHIR: Da Vinci DEQM 5.0.0")
public class FhirMeasureResource {
    private static final String ASYNC = "respond-async";
    private static final Set<String> SEARCH =
            Set.of("_format", "_id", "identifier", "title", "url", "version");

    private final Caller caller;
    private final MeasureResources measures;
    private final CareGapsOperation careGaps;
    private final GapRequestResource later;
    private final SearchSet searchSet;

    @Inject
    FhirMeasureResource(
            Caller caller,
            MeasureResources measures,
            CareGapsOperation careGaps,
            GapRequestResource later,
            SearchSet searchSet) {
        this.caller = caller;
        this.measures = measures;
        this.careGaps = careGaps;
        this.later = later;
        this.searchSet = searchSet;
    }

    @GET
    @Path("/$care-gaps")
    @Operation(
            summary =
                    "Gaps in care, a Bundle for each member; with Prefer: respond-async 202 and where to fetch them")
    @APIResponse(responseCode = "200", description = "the gaps")
    @APIResponse(
            responseCode = "202",
            description = "asked; Content-Location says where to fetch them")
    public Response careGaps(
            @Context UriInfo uri, @HeaderParam("Prefer") @DefaultValue("") String prefer) {
        FhirParameters parameters = FhirParameters.of(uri.getQueryParameters());
        return answer(parameters, GapsRequest.of(parameters).asAddressed(), prefer);
    }

    @POST
    @Path("/$care-gaps")
    @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "The same with its parameters in the body, where a member may be named by identifier")
    @APIResponse(responseCode = "200", description = "the gaps")
    @APIResponse(
            responseCode = "202",
            description = "asked; Content-Location says where to fetch them")
    public Response careGapsByBody(
            JsonNode body, @HeaderParam("Prefer") @DefaultValue("") String prefer) {
        FhirParameters parameters = FhirParameters.of(body);
        return answer(parameters, GapsRequest.of(parameters), prefer);
    }

    private Response answer(FhirParameters parameters, GapsRequest request, String prefer) {
        boolean isPatient =
                Arrays.stream(prefer.split("[,;]")).map(String::strip).anyMatch(ASYNC::equals);
        return isPatient
                ? later.accept(parameters)
                : Response.ok(careGaps.answer(caller.tenant(), request)).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A measure that contracts can name")
    public Map<String, Object> read(@PathParam("id") String id) {
        return measures.of(caller.tenant()).stream()
                .filter(measure -> id.equals(measure.get("id")))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @GET
    @Operation(summary = "The measures that contracts can name")
    public Map<String, Object> search(@Context UriInfo uri) {
        FhirParameters asked = FhirParameters.of(uri.getQueryParameters()).known(SEARCH);
        return searchSet.of(
                "Measure",
                measures.of(caller.tenant()).stream()
                        .filter(measure -> accepts(asked, measure))
                        .toList());
    }

    private static boolean accepts(FhirParameters asked, Map<String, Object> measure) {
        return is(asked.all("_id"), measure.get("id"))
                && is(
                        asked.all("identifier").stream()
                                .map(token -> token.replaceFirst("^urn:accord:measure\\|", ""))
                                .toList(),
                        measure.get("id"))
                && is(asked.all("url"), measure.get("url"))
                && is(asked.all("version"), measure.get("version"))
                && is(asked.all("title"), measure.get("title"));
    }

    private static boolean is(List<String> asked, @Nullable Object value) {
        return asked.isEmpty() || asked.contains(String.valueOf(value));
    }
}
