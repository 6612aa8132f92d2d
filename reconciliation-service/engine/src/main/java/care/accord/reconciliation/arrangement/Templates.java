package care.accord.reconciliation.arrangement;

import care.accord.programrules.ArrangementDocuments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A document that starts from one that ships: `{template: two-sided-corridors, terms: {sharing-rate: "0.60"}}`. What was
/// agreed is kept written out in full, so a template may change without changing a contract.
final class Templates {
    private Templates() {}

    static Map<?, ?> expand(Map<?, ?> document, Notes notes) {
        if (!(document.get("template") instanceof String id)) {
            return document;
        }
        Optional<Map<String, Object>> found = ArrangementDocuments.find(id);
        if (found.isEmpty()) {
            notes.problem(
                    "/template",
                    "is '%s': expected one that ships: %s"
                            .formatted(id, String.join(", ", ArrangementDocuments.ids())));
            return Map.of();
        }
        Map<String, Object> whole = new LinkedHashMap<>(found.get());
        for (Object key : document.keySet()) {
            switch (String.valueOf(key)) {
                case "template", "kind" -> {}
                case "terms" -> put(whole, "terms", document.get("terms"), notes);
                case "inputs" -> put(whole, "inputs", document.get("inputs"), notes);
                default ->
                        notes.problem(
                                "/" + key,
                                "is not a field beside template; known are kind, terms, inputs");
            }
        }
        return whole;
    }

    /// Replaces the values of terms, or the sources and other fields of inputs.
    private static void put(
            Map<String, Object> whole,
            String part,
            @org.jspecify.annotations.Nullable Object changes,
            Notes notes) {
        boolean terms = part.equals("terms");
        String at = "/" + part;
        if (!(changes instanceof Map<?, ?> values) || !(whole.get(part) instanceof Map<?, ?> own)) {
            notes.problem(at, "expected values by name");
            return;
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        own.forEach((name, object) -> changed.put(String.valueOf(name), object));
        values.forEach((name, value) -> {
            if (changed.get(String.valueOf(name)) instanceof Map<?, ?> object) {
                changed.put(
                        String.valueOf(name), terms ? term(object, value) : sourced(object, value));
            } else {
                notes.problem(
                        at + "/" + name,
                        "is not in the template; it has " + String.join(", ", changed.keySet()));
            }
        });
        whole.put(part, changed);
    }

    /// A whole term in place of another, or a value in place of its value; the contract is then the text that sets it.
    private static Object term(Map<?, ?> own, Object value) {
        if (value instanceof Map<?, ?>) {
            return value;
        }
        Map<String, Object> term = new LinkedHashMap<>();
        copy(own, term, "label");
        copy(own, term, "is");
        term.put("value", value);
        return term;
    }

    private static Object sourced(Map<?, ?> own, Object change) {
        Map<String, Object> input = new LinkedHashMap<>();
        own.forEach((key, value) -> input.put(String.valueOf(key), value));
        if (change instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> input.put(String.valueOf(key), value));
        } else {
            input.put("source", change);
        }
        return input;
    }

    private static void copy(Map<?, ?> from, Map<String, Object> to, String key) {
        Optional.ofNullable(from.get(key)).ifPresent(value -> to.put(key, value));
    }
}
