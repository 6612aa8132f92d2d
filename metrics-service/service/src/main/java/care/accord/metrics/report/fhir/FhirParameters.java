package care.accord.metrics.report.fhir;

import care.accord.servicekit.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Named values of a request, of its address or of a Parameters resource. A name that is not known is refused: a filter that is
/// ignored would show more than was asked for.
record FhirParameters(Map<String, List<String>> values) {

    static FhirParameters of(MultivaluedMap<String, String> query) {
        return new FhirParameters(new LinkedHashMap<>(query));
    }

    static FhirParameters of(JsonNode parameters) {
        if (!parameters.path("resourceType").asText().equals("Parameters")) {
            throw Problem.badRequest(
                    "parameters-missing", "Send a Parameters resource in the body");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (JsonNode parameter : parameters.path("parameter")) {
            parameter
                    .properties()
                    .forEach(field -> {
                        if (field.getKey().startsWith("value")) {
                            values.computeIfAbsent(
                                            parameter.path("name").asText(), _ -> new ArrayList<>())
                                    .add(text(field.getValue()));
                        }
                    });
        }
        return new FhirParameters(values);
    }

    /// A reference says what it refers to; an identifier is written as in an address, `system|value`.
    private static String text(JsonNode value) {
        if (!value.isObject()) {
            return value.asText();
        }
        if (value.has("value")) {
            return value.has("system")
                    ? value.path("system").asText() + "|" + value.path("value").asText()
                    : value.path("value").asText();
        }
        return value.path("reference").asText();
    }

    FhirParameters known(Set<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw Problem.badRequest(
                        "unknown-parameter",
                        "'%s' is not a parameter here; send some of %s"
                                .formatted(name, String.join(", ", new TreeSet<>(names))));
            }
        }
        return this;
    }

    /// All values of a name; values separated by commas are alternatives.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .filter(value -> !value.isBlank())
                .toList();
    }

    Optional<String> first(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw Problem.badRequest("parameter-repeated", "Send '%s' once".formatted(name));
        }
        return all.stream().findFirst();
    }

    LocalDate day(String name) {
        String text =
                first(name)
                        .orElseThrow(() ->
                                Problem.badRequest(
                                        "parameter-missing",
                                        "'%s' is needed, a day as year-month-day".formatted(name)));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badRequest(
                    "malformed-date",
                    "%s '%s' is not a day as year-month-day".formatted(name, text));
        }
    }
}
