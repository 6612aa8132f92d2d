package care.accord.attribution.explanationofbenefit.fhir;

import care.accord.attribution.attributionlist.fhir.BundleWriter;
import care.accord.attribution.attributionlist.fhir.BundleWriter.Frame;
import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.attributionlist.fhir.FhirJson;
import care.accord.attribution.attributionlist.fhir.QueryString;
import care.accord.attribution.explanationofbenefit.fhir.Attributed.Found;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.MinimumNecessary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What was claimed and paid for people on the caller's current lists: final action, in the days that the list is about.
@Path("/fhir/ExplanationOfBenefit")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@MinimumNecessary
@Tag(name = "FHIR: explanations of benefit")
public class ExplanationOfBenefitResource {
    private static final String TYPE = "ExplanationOfBenefit";

    private final Attributed attributed;
    private final FhirAnswer answer;

    @Inject
    ExplanationOfBenefitResource(Attributed attributed, FhirAnswer answer) {
        this.attributed = attributed;
        this.answer = answer;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A claim of somebody on a current list of the caller")
    public Response read(
            @PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String known) {
        Found found =
                attributed.of(id.replaceAll("-.*", "")).stream()
                        .filter(one -> one.named().name().equals(id))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        return answer.versioned(found.etag(), known, json -> write(json, found));
    }

    @GET
    @Operation(
            summary = "Finds the claims of a person by patient, service-date and _lastUpdated",
            description = "In order of service; _count is at most 100.")
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING),
            description = "Patient/<number>, as a Group names its members")
    @Parameter(
            name = "service-date",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "such as ge2025-03-01; repeat for more")
    @Parameter(
            name = "_lastUpdated",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "such as gt2025-03-01T00:00:00Z; repeat for more")
    @Parameter(
            name = "_count",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "of a page, 50 where it is left out")
    public Response search(@Context UriInfo uri) {
        return found(uri.getQueryParameters());
    }

    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Finds the claims of a person, with the parameters in the body")
    public Response searchByForm(MultivaluedMap<String, String> form) {
        return found(form);
    }

    private Response found(MultivaluedMap<String, String> parameters) {
        BenefitSearch search = BenefitSearch.of(parameters);
        List<Found> matches =
                attributed.of(search.patient()).stream()
                        .filter(one -> search.accepts(one.named().claim()))
                        .filter(one -> search.accepts(one.list().roster().decidedAt.toInstant()))
                        .toList();
        List<Found> rest = matches.stream().skip(behind(matches, search.startingAfter())).toList();
        List<Found> page = rest.stream().limit(search.count()).toList();
        Frame frame =
                new Frame(
                        "searchset",
                        matches.size(),
                        TYPE + QueryString.of(parameters, search.startingAfter()),
                        rest.size() > page.size()
                                ? TYPE + QueryString.of(parameters, page.getLast().named().name())
                                : "");
        return answer.of(json -> {
            BundleWriter bundle = new BundleWriter(json, answer);
            bundle.write(frame, () -> entries(bundle, json, page));
        });
    }

    /// How many matches come before the page.
    private static int behind(List<Found> matches, String startingAfter) {
        if (startingAfter.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).named().name().equals(startingAfter)) {
                return i + 1;
            }
        }
        throw Problem.badRequest(
                "unknown-cursor",
                "startingAfter names no claim that this search finds; begin again without it");
    }

    private static void entries(BundleWriter bundle, FhirJson json, List<Found> page)
            throws IOException {
        if (page.isEmpty()) {
            return;
        }
        json.array(
                "entry",
                () -> {
                    for (Found one : page) {
                        bundle.match(TYPE + "/" + one.named().name(), () -> write(json, one));
                    }
                });
    }

    private static void write(FhirJson json, Found found) throws IOException {
        new BenefitWriter(json, found.list(), found.person(), found.named()).write();
    }
}
