package care.accord.attribution.attributionlist.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers in FHIR JSON, written while they are sent.
@ApplicationScoped
public class FhirAnswer {
    public static final String FHIR_JSON = "application/fhir+json";
    public static final String JSON = "application/json";
    private static final int NOT_MODIFIED = 304;

    private final String base;

    @Inject
    FhirAnswer(@ConfigProperty(name = "accord.fhir.base") String base) {
        this.base = base;
    }

    /// A resource, or the parts of one, written to the caller.
    public interface Content {
        void writeTo(FhirJson json) throws IOException;
    }

    /// The address of a resource as callers reach it.
    public String url(String path) {
        return base + "/" + path;
    }

    public Response of(Content content) {
        return builder(content).build();
    }

    public ResponseBuilder builder(Content content) {
        StreamingOutput body =
                out -> {
                    try (FhirJson json = new FhirJson(out)) {
                        content.writeTo(json);
                    }
                };
        return Response.ok(body).type(FHIR_JSON);
    }

    /// A version of a resource, or the news that the caller has it already.
    public Response versioned(String etag, @Nullable String ifNoneMatch, Content content) {
        if (ifNoneMatch != null && matches(etag, ifNoneMatch)) {
            return Response.status(NOT_MODIFIED).header(HttpHeaders.ETAG, etag).build();
        }
        return builder(content).header(HttpHeaders.ETAG, etag).build();
    }

    /// Versions are compared weakly, RFC 9110 section 13.1.2.
    private static boolean matches(String etag, String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || strong(one).equals(strong(etag)));
    }

    private static String strong(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    /// What came of an operation, in words.
    public Content outcome(String text) {
        return outcome("information", "informational", text);
    }

    /// An OperationOutcome of one issue.
    ///
    /// @param code of value set issue-type
    public static Content outcome(String severity, String code, String text) {
        return json ->
                json.object(() -> {
                    json.text("resourceType", "OperationOutcome");
                    json.array(
                            "issue",
                            () ->
                                    json.object(() -> {
                                        json.text("severity", severity);
                                        json.text("code", code);
                                        json.object("details", () -> json.text("text", text));
                                    }));
                });
    }
}
