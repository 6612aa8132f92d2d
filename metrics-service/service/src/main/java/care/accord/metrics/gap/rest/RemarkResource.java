package care.accord.metrics.gap.rest;

import care.accord.metrics.gap.rest.GapJson.RemarkJson;
import care.accord.metrics.gap.rest.RemarkRequest.Words;
import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRemarkRow.Said;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.metrics.gap.store.Remarks;
import care.accord.servicekit.precondition.IfMatch;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What people say of gaps. Both parties read it; whoever's party said it can correct it or take it back. The gap stays as it is.
@Path("/v1/gaps/remarks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Gaps in care")
public class RemarkResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final Remarks remarks;

    @Inject
    RemarkResource(Caller caller, Tenancy tenancy, Remarks remarks) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.remarks = remarks;
    }

    @POST
    @Operation(summary = "Says something of a gap; the gap stays as it is")
    @APIResponse(responseCode = "201", description = "said")
    public Response add(RemarkRequest request) {
        RemarkRequest.Checked remark = request.checked();
        return shown(
                Response.Status.CREATED,
                () ->
                        remarks.add(
                                CareGapRow.latest(
                                        remark.contract(),
                                        remark.measure(),
                                        remark.rate(),
                                        remark.person()),
                                remark.words(),
                                new Remarks.Author(
                                        caller.tenant(), caller.subject(), caller.name())));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A remark, with the ETag by which it can be changed")
    public Response read(@PathParam("id") long id) {
        return shown(Response.Status.OK, () -> remarks.one(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Says it anew: code and text as a whole, with If-Match")
    public Response replace(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Words words) {
        return rewrite(id, ifMatch, _ -> words.whole());
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Changes code or text and leaves the other, with If-Match")
    public Response change(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Words words) {
        return rewrite(id, ifMatch, before -> words.over(before));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes a remark back, with If-Match")
    @APIResponse(responseCode = "204", description = "taken back")
    public Response delete(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        IfMatch read = IfMatch.required(ifMatch, "remark");
        tenancy.runInTransaction(
                caller.tenant(), () -> remarks.toChange(id, read, caller.tenant()).delete());
        return Response.noContent().build();
    }

    private Response rewrite(
            long id, @Nullable String ifMatch, Function<CareGapRemarkRow, Said> change) {
        IfMatch read = IfMatch.required(ifMatch, "remark");
        return shown(
                Response.Status.OK,
                () -> {
                    CareGapRemarkRow row = remarks.toChange(id, read, caller.tenant());
                    row.say(change.apply(row), OffsetDateTime.now(ZoneOffset.UTC));
                    return row;
                });
    }

    private Response shown(Response.Status status, Supplier<CareGapRemarkRow> remark) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    CareGapRemarkRow row = remark.get();
                    return Response.status(status)
                            .header(HttpHeaders.ETAG, row.etag())
                            .entity(RemarkJson.of(row))
                            .build();
                });
    }
}
