package care.accord.gateway.reference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// References of a document to its own components.
final class References {
    private static final String REFERENCE = "$ref";

    private References() {}

    /// Everything that a part of a document refers to.
    static Set<String> of(Object part) {
        Set<String> found = new HashSet<>();
        collect(part, found);
        return found;
    }

    private static void collect(Object part, Set<String> found) {
        switch (part) {
            case JsonObject object ->
                    object.forEach(field -> {
                        if (isReference(field)) {
                            found.add((String) field.getValue());
                        } else if (field.getValue() != null) {
                            collect(field.getValue(), found);
                        }
                    });
            case JsonArray array ->
                    array.forEach(item -> {
                        if (item != null) {
                            collect(item, found);
                        }
                    });
            case Object _ -> {}
        }
    }

    /// A copy that refers to other names.
    static JsonObject renamed(JsonObject object, UnaryOperator<String> name) {
        JsonObject copy = new JsonObject();
        object.forEach(field ->
                copy.put(
                        field.getKey(),
                        isReference(field)
                                ? name.apply((String) field.getValue())
                                : value(field.getValue(), name)));
        return copy;
    }

    private static @Nullable Object value(@Nullable Object value, UnaryOperator<String> name) {
        return switch (value) {
            case JsonObject object -> renamed(object, name);
            case JsonArray array -> {
                JsonArray copy = new JsonArray();
                array.forEach(item -> copy.add(value(item, name)));
                yield copy;
            }
            case null -> null;
            case Object other -> other;
        };
    }

    /// A property of a schema may be called `$ref` too; then it is no text.
    private static boolean isReference(Map.Entry<String, Object> field) {
        return field.getKey().equals(REFERENCE) && field.getValue() instanceof String;
    }
}
