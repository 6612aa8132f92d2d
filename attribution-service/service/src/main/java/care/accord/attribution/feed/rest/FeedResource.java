package care.accord.attribution.feed.rest;

import care.accord.attribution.feed.store.FeedRow;
import care.accord.attribution.feed.store.RejectionRow;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.Intake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Feeds of a payer: files in, and what became of them.
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {
    static final String UPLOADS = "/v1/feeds/uploads";
    private static final String CSV = "text/csv";

    private final Caller caller;
    private final Tenancy tenancy;
    private final Intake intake;

    @Inject
    FeedResource(Caller caller, Tenancy tenancy, Intake intake) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("feed-submitter")
    @Operation(
            summary = "Submit a feed",
            description =
                    "The body is the file: plain, gzip, or a zip of one file; for the kind cclf the zip is the delivery. Content-Digest with sha-256 is required. 202 with the address of the job, or 200 with the feed that had the same content first. Large files can be sent in pieces: Upload-Complete, Upload-Offset.")
    @APIResponse(responseCode = "200", description = "the same content came before")
    @APIResponse(
            responseCode = "201",
            description = "the upload has begun: send the rest to Location")
    @APIResponse(responseCode = "202", description = "it is being read: ask at Location")
    public Response submit(
            @Parameter(
                            description =
                                    "what the file is, such as medical-claims, cclf, alr; all are in docs/api/feeds.md")
                    @QueryParam("kind")
                    @Nullable String kind,
            @QueryParam("name") @Nullable String name,
            @Context HttpHeaders headers,
            InputStream body) {
        Submission submission =
                Submission.of(caller, Optional.ofNullable(kind), Optional.ofNullable(name));
        return intake.submit(new IncomingFeed(submission), headers, body);
    }

    @GET
    @RolesAllowed({"feed-submitter", "payer-analyst", "payer-approver"})
    public Page<FeedJson> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        List<FeedRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                FeedRow.newest(
                                        Page.toLoad(limit), Optional.ofNullable(startingAfter)));
        return Page.of(rows, limit, FeedJson::of, row -> row.feedId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"feed-submitter", "payer-analyst", "payer-approver"})
    @Operation(
            summary = "What became of a feed",
            description =
                    "A job: received, validating with progress, then accepted with the snapshot that has it, or rejected with the reason.")
    public FeedJson one(@PathParam("id") String id) {
        return FeedJson.of(
                tenancy.inTransaction(caller.tenant(), () -> FeedRow.withId(id))
                        .orElseThrow(Problem::notFound));
    }

    @GET
    @Path("/{id}/rejections")
    @Produces(CSV)
    @RolesAllowed({"feed-submitter", "payer-analyst", "payer-approver"})
    public String rejections(@PathParam("id") String id) {
        List<RejectionRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> {
                            FeedRow feed = FeedRow.withId(id).orElseThrow(Problem::notFound);
                            return RejectionRow.of(feed.feedId);
                        });
        Csv csv = new Csv("line", "field", "reason");
        rows.forEach(row -> csv.row(row.line, row.field, row.reason));
        return csv.toString();
    }
}
