package care.accord.servicekit.reference;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// How an operation may refuse, as components of the document: each status as RFC 9457 problem, and as OperationOutcome below
/// `/fhir`. The gateway's own operations refer to the same.
enum Refusals {
    BAD_REQUEST(400, "BadRequest", "The request cannot be understood."),
    NOT_AUTHENTICATED(401, "NotAuthenticated", "There is no access token, or no good one."),
    FORBIDDEN(403, "Forbidden", "A role or a scope is missing."),
    NOT_FOUND(404, "NotFound", "It does not exist, or it is another organization's."),
    NOT_ACCEPTABLE(406, "NotAcceptable", "It is not written in a media type that Accept names."),
    CONFLICT(409, "Conflict", "What is there already does not allow it, now or at all."),
    PRECONDITION_FAILED(412, "PreconditionFailed", "It has changed since you read it."),
    TOO_LARGE(413, "TooLarge", "The content is too large."),
    UNSUPPORTED(415, "UnsupportedMediaType", "The content is of a type that is not read here."),
    INVALID(422, "Invalid", "The content is not valid; each error names a field."),
    PRECONDITION_REQUIRED(428, "PreconditionRequired", "Say in If-Match what you read."),
    TOO_MANY(429, "TooManyRequests", "You or your organization ask too often; see Retry-After."),
    NOT_SUPPORTED(501, "NotSupported", "The interface knows it; this platform does not do it."),
    UNAVAILABLE(503, "Unavailable", "Not now; try again after Retry-After.");

    private static final String PROBLEM = "PlatformProblem";
    private static final String OUTCOME = "OperationOutcome";
    private static final String SCHEMAS = "#/components/schemas/";

    private final int status;
    private final String name;
    private final String says;

    Refusals(int status, String name, String says) {
        this.status = status;
        this.name = name;
        this.says = says;
    }

    String status() {
        return Integer.toString(status);
    }

    /// The component for operations below a path.
    APIResponse on(String path) {
        return OASFactory.createAPIResponse()
                .ref("#/components/responses/" + (path.startsWith("/fhir/") ? "Fhir" : "") + name);
    }

    /// Writes all of them down once.
    static void define(Components components) {
        components.addSchema(PROBLEM, problem()).addSchema(OUTCOME, outcome());
        Arrays.stream(values())
                .forEach(refusal -> {
                    components.addResponse(
                            refusal.name, refusal.response("application/problem+json", PROBLEM));
                    components.addResponse(
                            "Fhir" + refusal.name,
                            refusal.response("application/fhir+json", OUTCOME));
                });
    }

    private APIResponse response(String mediaType, String schema) {
        return OASFactory.createAPIResponse()
                .description(says)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        mediaType,
                                        OASFactory.createMediaType()
                                                .schema(
                                                        OASFactory.createSchema()
                                                                .ref(SCHEMAS + schema))));
    }

    private static Schema problem() {
        Schema error =
                of(SchemaType.OBJECT)
                        .addProperty(
                                "pointer",
                                of(SchemaType.STRING).description("JSON Pointer of the field."))
                        .addProperty("detail", of(SchemaType.STRING));
        return of(SchemaType.OBJECT)
                .description("What is wrong and what to do about it (RFC 9457).")
                .required(List.of("type", "title", "status", "code"))
                .addProperty(
                        "type",
                        of(SchemaType.STRING).description("urn:accord:problem: and the code."))
                .addProperty("title", of(SchemaType.STRING))
                .addProperty("status", of(SchemaType.INTEGER))
                .addProperty("detail", of(SchemaType.STRING))
                .addProperty("instance", of(SchemaType.STRING))
                .addProperty("code", of(SchemaType.STRING))
                .addProperty("errors", of(SchemaType.ARRAY).items(error));
    }

    private static Schema outcome() {
        return of(SchemaType.OBJECT)
                .description("What is wrong, as FHIR says it.")
                .required(List.of("resourceType", "issue"))
                .addProperty("resourceType", of(SchemaType.STRING).constValue(OUTCOME))
                .addProperty(
                        "issue", of(SchemaType.ARRAY).minItems(1).items(of(SchemaType.OBJECT)));
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
