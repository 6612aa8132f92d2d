package care.accord.attribution.attributionlist.fhir;

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

/// Clinicians that lists name.
@Path("/fhir/Practitioner")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@MinimumNecessary
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class PractitionerResource {
    private final ProviderPages pages;
    private final FhirAnswer answer;

    @Inject
    PractitionerResource(ProviderPages pages, FhirAnswer answer) {
        this.pages = pages;
        this.answer = answer;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A clinician on a list of the caller")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ProviderPages.Page page = pages.practitioner(id);
        return answer.versioned(page.etag(), ifNoneMatch, page.content());
    }
}
