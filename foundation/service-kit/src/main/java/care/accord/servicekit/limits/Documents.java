package care.accord.servicekit.limits;

import care.accord.servicekit.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// A document that a resource takes as a value has a limit, whether its sender says how long it is or not, and is there: a
/// resource that does without one says so by `@Nullable`. Resources that read a stream limit it themselves.
@Provider
@Priority(Priorities.USER)
public class Documents implements ContainerRequestFilter {
    private static final String JAX_RS = "jakarta.ws.rs.";

    private final ResourceInfo method;
    private final int most;

    @Inject
    Documents(
            ResourceInfo method,
            @ConfigProperty(name = "accord.limits.document-bytes") int mostBytes) {
        this.method = method;
        this.most = mostBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Optional<Parameter> document = document();
        if (document.isEmpty() || isForm(request)) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(most + 1);
        if (body.length > most) {
            throw Problem.tooLarge("A document may have up to %d bytes".formatted(most));
        }
        if (!isOptional(document.get()) && isNothing(body)) {
            throw Problem.invalid(
                    "document-missing",
                    "Send a document; the API description says what is in it",
                    List.of(new Problem.FieldError("", "is missing")));
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    /// What is neither of the address nor of the headers, and no stream.
    private Optional<Parameter> document() {
        return Arrays.stream(method.getResourceMethod().getParameters())
                .filter(parameter ->
                        Arrays.stream(parameter.getAnnotations())
                                .map(Annotation::annotationType)
                                .noneMatch(type -> type.getName().startsWith(JAX_RS)))
                .findFirst()
                .filter(parameter -> parameter.getType() != InputStream.class);
    }

    private static boolean isOptional(Parameter document) {
        return document.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isNothing(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.isEmpty() || text.equals("null");
    }

    /// Forms have been read already, within limits of their own.
    private static boolean isForm(ContainerRequestContext request) {
        return request.getMediaType() != null
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
    }
}
