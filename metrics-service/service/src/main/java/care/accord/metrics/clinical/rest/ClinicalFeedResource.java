package care.accord.metrics.clinical.rest;

import care.accord.metrics.clinical.store.ClinicalFeedKind;
import care.accord.metrics.clinical.store.ClinicalFeedRow;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Clinical feeds of either party, FHIR R4 as newline-delimited JSON or Bundles, and crosswalks: files in, and what became of them. A feed belongs to
/// the tenant that sent it.
@Path("/v1/clinical-feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClinicalFeedResource {
    static final String UPLOADS = "/v1/clinical-feeds/uploads";
    private static final String CSV = "text/csv";
    private static final int LONGEST_NAME = 200;

    private final Caller caller;
    private final Tenancy tenancy;
    private final Intake intake;

    @Inject
    ClinicalFeedResource(Caller caller, Tenancy tenancy, Intake intake) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("feed-submitter")
    @APIResponse(responseCode = "200", description = "the same content came before")
    @APIResponse(
            responseCode = "201",
            description = "the upload has begun: send the rest to Location")
    @APIResponse(responseCode = "202", description = "it is being read: ask at Location")
    public Response submit(
            @QueryParam("kind") @DefaultValue("clinical") String kind,
            @QueryParam("name") @Nullable String name,
            @Context HttpHeaders headers,
            InputStream body) {
        IncomingClinicalFeed incoming =
                new IncomingClinicalFeed(
                        caller.tenant(),
                        caller.subject(),
                        kindOf(kind),
                        nameOf(Optional.ofNullable(name)));
        return intake.submit(incoming, headers, body);
    }

    static ClinicalFeedKind kindOf(String kind) {
        return ClinicalFeedKind.of(kind)
                .orElseThrow(() ->
                        Problem.badRequest(
                                "kind-unknown",
                                "?kind= is clinical (FHIR resources) or crosswalk (whose identifiers they are)"));
    }

    private static String nameOf(Optional<String> name) {
        return name.map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
                .orElseThrow(() ->
                        Problem.badRequest(
                                "name-missing",
                                "Send ?name= with the name of the file, up to %d characters"
                                        .formatted(LONGEST_NAME)));
    }

    @GET
    @RolesAllowed({"feed-submitter", "payer-analyst", "provider-analyst"})
    public Page<ClinicalFeedJson> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        List<ClinicalFeedRow> rows =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                ClinicalFeedRow.newest(
                                        Page.toLoad(limit), Optional.ofNullable(startingAfter)));
        return Page.of(rows, limit, ClinicalFeedJson::of, row -> row.id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"feed-submitter", "payer-analyst", "provider-analyst"})
    public ClinicalFeedJson one(@PathParam("id") String id) {
        return ClinicalFeedJson.of(find(id));
    }

    @GET
    @Path("/{id}/rejections")
    @Produces(CSV)
    @RolesAllowed({"feed-submitter", "payer-analyst", "provider-analyst"})
    public String rejections(@PathParam("id") String id) {
        return Optional.ofNullable(find(id).rejections).orElse("line,field,reason\r\n");
    }

    private ClinicalFeedRow find(String id) {
        return tenancy.inTransaction(caller.tenant(), () -> ClinicalFeedRow.withId(id))
                .orElseThrow(Problem::notFound);
    }
}
