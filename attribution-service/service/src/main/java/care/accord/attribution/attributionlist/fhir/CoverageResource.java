package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.fhir.PersonLookup.Found;
import care.accord.servicekit.tenancy.MinimumNecessary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The coverage that put a person on a list; it has the person's number.
@Path("/fhir/Coverage")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@MinimumNecessary
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class CoverageResource {
    private final PersonLookup people;
    private final FhirAnswer answer;

    @Inject
    CoverageResource(PersonLookup people, FhirAnswer answer) {
        this.people = people;
        this.answer = answer;
    }

    @GET
    @Operation(summary = "Refused: coverages are found through their list")
    public Response search() {
        throw PersonInUrl.refused(
                "a search for coverages", "POST /fhir/Group/<id>/$attribution-status");
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "The coverage of a person on a list of the caller")
    public Response read(
            @PathParam("number") String number,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Found found = people.byNumber(number);
        return answer.versioned(found.etag(), ifNoneMatch, json -> found.writer(json).coverage());
    }
}
