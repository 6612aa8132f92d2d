package care.accord.attribution.feed.rest;

import care.accord.attribution.feed.store.FeedRow;
import care.accord.attribution.feed.store.RejectionRow;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.ContentDigest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Feeds of a payer: files in, and what became of them.
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {
    private static final String CSV = "text/csv";

    private final Caller caller;
    private final Tenancy tenancy;
    private final FeedIntake intake;

    @Inject
    FeedResource(Caller caller, Tenancy tenancy, FeedIntake intake) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("feed-submitter")
    public Response submit(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("Content-Digest") @Nullable String digest,
            InputStream body) {
        Submission submission =
                Submission.of(caller, Optional.ofNullable(kind), Optional.ofNullable(name));
        FeedRow feed = intake.take(submission, ContentDigest.of(digest), body);
        return Response.accepted(FeedJson.of(feed))
                .location(URI.create("/v1/feeds/" + feed.feedId))
                .build();
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
