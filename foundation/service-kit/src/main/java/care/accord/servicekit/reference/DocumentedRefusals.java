package care.accord.servicekit.reference;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/// Says of every operation how it may refuse, and that what changes something takes an idempotency key, so that no resource has
/// to. What follows from the shape of an operation stands here; what only it may answer stands at its method.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedRefusals implements OASFilter {
    private static final Set<HttpMethod> CHANGES =
            EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<HttpMethod> REPEATABLE_WITH_KEY =
            EnumSet.of(HttpMethod.POST, HttpMethod.PATCH);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        @Nullable Components components = document.getComponents();
        Components all = components == null ? OASFactory.createComponents() : components;
        Refusals.define(all);
        document.setComponents(all);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((method, operation) ->
                                        describe(path, item, method, operation)));
    }

    private static void describe(
            String path, PathItem item, HttpMethod method, Operation operation) {
        if (REPEATABLE_WITH_KEY.contains(method) && !streams(operation)) {
            operation.addParameter(idempotencyKey());
        }
        APIResponses responses = operation.getResponses();
        Set<Refusals> refusals = refusals(path, item, method, operation);
        for (Refusals refusal : Refusals.values()) {
            if (refusals.contains(refusal) || responses.hasAPIResponse(refusal.status())) {
                responses.removeAPIResponse(refusal.status());
                responses.addAPIResponse(refusal.status(), refusal.on(path));
            }
        }
        if (takes(item, operation, "If-None-Match")) {
            responses.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse().description("It is still what you have."));
        }
    }

    private static Set<Refusals> refusals(
            String path, PathItem item, HttpMethod method, Operation operation) {
        Set<Refusals> refusals =
                EnumSet.of(
                        Refusals.BAD_REQUEST,
                        Refusals.NOT_ACCEPTABLE,
                        Refusals.UNSUPPORTED,
                        Refusals.UNAVAILABLE);
        if (operation.getResponses().hasAPIResponse(Refusals.NOT_AUTHENTICATED.status())) {
            refusals.addAll(EnumSet.of(Refusals.NOT_AUTHENTICATED, Refusals.FORBIDDEN));
        }
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody || path.contains("{") || !parameters(item, operation).isEmpty()) {
            refusals.addAll(EnumSet.of(Refusals.NOT_FOUND, Refusals.INVALID));
        }
        if (hasBody) {
            refusals.add(Refusals.TOO_LARGE);
        }
        if (CHANGES.contains(method)) {
            refusals.addAll(EnumSet.of(Refusals.CONFLICT, Refusals.INVALID));
        }
        if (takes(item, operation, "If-Match")) {
            refusals.addAll(
                    EnumSet.of(Refusals.PRECONDITION_FAILED, Refusals.PRECONDITION_REQUIRED));
        }
        return refusals;
    }

    /// What streams is known again by its digest.
    private static boolean streams(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .filter(Objects::nonNull)
                        .map(Schema::getFormat)
                        .anyMatch("binary"::equals);
    }

    private static boolean takes(PathItem item, Operation operation, String header) {
        return parameters(item, operation).stream()
                .anyMatch(parameter ->
                        parameter.getIn() == In.HEADER && header.equals(parameter.getName()));
    }

    private static List<Parameter> parameters(PathItem item, Operation operation) {
        return java.util.stream.Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(In.HEADER)
                .description(
                        "Of your choice, for one request: who repeats the request with it within a day gets the first answer again, and nothing is done twice.")
                .schema(
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.STRING))
                                .minLength(1)
                                .maxLength(255));
    }
}
