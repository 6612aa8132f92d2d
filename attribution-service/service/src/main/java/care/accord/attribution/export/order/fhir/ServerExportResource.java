package care.accord.attribution.export.order.fhir;

import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.servicekit.scope.ScopeOfContent;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Orders of bulk exports of all lists in sight (FHIR Bulk Data Access 2.0).
@Path("/fhir")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "FHIR: bulk data")
public class ServerExportResource {
    private static final String ALL =
            "The caller's lists and their people: 202, with the job's address in Content-Location";

    private final ExportRequests requests;

    @Inject
    ServerExportResource(ExportRequests requests) {
        this.requests = requests;
    }

    @GET
    @Path("/$export")
    @ScopeOfContent
    @Operation(summary = ALL)
    @APIResponse(responseCode = "202", description = ExportRequests.ON_ITS_WAY)
    public Response all() {
        return requests.byAddress(Level.SYSTEM, null);
    }

    @POST
    @Path("/$export")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @ScopeOfContent
    @Operation(summary = ALL)
    @APIResponse(responseCode = "202", description = ExportRequests.ON_ITS_WAY)
    public Response allByBody(@Nullable JsonNode body) {
        return requests.byBody(Level.SYSTEM, null, body);
    }
}
