package care.accord.reconciliation.contract.rest;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.events.ContractCourse;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractMoveRow;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.contract.written.ContractSchema;
import care.accord.reconciliation.contract.written.ContractWords;
import care.accord.reconciliation.life.rest.Texts;
import care.accord.servicekit.listing.Page;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Contracts: a payer posts one, both parties read it, as terms or in words, in every version it ever had.
@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Contracts")
public class ContractResource {
    private static final String MARKDOWN = "text/markdown";
    private static final String SCHEMA_JSON = "application/schema+json";

    private final ContractAccess access;
    private final ContractCourse course;
    private final ContractDocuments documents;
    private final ContractJson json;

    @Inject
    ContractResource(
            ContractAccess access,
            ContractCourse course,
            ContractDocuments documents,
            ContractJson json) {
        this.access = access;
        this.course = course;
        this.documents = documents;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("payer-analyst")
    @Operation(
            summary = "Stores a draft",
            description =
                    "The document, or {template, values, terms} of GET /v1/contract-templates. What cannot be settled is refused with everything that is wrong with it, by pointer. GET /v1/contracts/schema describes the document.")
    @APIResponse(responseCode = "201", description = "stored")
    public Response post(@Nullable Map<String, Object> posted) {
        Map<String, Object> document =
                posted != null && posted.containsKey("template")
                        ? PostedContract.filled(posted)
                        : posted;
        ContractDocument contract =
                PostedContract.ofPayer(PostedContract.read(document, ""), access.tenant());
        ContractRow row = access.post(by -> course.post(contract, by));
        return Response.created(URI.create("/v1/contracts/" + row.contractId))
                .header(HttpHeaders.ETAG, row.etag())
                .entity(access.read(row.contractId, json::contract))
                .build();
    }

    @GET
    @Operation(summary = "The contracts of your organization, newest first")
    public Page<Map<String, Object>> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        long below = Texts.below(startingAfter);
        return access.read(() ->
                Page.of(
                        ContractRow.newest(below, Page.toLoad(limit)),
                        limit,
                        json::contract,
                        row -> Long.toString(row.sequence)));
    }

    @GET
    @Path("/schema")
    @Produces(SCHEMA_JSON)
    @Operation(summary = "The JSON Schema of a contract document")
    public String schema() {
        return ContractSchema.text();
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MARKDOWN, MediaType.TEXT_PLAIN})
    @Operation(
            summary = "The contract as it is in force",
            description =
                    "The version in force, or the first one while none is, with where every version stands. As text/markdown or text/plain: its terms in plain language.")
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers) {
        return access.read(id, row -> shown(row, headers, json.contract(row)));
    }

    @GET
    @Path("/{id}/versions")
    @Operation(summary = "Every version of the contract and where it stands, oldest first")
    public Map<String, Object> versions(@PathParam("id") String id) {
        return access.read(
                id,
                row ->
                        Map.of(
                                "data",
                                ContractRow.versions(row.contractId).stream()
                                        .map(ContractJson::summary)
                                        .toList()));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Produces({MediaType.APPLICATION_JSON, MARKDOWN, MediaType.TEXT_PLAIN})
    @Operation(
            summary = "One version, whole",
            description = "Whether in force, superseded or still to be approved.")
    public Response version(
            @PathParam("id") String id,
            @PathParam("version") int version,
            @Context HttpHeaders headers) {
        return access.read(id, version, row -> shown(row, headers, json.version(row)));
    }

    @GET
    @Path("/{id}/versions/{version}/document")
    @Operation(summary = "The document of a version alone, to change it and send it back")
    public Response document(@PathParam("id") String id, @PathParam("version") int version) {
        return access.read(
                id,
                version,
                row ->
                        Response.ok(documents.tree(row))
                                .header(HttpHeaders.ETAG, row.etag())
                                .build());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Who did what to which version, when and why, oldest first")
    public Map<String, Object> history(@PathParam("id") String id) {
        return access.read(
                id,
                row -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put(
                            "data",
                            ContractMoveRow.of(row.contractId).stream()
                                    .map(ContractJson::move)
                                    .toList());
                    return tree;
                });
    }

    /// The terms as JSON, or in words if that is what the caller prefers.
    private Response shown(ContractRow row, HttpHeaders headers, Map<String, Object> terms) {
        Response.ResponseBuilder answer = Response.ok().header(HttpHeaders.ETAG, row.etag());
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            if (accepted.isCompatible(MediaType.valueOf(MARKDOWN))) {
                return answer.type(MARKDOWN + ";charset=UTF-8")
                        .entity(ContractWords.markdown(documents.read(row)))
                        .build();
            }
            if (accepted.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
                return answer.type(MediaType.TEXT_PLAIN + ";charset=UTF-8")
                        .entity(ContractWords.text(documents.read(row)))
                        .build();
            }
        }
        return answer.type(MediaType.APPLICATION_JSON).entity(terms).build();
    }
}
