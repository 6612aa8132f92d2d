package care.accord.attribution.export.order.fhir;

import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.attributionlist.fhir.QueryString;
import care.accord.attribution.export.delivery.fhir.ExportJobResource;
import care.accord.attribution.export.order.fhir.KickOff.Asked;
import care.accord.servicekit.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/// Reads a kick-off, from its address or from a Parameters resource, and answers with the address of the job.
@RequestScoped
class ExportRequests {
    static final String ON_ITS_WAY = "on its way; Content-Location leads to the job";

    private static final int ACCEPTED = 202;

    private final KickOff kickOff;
    private final FhirAnswer answer;
    private final UriInfo uri;
    private final HttpHeaders headers;

    @Inject
    ExportRequests(KickOff kickOff, FhirAnswer answer, UriInfo uri, HttpHeaders headers) {
        this.kickOff = kickOff;
        this.answer = answer;
        this.uri = uri;
        this.headers = headers;
    }

    /// An export that is asked for by its address.
    ///
    /// @param contractId whose list; null for all in sight
    Response byAddress(Level level, @Nullable String contractId) {
        ExportParameters parameters = parametersFor(level);
        uri.getQueryParameters()
                .forEach((name, values) -> {
                    if (name.equals("patient")) {
                        throw Problem.badRequest(
                                "patient-in-url", "Name patients in the body of a POST");
                    }
                    values.forEach(value -> parameters.take(name, value));
                });
        String query = QueryString.of(uri.getQueryParameters(), "");
        return ordered(new Asked(level, contractId, parameters, address() + query));
    }

    /// An export that is asked for by a Parameters resource.
    Response byBody(Level level, @Nullable String contractId, @Nullable JsonNode body) {
        ExportParameters parameters = parametersFor(level);
        if (body != null && !body.isNull()) {
            if (!body.path("resourceType").asText().equals("Parameters")) {
                throw Problem.badRequest("no-parameters", "The body is a resource Parameters");
            }
            for (JsonNode one : body.path("parameter")) {
                parameters.take(one.path("name").asText(), value(one));
            }
        }
        return ordered(new Asked(level, contractId, parameters, address()));
    }

    private ExportParameters parametersFor(Level level) {
        kickOff.requireAnything(level);
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
    private String address() {
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
