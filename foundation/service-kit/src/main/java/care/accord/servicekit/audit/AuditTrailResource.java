package care.accord.servicekit.audit;

import care.accord.messages.audit.AuditLink;
import care.accord.servicekit.tenancy.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The audit trail as it is chained, for whoever checks that nothing of it is missing or changed.
@Path("/v1/audit-trail")
@RolesAllowed("privacy-officer")
@RunOnVirtualThread
@Tag(name = "Audit")
public class AuditTrailResource {
    private final AuditRows rows;
    private final Caller caller;
    private final ObjectMapper json;

    @Inject
    AuditTrailResource(AuditRows rows, Caller caller, ObjectMapper json) {
        this.rows = rows;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Produces("application/x-ndjson")
    @Operation(
            summary = "The whole trail, a link a line, for ./accord verify audit",
            description = "after: the sequence to go on from.")
    public StreamingOutput export(@QueryParam("after") long after) {
        String tenant = caller.tenant();
        return out -> write(tenant, after, out);
    }

    private void write(String tenant, long after, OutputStream out) throws IOException {
        long last = after;
        List<AuditLink> links = rows.links(tenant, last);
        while (!links.isEmpty()) {
            for (AuditLink link : links) {
                out.write(json.writeValueAsString(link).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                last = link.sequence();
            }
            links = rows.links(tenant, last);
        }
    }
}
