package care.accord.servicekit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns every failure of a request into a problem document, or into an OperationOutcome where FHIR is spoken. What we did not foresee becomes a 500 without any detail: the
/// log holds the class and the stack, the answer and the log hold no data.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /// character_not_in_repertoire and untranslatable_character.
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri) {
        return problem.answer(uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException failure, UriInfo uri) {
        return unauthenticated(uri, "Send a bearer token of the platform's authorization server");
    }

    @ServerExceptionMapper(priority = 1)
    Response authenticationFailed(AuthenticationFailedException failure, UriInfo uri) {
        return unauthenticated(
                uri,
                "The access token is expired, malformed or not meant for this service; get a new one");
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException failure, UriInfo uri) {
        return Problem.forbidden("role-missing", "Your roles do not allow this operation")
                .answer(uri);
    }

    /// Quarkus answers this subclass itself, without a body, unless we are as specific.
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException failure, UriInfo uri) {
        return json(failure, uri);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure, UriInfo uri) {
        String pointer =
                failure instanceof JsonMappingException mapping
                        ? mapping.getPath().stream()
                                .map(step ->
                                        step.getFieldName() == null
                                                ? "" + step.getIndex()
                                                : step.getFieldName())
                                .collect(Collectors.joining("/", "/", ""))
                        : "";
        String detail =
                failure instanceof UnrecognizedPropertyException unknown
                        ? "'%s' is not a field of this document"
                                .formatted(unknown.getPropertyName())
                        : "The JSON does not have the expected shape";
        return Problem.invalid(
                        "malformed-json", detail, List.of(new Problem.FieldError(pointer, detail)))
                .answer(uri);
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException failure, UriInfo uri) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json, uri);
        }
        int status = failure.getResponse().getStatus();
        if (status == 404
                && failure.getCause() != null
                && uri.getRequestUri().getRawQuery() != null) {
            return Problem.badRequest(
                            "parameter-malformed",
                            "A parameter does not have the form that the API description gives it")
                    .answer(uri);
        }
        return status == 404
                ? Problem.notFound().answer(uri)
                : Problem.ofStatus(
                                status,
                                "http-" + status,
                                failure.getResponse().getStatusInfo().getReasonPhrase(),
                                "See the API description for what this path accepts")
                        .answer(uri);
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException failure, UriInfo uri) {
        if (isNoText(failure)) {
            return Problem.badRequest(
                            "character-unusable",
                            "What you sent has a character that is no text, such as NUL; leave it out")
                    .answer(uri);
        }
        LOG.errorf(failure, "request.failed path=%s", uri.getPath());
        return Problem.ofStatus(
                        500,
                        "internal",
                        "The service failed",
                        "Nothing was changed; try again, then ask the operator")
                .answer(uri);
    }

    /// PostgreSQL keeps every character but NUL, and says so when it is too late for a better place.
    private static boolean isNoText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NO_TEXT.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static Response unauthenticated(UriInfo uri, String detail) {
        Response answer =
                Problem.ofStatus(401, "not-authenticated", "Sign in first", detail).answer(uri);
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }
}
