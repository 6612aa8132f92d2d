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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Orders of bulk exports of a list (FHIR Bulk Data Access 2.0, Da Vinci ATR 2.1.0).
@Path("/fhir/Group")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "FHIR: bulk data")
public class GroupExportResource {
    private static final String LIST =
            "Everything about a list and its people: 202, with the job's address in Content-Location";
    private static final String ATTRIBUTION =
            "A list as Da Vinci ATR exports it: 202, with the job's address in Content-Location";

    private final ExportRequests requests;

    @Inject
    GroupExportResource(ExportRequests requests) {
        this.requests = requests;
    }

    @GET
    @Path("/{id}/$export")
    @ScopeOfContent
    @Operation(summary = LIST)
    @APIResponse(responseCode = "202", description = ExportRequests.ON_ITS_WAY)
    public Response list(@PathParam("id") String id) {
        return requests.byAddress(Level.GROUP, id);
    }

    @POST
    @Path("/{id}/$export")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @ScopeOfContent
    @Operation(summary = LIST)
    @APIResponse(responseCode = "202", description = ExportRequests.ON_ITS_WAY)
    public Response listByBody(@PathParam("id") String id, @Nullable JsonNode body) {
        return requests.byBody(Level.GROUP, id, body);
    }

    @GET
    @Path("/{id}/$davinci-data-export")
    @ScopeOfContent
    @Operation(summary = ATTRIBUTION)
    @APIResponse(responseCode = "202", description = ExportRequests.ON_ITS_WAY)
    public Response attribution(@PathParam("id") String id) {
        return requests.byAddress(Level.ATTRIBUTION, id);
    }

    @POST
    @Path("/{id}/$davinci-data-export")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @ScopeOfContent
    @Operation(summary = ATTRIBUTION)
    @APIResponse(responseCode = "202", description = ExportRequests.ON_ITS_WAY)
    public Response attributionByBody(@PathParam("id") String id, @Nullable JsonNode body) {
        return requests.byBody(Level.ATTRIBUTION, id, body);
    }
}
