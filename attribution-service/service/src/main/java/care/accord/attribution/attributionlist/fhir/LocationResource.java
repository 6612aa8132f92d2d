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

/// Where practices are that lists name.
@Path("/fhir/Location")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@MinimumNecessary
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class LocationResource {
    private final ProviderPages pages;
    private final FhirAnswer answer;

    @Inject
    LocationResource(ProviderPages pages, FhirAnswer answer) {
        this.pages = pages;
        this.answer = answer;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Where a practice on a list of the caller is, as far as it was reported")
    public Response read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ProviderPages.Page page = pages.location(id);
        return answer.versioned(page.etag(), ifNoneMatch, page.content());
    }
}
