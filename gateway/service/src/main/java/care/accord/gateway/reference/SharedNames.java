package care.accord.gateway.reference;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Names of components that several services use. One that all of them describe alike is kept once; one that they describe
/// differently, or whose parts they do, gets the service before its name.
final class SharedNames {
    private static final String PREFIX = "#/components/";

    private final Map<String, List<Component>> byPointer;
    private final Set<String> ambiguous = new HashSet<>();

    /// A component of a service.
    private record Component(String service, JsonObject text) {}

    private SharedNames(Map<String, List<Component>> byPointer) {
        this.byPointer = byPointer;
    }

    /// @param documents OpenAPI documents by service
    static SharedNames in(Map<String, JsonObject> documents) {
        Map<String, List<Component>> byPointer = new HashMap<>();
        documents.forEach((service, document) -> {
            JsonObject kinds = document.getJsonObject("components", new JsonObject());
            for (String kind : kinds.fieldNames()) {
                JsonObject named = kinds.getJsonObject(kind);
                for (String name : named.fieldNames()) {
                    byPointer
                            .computeIfAbsent(
                                    PREFIX + kind + "/" + name, _ -> new java.util.ArrayList<>())
                            .add(new Component(service, named.getJsonObject(name)));
                }
            }
        });
        SharedNames names = new SharedNames(byPointer);
        while (names.findAmbiguous()) {
            // What refers to an ambiguous name is ambiguous itself.
        }
        return names;
    }

    private boolean findAmbiguous() {
        Set<String> found =
                byPointer.entrySet().stream()
                        .filter(entry -> !ambiguous.contains(entry.getKey()))
                        .filter(entry -> isAmbiguous(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return ambiguous.addAll(found);
    }

    private boolean isAmbiguous(List<Component> components) {
        JsonObject first = components.getFirst().text();
        return components.size() > 1
                && (components.stream().anyMatch(one -> !one.text().equals(first))
                        || References.of(first).stream().anyMatch(ambiguous::contains));
    }

    /// What a component of a service is called in the common document.
    ///
    /// @param pointer `#/components/schemas/Page`
    String of(String service, String pointer) {
        if (!ambiguous.contains(pointer)) {
            return pointer;
        }
        int name = pointer.lastIndexOf('/') + 1;
        return pointer.substring(0, name)
                + Character.toUpperCase(service.charAt(0))
                + service.substring(1)
                + pointer.substring(name);
    }

    /// All components under their common names, by kind.
    JsonObject components() {
        Map<String, JsonObject> kinds = new TreeMap<>();
        byPointer.forEach((pointer, components) ->
                components.forEach(component -> {
                    String[] parts =
                            of(component.service(), pointer)
                                    .substring(PREFIX.length())
                                    .split("/", 2);
                    kinds.computeIfAbsent(parts[0], _ -> new JsonObject())
                            .put(
                                    parts[1],
                                    References.renamed(
                                            component.text(),
                                            reference -> of(component.service(), reference)));
                }));
        JsonObject all = new JsonObject();
        kinds.forEach((kind, named) -> all.put(kind, Objects.requireNonNull(named)));
        return all;
    }
}
