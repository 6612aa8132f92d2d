package care.accord.servicekit.audit;

import care.accord.messages.audit.AuditLink;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The audit trail as it is chained, for whoever checks that nothing of it is missing or changed.
@Path("/v1/audit-trail")
@RolesAllowed("privacy-officer")
@RunOnVirtualThread
@Tag(name = "Audit")
public class AuditTrailResource {
    private static final int MOST_AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AuditRows rows;
    private final AuditTrail trail;
    private final Caller caller;
    private final ObjectMapper json;

    @Inject
    AuditTrailResource(AuditRows rows, AuditTrail trail, Caller caller, ObjectMapper json) {
        this.rows = rows;
        this.trail = trail;
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

    /// What the gateway answered itself and keeps no trail of.
    ///
    /// @param tenant whose person or client asked; the platform's own for nobody known
    /// @param path from the root, as it was sent
    /// @param status of the answer; 102 for a change that is about to be made
    public record Answered(
            Instant at,
            String tenant,
            String subject,
            String name,
            String client,
            String tokenId,
            String address,
            String method,
            String path,
            int status) {
        Access access() {
            return new Access(
                    at,
                    "gateway",
                    new Access.Agent(tenant, subject, name, client, tokenId, address),
                    method,
                    path,
                    "",
                    status,
                    null,
                    null);
        }
    }

    /// Done when all of it is committed.
    @POST
    @RolesAllowed("gateway")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public void add(List<Answered> answered) {
        if (answered.size() > MOST_AT_ONCE) {
            throw Problem.tooLarge("At most %d events are taken at once".formatted(MOST_AT_ONCE));
        }
        List<Future<Void>> written = answered.stream().map(one -> trail.add(one.access())).toList();
        try {
            for (Future<Void> one : written) {
                one.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable();
        }
    }

    private static Problem unavailable() {
        return Problem.unavailable("audit-unavailable", "The events are not all recorded");
    }
}
