package care.accord.servicekit.audit;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The audit trail for the privacy officer of an organization: of its own people and clients in this service, and of what other
/// organizations read of its rows.
@Path("/fhir/AuditEvent")
@RolesAllowed("privacy-officer")
@RunOnVirtualThread
@Tag(name = "Audit")
public class AuditEventResource {
    private final AuditRows rows;
    private final Caller caller;
    private final ObjectMapper json;

    @Inject
    AuditEventResource(AuditRows rows, Caller caller, ObjectMapper json) {
        this.rows = rows;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Produces({"application/fhir+json", "application/json"})
    @Operation(
            summary = "Who read, changed or was refused what: AuditEvents, the newest first",
            description =
                    "date (ge…, lt…), agent (subject, client id, or an organization that read yours), patient, entity (a path and all below), outcome (0, 4, 8), _count.")
    public ObjectNode search(@BeanParam AuditSearch search) {
        int limit = search.count();
        List<AuditRows.Row> found =
                rows.find(caller.tenant(), search.question(), search.before(), limit + 1);
        boolean more = found.size() > limit;
        List<AuditRows.Row> page = more ? found.subList(0, limit) : found;
        return AuditEvents.bundle(
                page.stream().map(row -> parsed(row.event())).toList(),
                more ? search.next(page.getLast().sequence()) : "");
    }

    private JsonNode parsed(String event) {
        try {
            return json.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of the trail is no JSON", e);
        }
    }

    static Problem unknown(String parameter, String value, String way) {
        return Problem.badRequest(
                "parameter-not-understood",
                "'%s' is not understood as %s; %s".formatted(value, parameter, way));
    }
}
