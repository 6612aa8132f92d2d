package care.accord.gateway.reference;

import care.accord.gateway.routes.OpenPaths;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// One OpenAPI document of what the services describe each for themselves: the paths that the gateway lets through, how to
/// authenticate there, and how the gateway itself may refuse.
final class PlatformDocument {
    private static final String PATHS = "paths";
    private static final String TAGS = "tags";
    private static final String COMPONENTS = "components";

    /// Of the gateway's own paths.
    private static final String OWN_TAG = "Access";

    /// How the gateway refuses a request before a service hears of it. The services define what these say, for all of us.
    private static final Map<String, String> OWN_REFUSALS =
            Map.of(
                    "401", "NotAuthenticated",
                    "403", "Forbidden",
                    "429", "TooManyRequests",
                    "503", "Unavailable");

    private static final Set<String> ABOUT_THE_CALLER = Set.of("401", "403");

    private PlatformDocument() {}

    /// @param frame what the gateway says for the whole: title, security, its own paths and components
    /// @param documents OpenAPI documents by service
    /// @param isRouted whether a path reaches a service through the gateway
    static JsonObject of(
            JsonObject frame,
            Map<String, JsonObject> documents,
            BiPredicate<String, String> isRouted) {
        SharedNames names = SharedNames.in(documents);
        Map<String, Object> paths =
                new TreeMap<>(frame.getJsonObject(PATHS, new JsonObject()).getMap());
        Set<String> tags = new TreeSet<>(Set.of(OWN_TAG));
        documents.forEach((service, document) -> {
            JsonObject described = document.getJsonObject(PATHS, new JsonObject());
            for (String path : described.fieldNames()) {
                if (isRouted.test(service, path)) {
                    JsonObject item =
                            References.renamed(
                                    described.getJsonObject(path),
                                    reference -> names.of(service, reference));
                    paths.put(path, asThroughGateway(path, item, tags));
                }
            }
        });
        JsonObject whole = frame.copy();
        whole.put(PATHS, new JsonObject(paths));
        whole.put(COMPONENTS, components(frame, names));
        whole.put(
                TAGS,
                new JsonArray(
                        tags.stream().map(tag -> new JsonObject().put("name", tag)).toList()));
        return whole;
    }

    private static JsonObject components(JsonObject frame, SharedNames names) {
        JsonObject components = names.components();
        components.remove("securitySchemes");
        return components.mergeIn(frame.getJsonObject(COMPONENTS, new JsonObject()), true);
    }

    /// The service's own security scheme gives way to that of the whole, and the gateway's own refusals join the service's.
    private static JsonObject asThroughGateway(String path, JsonObject item, Set<String> tags) {
        for (String method : item.fieldNames()) {
            if (item.getValue(method) instanceof JsonObject operation
                    && operation.containsKey("responses")) {
                operation.remove("security");
                if (method.equals("get") && OpenPaths.isOpen(path)) {
                    operation.put("security", new JsonArray());
                }
                refuse(path, operation.getJsonObject("responses"));
                operation
                        .getJsonArray(TAGS, new JsonArray())
                        .forEach(tag -> tags.add(String.valueOf(tag)));
            }
        }
        return item;
    }

    private static void refuse(String path, JsonObject responses) {
        String prefix = path.startsWith("/fhir/") ? "Fhir" : "";
        OWN_REFUSALS.forEach((status, name) -> {
            boolean mayBe = !OpenPaths.isOpen(path) || !ABOUT_THE_CALLER.contains(status);
            if (mayBe && !responses.containsKey(status)) {
                responses.put(
                        status,
                        new JsonObject().put("$ref", "#/components/responses/" + prefix + name));
            }
        });
    }
}
