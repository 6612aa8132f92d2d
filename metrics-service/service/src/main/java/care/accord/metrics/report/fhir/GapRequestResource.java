package care.accord.metrics.report.fhir;

import care.accord.metrics.report.store.GapRequests;
import care.accord.metrics.report.store.GapRequests.Answer;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Gaps in care asked for with `Prefer: respond-async` (FHIR R5, asynchronous interaction request pattern): where to ask, the answer as a
/// Bundle, and how to take the request back. Only whoever asked is told.
@Path(GapRequestResource.PATH)
@Produces("application/fhir+json")
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "FHIR: Da Vinci DEQM 5.0.0")
public class GapRequestResource {
    static final String PATH = "/fhir/Measure/$care-gaps/requests";

    private static final String RETRY_SECONDS = "2";

    private final Caller caller;
    private final Tenancy tenancy;
    private final GapRequests requests;
    private final ObjectMapper json;
    private final String base;

    @Inject
    GapRequestResource(
            Caller caller,
            Tenancy tenancy,
            GapRequests requests,
            ObjectMapper json,
            @ConfigProperty(name = "accord.fhir.base") String base) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.requests = requests;
        this.json = json;
        this.base = base;
    }

    /// Keeps a request that was found well-formed.
    Response accept(FhirParameters parameters) {
        String asked = write(parameters);
        String id =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> requests.ask(caller.tenant(), caller.subject(), asked));
        return Response.accepted()
                .header(HttpHeaders.CONTENT_LOCATION, base + "/Measure/$care-gaps/requests/" + id)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary =
                    "202 while gaps are gathered; then a Bundle of type batch-response with the Parameters, or with what was wrong")
    @APIResponse(responseCode = "200", description = "the answer")
    @APIResponse(responseCode = "202", description = "not yet; X-Progress and Retry-After say more")
    public Response answer(@PathParam("id") String id) {
        List<Answer> found =
                tenancy.inTransaction(caller.tenant(), () -> requests.of(id, caller.subject()))
                        .orElseThrow(Problem::notFound);
        if (found.isEmpty()) {
            return Response.accepted()
                    .header("X-Progress", "in progress")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        return Response.ok(bundle(id, found.getFirst())).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes the request back, and its answer with it")
    @APIResponse(responseCode = "202", description = "taken back")
    public Response delete(@PathParam("id") String id) {
        boolean was =
                tenancy.inTransaction(caller.tenant(), () -> requests.delete(id, caller.subject()));
        if (!was) {
            throw Problem.notFound();
        }
        return Response.accepted().build();
    }

    /// The answer in a Bundle, a piece at a time. One that is taken back meanwhile breaks off, so that nobody takes the rest for all.
    private StreamingOutput bundle(String id, Answer answer) {
        Stored stored = new Stored(caller.tenant(), id, answer.attempt());
        String outcome = answer.outcome();
        boolean isGood = answer.status() == Response.Status.OK.getStatusCode();
        String head =
                isGood
                        ? "{\"resourceType\":\"Bundle\",\"type\":\"batch-response\",\"entry\":[{\"response\":{\"status\":\"200\"},\"resource\":"
                        : "{\"resourceType\":\"Bundle\",\"type\":\"batch-response\",\"entry\":[{\"response\":{\"status\":\"%d\",\"outcome\":"
                                .formatted(answer.status());
        String tail = isGood ? "}]}" : "}}]}";
        return out -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            if (outcome == null) {
                copy(stored, out);
            } else {
                out.write(outcome.getBytes(StandardCharsets.UTF_8));
            }
            out.write(tail.getBytes(StandardCharsets.UTF_8));
        };
    }

    private void copy(Stored stored, OutputStream out) throws IOException {
        int position = 0;
        Optional<byte[]> piece = piece(stored, position);
        while (piece.isPresent()) {
            out.write(piece.get());
            position++;
            piece = piece(stored, position);
        }
        if (piece(stored, 0).isEmpty()) {
            throw new IOException("The answer was taken back while it was told");
        }
    }

    private Optional<byte[]> piece(Stored stored, int position) {
        return tenancy.inTransaction(
                stored.tenant(), () -> requests.piece(stored.id(), stored.attempt(), position));
    }

    /// Pieces of an answer.
    private record Stored(String tenant, String id, int attempt) {}

    private String write(FhirParameters parameters) {
        try {
            return json.writeValueAsString(parameters.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parameters cannot be written as JSON", e);
        }
    }
}
