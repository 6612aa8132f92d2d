package care.accord.reconciliation.contract.template;

import care.accord.reconciliation.contract.FieldProblem;
import care.accord.vocabulary.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole contract document in which placeholders stand for what its parties agree.
///
/// @param document as it is posted, with placeholders written `{name}`
public record ContractTemplate(
        String id,
        String title,
        Citation citation,
        Map<String, Object> document,
        List<Placeholder> placeholders) {
    public ContractTemplate {
        placeholders = List.copyOf(placeholders);
    }

    /// What is still to be said.
    ///
    /// @param label for people
    /// @param example a value that would be accepted
    public record Placeholder(String name, String label, String example) {
        /// As it stands in the document.
        public String written() {
            return "{" + name + "}";
        }
    }

    /// What comes of values for the placeholders.
    public sealed interface Filling {
        /// A document to be read like any other.
        record Filled(Map<String, Object> document) implements Filling {}

        /// Values that are missing, or that the template has no place for.
        record Incomplete(List<FieldProblem> problems) implements Filling {
            public Incomplete {
                problems = List.copyOf(problems);
            }
        }
    }

    /// What stands for quality where an arrangement is scaled by it.
    public enum PaidBy {
        /// The weighted rates of the measures.
        SCORE("quality-score"),
        /// Their points against the benchmark, over the points there are.
        POINTS("quality-points");

        private final String source;

        PaidBy(String source) {
            this.source = source;
        }
    }

    /// The document with a value for every placeholder.
    ///
    /// @param terms of the arrangement that were agreed otherwise
    /// @param benchmark of the template's measure; empty where the parties name none
    public Filling fill(Map<?, ?> values, Map<?, ?> terms, Map<?, ?> benchmark, PaidBy paidBy) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Placeholder placeholder : placeholders) {
            if (!(values.get(placeholder.name()) instanceof String)) {
                problems.add(
                        new FieldProblem(
                                "/values/" + placeholder.name(),
                                "is missing: expected a text, %s, such as \"%s\""
                                        .formatted(placeholder.label(), placeholder.example())));
            }
        }
        for (Object name : values.keySet()) {
            if (find(String.valueOf(name)).isEmpty()) {
                problems.add(
                        new FieldProblem(
                                "/values/" + name,
                                "is no placeholder of the template %s; remove it".formatted(id)));
            }
        }
        if (paidBy != PaidBy.SCORE && !isScaledByQuality()) {
            problems.add(
                    new FieldProblem(
                            "/quality",
                            "is nothing that the template %s pays by; remove it".formatted(id)));
        }
        return problems.isEmpty()
                ? new Filling.Filled(
                        benchmarked(
                                agreed(paid(filled(document, values), paidBy), terms), benchmark))
                : new Filling.Incomplete(problems);
    }

    private boolean isScaledByQuality() {
        return document.get("arrangement") instanceof Map<?, ?> arrangement
                && arrangement.get("inputs") instanceof Map<?, ?> inputs
                && inputs.containsValue(PaidBy.SCORE.source);
    }

    /// Inputs that the template takes from the score come from what was chosen.
    private static Map<String, Object> paid(Map<String, Object> document, PaidBy paidBy) {
        if (document.get("arrangement") instanceof Map<?, ?> arrangement
                && arrangement.get("inputs") instanceof Map<?, ?> inputs) {
            Map<Object, Object> chosen = new LinkedHashMap<>(inputs);
            chosen.replaceAll(
                    (_, source) -> source.equals(PaidBy.SCORE.source) ? paidBy.source : source);
            Map<Object, Object> otherwise = new LinkedHashMap<>(arrangement);
            otherwise.put("inputs", chosen);
            document.put("arrangement", otherwise);
        }
        return document;
    }

    private static Map<String, Object> agreed(Map<String, Object> document, Map<?, ?> terms) {
        if (!terms.isEmpty() && document.get("arrangement") instanceof Map<?, ?> arrangement) {
            Map<Object, Object> otherwise = new LinkedHashMap<>(arrangement);
            otherwise.put("terms", terms);
            document.put("arrangement", otherwise);
        }
        return document;
    }

    private static Map<String, Object> benchmarked(
            Map<String, Object> document, Map<?, ?> benchmark) {
        if (!benchmark.isEmpty()
                && document.get("measures") instanceof List<?> measures
                && measures.getFirst() instanceof Map<?, ?> first) {
            Map<Object, Object> named = new LinkedHashMap<>(first);
            named.put("benchmark", benchmark);
            List<Object> all = new ArrayList<>(measures);
            all.set(0, named);
            document.put("measures", all);
        }
        return document;
    }

    /// Where a placeholder stands, by JSON pointer.
    public List<String> places(Placeholder placeholder) {
        List<String> places = new ArrayList<>();
        collect(document, "", placeholder.written(), places);
        return places;
    }

    private static void collect(Object node, String at, String written, List<String> places) {
        switch (node) {
            case Map<?, ?> map ->
                    map.forEach((key, child) -> collect(child, at + "/" + key, written, places));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), at + "/" + i, written, places);
                }
            }
            case Object leaf when leaf.equals(written) -> places.add(at);
            case Object _ -> {}
        }
    }

    private Optional<Placeholder> find(String name) {
        return placeholders.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private Map<String, Object> filled(Map<?, ?> map, Map<?, ?> values) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, child) -> copy.put(String.valueOf(key), value(child, values)));
        return copy;
    }

    private Object value(Object node, Map<?, ?> values) {
        return switch (node) {
            case Map<?, ?> map -> filled(map, values);
            case List<?> list -> list.stream().map(child -> value(child, values)).toList();
            case String text when text.startsWith("{") ->
                    String.valueOf(values.get(text.substring(1, text.length() - 1)));
            case Object leaf -> leaf;
        };
    }
}
