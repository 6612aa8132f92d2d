package care.accord.servicekit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/// What of FHIR the smallest service speaks: one list, one operation, and what it can do.
@Path("/fhir")
@PermitAll
public class GroupResource {
    @GET
    @Path("/metadata")
    public Map<String, String> metadata() {
        return Map.of("resourceType", "CapabilityStatement");
    }

    @GET
    @Path("/StructureDefinition/{name}")
    @PermitAll
    public Map<String, String> definition(@PathParam("name") String name) {
        return Map.of("resourceType", "StructureDefinition", "name", name);
    }

    @GET
    @Path("/Group/{id}")
    @RolesAllowed({"payer-analyst", "provider-analyst"})
    public Map<String, String> group(@PathParam("id") String id) {
        return Map.of("resourceType", "Group", "id", id);
    }

    @GET
    @Path("/Patient/{id}")
    @RolesAllowed({"payer-analyst", "provider-analyst"})
    public Map<String, String> patient(@PathParam("id") String id) {
        return Map.of("resourceType", "Patient", "id", id);
    }

    @POST
    @Path("/Group/{id}/$member-add")
    @RolesAllowed({"payer-analyst", "provider-analyst"})
    public Map<String, String> add(@PathParam("id") String id) {
        return Map.of("resourceType", "OperationOutcome", "id", id);
    }
}
