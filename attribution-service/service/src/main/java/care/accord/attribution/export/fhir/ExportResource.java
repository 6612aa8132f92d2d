package care.accord.attribution.export.fhir;

import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.attributionlist.fhir.QueryString;
import care.accord.attribution.export.fhir.KickOff.Asked;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.scope.ScopeOfContent;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Orders of bulk exports (FHIR Bulk Data Access 2.0 and 3.0, Da Vinci ATR 2.1.0). The answer names the job that does it.
@Path("/fhir")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "FHIR: bulk data")
public class ExportResource {
    private static final String LIST =
            "Everything about a list and its people: 202, with the job's address in Content-Location";
    private static final String ATTRIBUTION =
            "A list as Da Vinci ATR exports it: 202, with the job's address in Content-Location";
    private static final String PEOPLE =
            "The people on the caller's lists: 202, with the job's address in Content-Location";
    private static final String ALL =
            "The caller's lists and their people: 202, with the job's address in Content-Location";
    private static final int ACCEPTED = 202;

    private final KickOff kickOff;
    private final FhirAnswer answer;

    @Inject
    ExportResource(KickOff kickOff, FhirAnswer answer) {
        this.kickOff = kickOff;
        this.answer = answer;
    }

    @GET
    @Path("/Group/{id}/$export")
    @ScopeOfContent
    @Operation(summary = LIST)
    public Response list(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return asked(Level.GROUP, id, uri, headers);
    }

    @POST
    @Path("/Group/{id}/$export")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @ScopeOfContent
    @Operation(summary = LIST)
    public Response listByBody(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Nullable JsonNode body) {
        return asked(Level.GROUP, id, new Body(uri, headers, body));
    }

    @GET
    @Path("/Group/{id}/$davinci-data-export")
    @ScopeOfContent
    @Operation(summary = ATTRIBUTION)
    public Response attribution(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return asked(Level.ATTRIBUTION, id, uri, headers);
    }

    @POST
    @Path("/Group/{id}/$davinci-data-export")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @ScopeOfContent
    @Operation(summary = ATTRIBUTION)
    public Response attributionByBody(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Nullable JsonNode body) {
        return asked(Level.ATTRIBUTION, id, new Body(uri, headers, body));
    }

    @GET
    @Path("/Patient/$export")
    @ScopeOfContent
    @Operation(summary = PEOPLE)
    public Response people(@Context UriInfo uri, @Context HttpHeaders headers) {
        return asked(Level.PATIENT, null, uri, headers);
    }

    @POST
    @Path("/Patient/$export")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @ScopeOfContent
    @Operation(summary = PEOPLE)
    public Response peopleByBody(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable JsonNode body) {
        return asked(Level.PATIENT, null, new Body(uri, headers, body));
    }

    @GET
    @Path("/$export")
    @ScopeOfContent
    @Operation(summary = ALL)
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        return asked(Level.SYSTEM, null, uri, headers);
    }

    @POST
    @Path("/$export")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @ScopeOfContent
    @Operation(summary = ALL)
    public Response allByBody(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable JsonNode body) {
        return asked(Level.SYSTEM, null, new Body(uri, headers, body));
    }

    /// A request with a Parameters resource.
    private record Body(UriInfo uri, HttpHeaders headers, @Nullable JsonNode content) {}

    private Response asked(
            Level level, @Nullable String contractId, UriInfo uri, HttpHeaders headers) {
        ExportParameters parameters = parameters(headers);
        uri.getQueryParameters()
                .forEach((name, values) -> {
                    if (name.equals("patient")) {
                        throw Problem.badRequest(
                                "patient-in-url", "Name patients in the body of a POST");
                    }
                    values.forEach(value -> parameters.take(name, value));
                });
        return ordered(
                new Asked(
                        level,
                        contractId,
                        parameters,
                        address(uri) + QueryString.of(uri.getQueryParameters(), "")));
    }

    private Response asked(Level level, @Nullable String contractId, Body body) {
        ExportParameters parameters = parameters(body.headers());
        if (body.content() != null && !body.content().isNull()) {
            if (!body.content().path("resourceType").asText().equals("Parameters")) {
                throw Problem.badRequest("no-parameters", "The body is a resource Parameters");
            }
            for (JsonNode one : body.content().path("parameter")) {
                parameters.take(one.path("name").asText(), value(one));
            }
        }
        return ordered(new Asked(level, contractId, parameters, address(body.uri())));
    }

    private static ExportParameters parameters(HttpHeaders headers) {
        return new ExportParameters(Manner.of(headers.getRequestHeader("Prefer")));
    }

    private static String value(JsonNode parameter) {
        for (var field : parameter.properties()) {
            if (field.getKey().startsWith("value")) {
                JsonNode value = field.getValue();
                return value.isObject() ? value.path("reference").asText() : value.asText();
            }
        }
        return "";
    }

    /// As callers reach it, without parameters.
    private String address(UriInfo uri) {
        return answer.url(uri.getPath().replaceFirst("^/?fhir/", ""));
    }

    private Response ordered(Asked asked) {
        String job = kickOff.order(asked, id -> answer.url(ExportJobResource.PATH + id));
        return answer.builder(answer.outcome("The export is under way"))
                .status(ACCEPTED)
                .header(HttpHeaders.CONTENT_LOCATION, answer.url(ExportJobResource.PATH + job))
                .build();
    }
}
