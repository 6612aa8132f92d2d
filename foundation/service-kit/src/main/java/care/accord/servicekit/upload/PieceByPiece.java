package care.accord.servicekit.upload;

import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.upload.ResumableUploads.Delivery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Feeds that come in piece by piece, so that a broken connection costs one piece and not the file. A service says where, and
/// what becomes of a file that is whole.
public abstract class PieceByPiece {
    private final Caller caller;
    private final ResumableUploads uploads;

    protected PieceByPiece(Caller caller, ResumableUploads uploads) {
        this.caller = caller;
        this.uploads = uploads;
    }

    /// Takes in a file that has arrived whole; the answer has its location.
    protected abstract Response take(Caller from, Delivery delivery);

    @HEAD
    @Path("/{id}")
    @RolesAllowed("feed-submitter")
    @APIResponse(responseCode = "204", description = "how far it is, in Upload-Offset")
    public Response head(@PathParam("id") String id) {
        return uploads.head(caller.tenant(), id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("feed-submitter")
    public Map<String, Object> one(@PathParam("id") String id) {
        return uploads.describe(caller.tenant(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(ResumableUploads.PARTIAL)
    @RolesAllowed("feed-submitter")
    @APIResponse(responseCode = "200", description = "the same content came before")
    @APIResponse(responseCode = "202", description = "whole, and being read: ask at Location")
    @APIResponse(responseCode = "204", description = "the piece has arrived")
    public Response append(
            @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
        return uploads.patch(
                caller.tenant(),
                id,
                UploadHeaders.of(headers),
                body,
                delivery -> take(caller, delivery));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("feed-submitter")
    @APIResponse(responseCode = "204", description = "forgotten")
    public Response cancel(@PathParam("id") String id) {
        return uploads.delete(caller.tenant(), id);
    }
}
