package care.accord.metrics.gap.rest;

import care.accord.metrics.gap.rest.GapJson.RemarkJson;
import care.accord.metrics.gap.rest.RemarkRequest.Words;
import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.servicekit.problem.Problem;
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
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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

    @Inject
    RemarkResource(Caller caller, Tenancy tenancy) {
        this.caller = caller;
        this.tenancy = tenancy;
    }

    @POST
    @Operation(summary = "Says something of a gap; the gap stays as it is")
    @APIResponse(responseCode = "201", description = "said")
    public Response add(RemarkRequest request) {
        RemarkRequest.Checked remark = request.checked();
        RemarkJson kept =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> {
                            CareGapRow gap =
                                    CareGapRow.latest(
                                                    remark.contract(),
                                                    remark.measure(),
                                                    remark.rate(),
                                                    remark.person())
                                            .orElseThrow(Problem::notFound);
                            CareGapRemarkRow row = row(gap, remark);
                            row.persistAndFlush();
                            return RemarkJson.of(row);
                        });
        return shown(Response.Status.CREATED, kept);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A remark, with the ETag by which it can be changed")
    public Response read(@PathParam("id") long id) {
        return shown(
                Response.Status.OK,
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                RemarkJson.of(
                                        CareGapRemarkRow.withId(id)
                                                .orElseThrow(Problem::notFound))));
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
        return rewrite(
                id,
                ifMatch,
                before ->
                        words.over(
                                Objects.requireNonNull(before.code()),
                                Objects.requireNonNull(before.text())));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes a remark back, with If-Match")
    @APIResponse(responseCode = "204", description = "taken back")
    public Response delete(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        with(id, ifMatch, CareGapRemarkRow::delete);
        return Response.noContent().build();
    }

    private Response rewrite(long id, @Nullable String ifMatch, UnaryOperator<Words> change) {
        return shown(
                Response.Status.OK,
                with(
                        id,
                        ifMatch,
                        row -> {
                            Words now = change.apply(new Words(row.code, row.note));
                            row.code = Objects.requireNonNull(now.code());
                            row.note = Objects.requireNonNull(now.text());
                            row.version++;
                            row.changedAt = OffsetDateTime.now(ZoneOffset.UTC);
                        }));
    }

    private RemarkJson with(long id, @Nullable String ifMatch, Consumer<CareGapRemarkRow> change) {
        if (ifMatch == null) {
            throw Problem.preconditionRequired(
                    "if-match-missing",
                    "Send If-Match with the ETag of the remark as you read it, so that nobody's changes are lost");
        }
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    CareGapRemarkRow row =
                            CareGapRemarkRow.withId(id).orElseThrow(Problem::notFound);
                    if (!row.tenantId.equals(caller.tenant())) {
                        throw Problem.forbidden(
                                "remark-of-other-party",
                                "The other party said this; only they can change it");
                    }
                    row.lock();
                    if (!ifMatch.equals(etag(row.version))) {
                        throw Problem.preconditionFailed(
                                "remark-changed",
                                "The remark is at %s, not at %s; read it again"
                                        .formatted(etag(row.version), ifMatch));
                    }
                    change.accept(row);
                    return RemarkJson.of(row);
                });
    }

    private static Response shown(Response.Status status, RemarkJson remark) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, etag(remark.version()))
                .entity(remark)
                .build();
    }

    private static String etag(int version) {
        return "\"%d\"".formatted(version);
    }

    private CareGapRemarkRow row(CareGapRow gap, RemarkRequest.Checked remark) {
        String tenant = caller.tenant();
        CareGapRemarkRow row = new CareGapRemarkRow();
        row.tenantId = tenant;
        row.counterpartyId = gap.tenantId.equals(tenant) ? gap.counterpartyId : gap.tenantId;
        row.contractId = gap.contractId;
        row.measure = gap.measure;
        row.rate = gap.rate;
        row.person = gap.person;
        row.code = remark.code().code();
        row.note = remark.text();
        row.author = caller.subject();
        row.authorName = caller.name();
        return row;
    }
}
