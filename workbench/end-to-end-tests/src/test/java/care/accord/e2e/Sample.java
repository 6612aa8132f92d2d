package care.accord.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Documents as a schema asks for them.
final class Sample {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final JsonNode document;
    private final JsonNode good;

    /// @param document the whole OpenAPI document, for references
    Sample(JsonNode document) {
        this.document = document;
        try (InputStream in = Sample.class.getResourceAsStream("documents.json")) {
            good = Answer.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A document for an operation: one that is accepted, where somebody wrote one down, or one of the right form.
    JsonNode of(Operation operation, Operation.Body body) {
        JsonNode known = good.path(operation.toString());
        return known.isMissingNode() ? of(body.schema()) : known.deepCopy();
    }

    /// Whether somebody wrote one down.
    boolean knows(Operation operation) {
        return good.has(operation.toString());
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    /// A value of the schema, the simplest there is.
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode unresolved, int depth) {
        JsonNode schema = resolved(unresolved);
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(0);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return of(schema.path(choice).path(0), depth + 1);
            }
        }
        return switch (type(schema)) {
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            case "array" ->
                    depth > DEEPEST
                            ? JSON.arrayNode()
                            : JSON.arrayNode().add(of(schema.path("items"), depth + 1));
            case "object" -> object(schema, depth);
            default -> JSON.textNode(text(schema.path("format").asText()));
        };
    }

    /// Of several types the first that is not null.
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth <= DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(property ->
                            object.set(property.getKey(), of(property.getValue(), depth + 1)));
        }
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2025-06-30";
            case "date-time" -> "2025-06-30T12:00:00Z";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            case "uri" -> "https://127.0.0.1/keys";
            default -> "1.00";
        };
    }
}
