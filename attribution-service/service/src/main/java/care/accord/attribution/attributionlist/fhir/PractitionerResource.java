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
import jakarta.ws.rs.QueryParam;
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

    @GET
    @Path("/{id}/_history")
    @Operation(
            summary = "A clinician as each list has named them, newest first",
            description =
                    "Each list of the contract is a version of what it names, and says what was known when it was decided. _count (10, at most 50) and link.next lead through them.")
    public Response history(
            @PathParam("id") String id,
            @QueryParam("_count") @Nullable String count,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        HistoryPage page = HistoryPage.of(count, startingAfter);
        return answer.of(pages.practitionerHistory(id, page).content(answer));
    }
}
