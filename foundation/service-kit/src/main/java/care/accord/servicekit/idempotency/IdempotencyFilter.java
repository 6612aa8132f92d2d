package care.accord.servicekit.idempotency;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `Idempotency-Key` on whatever is posted or patched: the first answer is kept, rendered once, and given again to whoever
/// repeats the request. Answers to what was refused (4xx) or could not be done now (503) are not kept: they changed nothing.
/// What is streamed is left alone; a file is known again by its digest.
///
/// It runs last before a resource and first after it: whoever may not ask gets no kept answer, and an answer is kept before
/// it is audited and leaves.
@Provider
@Priority(Priorities.USER + 1000)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /// What a sender calls its request.
    static final String KEY = "Idempotency-Key";

    /// Tells a kept answer from a first one.
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Set<String> METHODS = Set.of("POST", "PATCH");
    private static final List<String> KEPT_HEADERS =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.LOCATION,
                    HttpHeaders.CONTENT_LOCATION,
                    HttpHeaders.ETAG);
    private static final int LONGEST_KEY = 255;
    private static final int FIRST_REFUSAL = 400;
    private static final int FAILED = 500;

    private final KeptAnswers answers;
    private final Caller caller;
    private final ResourceInfo method;
    private final ObjectMapper json;

    @Inject
    IdempotencyFilter(KeptAnswers answers, Caller caller, ResourceInfo method, ObjectMapper json) {
        this.answers = answers;
        this.caller = caller;
        this.method = method;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        @Nullable String key = request.getHeaderString(KEY);
        if (key == null || !METHODS.contains(request.getMethod()) || streams()) {
            return;
        }
        requireUsable(key);
        IdempotentRequest repeatable =
                new IdempotentRequest(
                        caller.tenant(),
                        caller.subject(),
                        request.getMethod() + " " + request.getUriInfo().getRequestUri().getPath(),
                        key,
                        fingerprint(request));
        Optional<KeptAnswer> before = answers.begin(repeatable);
        if (before.isPresent()) {
            request.abortWith(again(before.get()));
        } else {
            request.setProperty(KEY, repeatable);
        }
    }

    private boolean streams() {
        return Arrays.asList(method.getResourceMethod().getParameterTypes())
                .contains(InputStream.class);
    }

    private static void requireUsable(String key) {
        if (key.isBlank()
                || key.length() > LONGEST_KEY
                || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw Problem.badRequest(
                    "idempotency-key-malformed",
                    "An %s has 1 to %d printable ASCII characters; a random UUID is a good one"
                            .formatted(KEY, LONGEST_KEY));
        }
    }

    /// Reads the body, whose size is limited, and puts it back.
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String around =
                    "%s%n%s%n"
                            .formatted(
                                    request.getUriInfo().getRequestUri().getRawQuery(),
                                    request.getHeaderString(HttpHeaders.CONTENT_TYPE));
            digest.update(around.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Response again(KeptAnswer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(REPLAYED, "true");
        answer.headers().forEach(response::header);
        return (answer.body().length() == 0 ? response : response.entity(answer.body().getBytes()))
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer)
            throws IOException {
        if (!(request.getProperty(KEY) instanceof IdempotentRequest repeatable)) {
            return;
        }
        request.removeProperty(KEY);
        if (answer.getStatus() >= FIRST_REFUSAL && answer.getStatus() != FAILED) {
            answers.release(repeatable);
            return;
        }
        byte[] body = rendered(answer.getEntity());
        answers.keep(
                repeatable,
                new KeptAnswer(answer.getStatus(), headers(answer), Buffer.buffer(body)));
        if (body.length > 0) {
            answer.setEntity(body);
        }
    }

    private static Map<String, String> headers(ContainerResponseContext answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(name ->
                Optional.ofNullable(answer.getHeaderString(name))
                        .ifPresent(value -> headers.put(name, value)));
        Optional.ofNullable(answer.getMediaType())
                .ifPresent(type -> headers.put(HttpHeaders.CONTENT_TYPE, type.toString()));
        return headers;
    }

    private byte[] rendered(@Nullable Object entity) throws IOException {
        return switch (entity) {
            case null -> new byte[0];
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case StreamingOutput streaming -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                streaming.write(bytes);
                yield bytes.toByteArray();
            }
            case Object document -> json.writeValueAsBytes(document);
        };
    }
}
