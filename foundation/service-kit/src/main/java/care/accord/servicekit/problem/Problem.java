package care.accord.servicekit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An error the caller can act on, as RFC 9457 writes it. The detail names the field, the value (unless it could identify a
/// person) and the way out.
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;
    private static final String RETRY_SECONDS = "5";

    private final int status;
    private final String code;
    private final String title;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions;
    private final transient Map<String, String> headers;

    /// What is wrong with one field, by JSON pointer or column name.
    public record FieldError(String pointer, String detail) {}

    private Problem(int status, String code, String title, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.extensions = new LinkedHashMap<>();
        this.headers = new LinkedHashMap<>();
    }

    public static Problem badRequest(String code, String detail) {
        return new Problem(400, code, "The request cannot be understood", detail, List.of());
    }

    public static Problem invalid(String code, String detail, List<FieldError> errors) {
        return new Problem(422, code, "The content is not valid", detail, errors);
    }

    public static Problem conflict(String code, String detail) {
        return new Problem(
                409, code, "The request conflicts with what is already there", detail, List.of());
    }

    /// What the caller read has changed since.
    public static Problem preconditionFailed(String code, String detail) {
        return new Problem(412, code, "It has changed since you read it", detail, List.of());
    }

    /// What must not be changed unread.
    public static Problem preconditionRequired(String code, String detail) {
        return new Problem(428, code, "Say what you read", detail, List.of());
    }

    public static Problem forbidden(String code, String detail) {
        return new Problem(403, code, "Not allowed", detail, List.of());
    }

    /// The one answer for what does not exist and for what belongs to another tenant.
    public static Problem notFound() {
        return new Problem(
                404, "not-found", "Not found", "There is nothing here that you may see", List.of());
    }

    public static Problem tooLarge(String detail) {
        return new Problem(413, "too-large", "The content is too large", detail, List.of());
    }

    /// What the interface describes and this service does not do.
    public static Problem notSupported(String code, String detail) {
        return new Problem(501, code, "Not supported", detail, List.of());
    }

    /// A representation that the service does not write.
    public static Problem notAcceptable(String code, String detail) {
        return new Problem(406, code, "Not acceptable", detail, List.of());
    }

    /// What cannot be done now and may be later.
    public static Problem unavailable(String code, String detail) {
        return new Problem(UNAVAILABLE, code, "Not available now", detail, List.of())
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    /// What the caller may ask again for after a while.
    ///
    /// @param seconds to wait, at least 1
    public static Problem tooMany(String code, String detail, long seconds) {
        return new Problem(TOO_MANY, code, "Too many requests", detail, List.of())
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    static Problem ofStatus(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }

    /// Adds a member to the problem document, such as a link to the object that was there first.
    public Problem with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /// Adds a header to the answer.
    public Problem withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /// The document as it is sent, without `instance`.
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:accord:problem:" + code);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", getMessage() == null ? title : getMessage());
        document.put("code", code);
        if (!errors.isEmpty()) {
            document.put("errors", errors);
        }
        document.putAll(extensions);
        return document;
    }

    /// The answer: this document, or an OperationOutcome where FHIR is spoken.
    Response answer(UriInfo uri) {
        Response answer = Outcome.isAsked(uri) ? Outcome.of(this) : plain(uri);
        headers.forEach(answer.getHeaders()::putSingle);
        return answer;
    }

    private Response plain(UriInfo uri) {
        Map<String, Object> document = document();
        document.put("instance", uri.getRequestUri().getPath());
        return Response.status(status).type("application/problem+json").entity(document).build();
    }
}
