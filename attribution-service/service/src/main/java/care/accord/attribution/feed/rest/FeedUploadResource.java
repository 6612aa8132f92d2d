package care.accord.attribution.feed.rest;

import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.upload.Intake;
import care.accord.servicekit.upload.ResumableUploads;
import care.accord.servicekit.upload.ResumableUploads.Delivery;
import care.accord.servicekit.upload.UploadHeaders;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Feeds that come in piece by piece, so that a broken connection costs one piece and not the file.
@Path(FeedResource.UPLOADS)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedUploadResource {
    private final Caller caller;
    private final Intake intake;
    private final ResumableUploads uploads;

    @Inject
    FeedUploadResource(Caller caller, Intake intake, ResumableUploads uploads) {
        this.caller = caller;
        this.intake = intake;
        this.uploads = uploads;
    }

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
        return uploads.patch(caller.tenant(), id, UploadHeaders.of(headers), body, this::take);
    }

    private Response take(Delivery delivery) {
        Submission submission =
                Submission.of(
                        caller,
                        Optional.of(delivery.upload().kind()),
                        Optional.of(delivery.upload().name()));
        return intake.take(new IncomingFeed(submission), delivery);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("feed-submitter")
    @APIResponse(responseCode = "204", description = "forgotten")
    public Response cancel(@PathParam("id") String id) {
        return uploads.delete(caller.tenant(), id);
    }
}
