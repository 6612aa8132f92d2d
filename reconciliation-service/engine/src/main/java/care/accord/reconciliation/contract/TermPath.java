package care.accord.reconciliation.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a term stands in a contract document, as citations write it: `incentives[0].tiers[1].share`.
record TermPath(String path, List<String> parts) {
    private static final Pattern PART =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]*)((?:\\[[0-9]{1,3}])*)");

    static TermPath of(String path) {
        List<String> parts = new ArrayList<>();
        for (String segment : path.split("\\.", -1)) {
            Matcher part = PART.matcher(segment);
            if (!part.matches()) {
                throw new IllegalArgumentException(
                        "'%s' is not written like a term, such as arrangement.sharingRate"
                                .formatted(path));
            }
            parts.add(part.group(1));
            for (String index : part.group(2).split("[\\[\\]]+", -1)) {
                if (!index.isEmpty()) {
                    parts.add(index);
                }
            }
        }
        return new TermPath(path, List.copyOf(parts));
    }

    /// A copy of the document in which the term has another value.
    ///
    /// @throws IllegalArgumentException if the document has no such term
    Map<String, Object> set(Map<String, Object> document, String value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        document.forEach((key, child) ->
                copy.put(key, key.equals(parts.getFirst()) ? with(child, 1, value) : child));
        if (!copy.containsKey(parts.getFirst())) {
            throw unknown();
        }
        return copy;
    }

    private Object with(Object node, int depth, String value) {
        if (depth == parts.size()) {
            if (node instanceof Map<?, ?> || node instanceof List<?>) {
                throw new IllegalArgumentException(
                        "'%s' is not one value; name a term in it".formatted(path));
            }
            return value;
        }
        return switch (node) {
            case Map<?, ?> map -> inMap(map, depth, value);
            case List<?> list -> inList(list, depth, value);
            case Object _ -> throw unknown();
        };
    }

    private Map<Object, Object> inMap(Map<?, ?> map, int depth, String value) {
        if (!map.containsKey(parts.get(depth))) {
            throw unknown();
        }
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, child) ->
                copy.put(
                        key, key.equals(parts.get(depth)) ? with(child, depth + 1, value) : child));
        return copy;
    }

    private List<Object> inList(List<?> list, int depth, String value) {
        String index = parts.get(depth);
        if (!Character.isDigit(index.charAt(0)) || Integer.parseInt(index) >= list.size()) {
            throw unknown();
        }
        List<Object> copy = new ArrayList<>(list);
        int position = Integer.parseInt(index);
        copy.set(position, with(list.get(position), depth + 1, value));
        return copy;
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("The contract has no term '%s'".formatted(path));
    }
}
