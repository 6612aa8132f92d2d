package care.accord.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// One operation as the platform's OpenAPI document describes it.
///
/// @param method in upper case
/// @param path with its parameters in braces
/// @param parameters those of the operation and of its path
/// @param body how a JSON body looks, if it takes one
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        Optional<Body> body,
        Set<String> statuses) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head");

    /// What is said to anybody.
    private static final Set<String> OPEN =
            Set.of(
                    "/fhir/metadata",
                    "/fhir/.well-known/smart-configuration",
                    "/.well-known/smart-configuration",
                    "/v1/directory/organizations",
                    "/v1/directory/organizations/{id}");

    /// @param in `path`, `query` or `header`
    record Parameter(String name, String in, JsonNode schema) {}

    /// @param type the first media type that is read
    record Body(String type, JsonNode schema) {
        boolean isJson() {
            return type.endsWith("json");
        }

        /// A document as it is sent: JSON, or the fields of a form.
        String written(JsonNode document) {
            return isJson()
                    ? document.toString()
                    : document.properties().stream()
                            .map(field -> field.getKey() + "=" + field.getValue().asText())
                            .collect(Collectors.joining("&"));
        }
    }

    /// All operations, ordered by path and method.
    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> item : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : item.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(
                            new Operation(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    item.getKey(),
                                    parameters(item.getValue(), operation.getValue()),
                                    body(operation.getValue()),
                                    new TreeSet<>(statuses(operation.getValue()))));
                }
            }
        }
        return List.copyOf(operations);
    }

    boolean isOpen() {
        return OPEN.contains(path);
    }

    private static List<Parameter> parameters(JsonNode item, JsonNode operation) {
        return StreamSupport.stream(item.path("parameters").spliterator(), false)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toCollection(ArrayList::new),
                                all -> {
                                    operation.path("parameters").forEach(all::add);
                                    return all.stream().map(Operation::parameter).toList();
                                }));
    }

    private static Parameter parameter(JsonNode written) {
        return new Parameter(
                written.path("name").asText(), written.path("in").asText(), written.path("schema"));
    }

    private static Optional<Body> body(JsonNode operation) {
        return operation.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(content -> new Body(content.getKey(), content.getValue().path("schema")));
    }

    private static List<String> statuses(JsonNode operation) {
        return operation.path("responses").properties().stream().map(Map.Entry::getKey).toList();
    }

    List<Parameter> in(String place) {
        return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
    }

    boolean isFhir() {
        return path.startsWith("/fhir/");
    }

    boolean changes() {
        return !Set.of("GET", "HEAD").contains(method);
    }

    /// Below `/v1` or `/fhir`, such as `contracts`.
    String collection() {
        return path.split("/", -1)[2];
    }

    /// The address with these values in place of the parameters of its path and in its query.
    String at(Map<String, String> values, Map<String, String> query) {
        String address = path;
        for (Parameter parameter : in("path")) {
            address =
                    address.replace(
                            "{" + parameter.name() + "}",
                            encoded(values.getOrDefault(parameter.name(), "1")));
        }
        String asked =
                query.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return asked.isEmpty() ? address : address + "?" + asked;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
