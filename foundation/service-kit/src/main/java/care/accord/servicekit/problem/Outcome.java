package care.accord.servicekit.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/// A problem as FHIR R4 writes it: below `/fhir` every error is an OperationOutcome.
final class Outcome {
    private static final String FHIR_JSON = "application/fhir+json";

    private Outcome() {}

    static boolean isAsked(UriInfo uri) {
        return uri.getRequestUri().getPath().startsWith("/fhir/");
    }

    static Response of(Problem problem) {
        Map<String, Object> issue =
                Map.of(
                        "severity",
                        "error",
                        "code",
                        issueType(problem.status()),
                        "details",
                        Map.of(
                                "coding",
                                List.of(
                                        Map.of(
                                                "system",
                                                "urn:accord:problem",
                                                "code",
                                                problem.code())),
                                "text",
                                String.valueOf(problem.document().get("detail"))));
        return Response.status(problem.status())
                .type(FHIR_JSON)
                .entity(Map.of("resourceType", "OperationOutcome", "issue", List.of(issue)))
                .build();
    }

    /// The code of value set issue-type that says what a status says.
    private static String issueType(int status) {
        return switch (status) {
            case 400, 415, 406 -> "invalid";
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 501 -> "not-supported";
            case 409, 412 -> "conflict";
            case 413 -> "too-long";
            case 422 -> "business-rule";
            case 429, 503 -> "transient";
            default -> "exception";
        };
    }
}
