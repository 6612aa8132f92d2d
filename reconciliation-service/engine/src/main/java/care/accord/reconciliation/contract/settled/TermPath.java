package care.accord.reconciliation.contract.settled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a term stands in a contract document, as citations write it: `incentives[0].tiers[1].share`. Of an arrangement in
/// blocks a term may be named whole, `arrangement.terms.sharing-rate`, whatever sets it, and a block by its name,
/// `arrangement.blocks.shared-savings.atMost.rate`.
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
            if (node instanceof Map<?, ?> term && isTermOfBlocks()) {
                return stated(term, value);
            }
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

    private boolean isTermOfBlocks() {
        return parts.size() == 3
                && parts.get(0).equals("arrangement")
                && parts.get(1).equals("terms");
    }

    /// The term with a value in place of what sets it: another value, tiers or a rule.
    private static Map<String, Object> stated(Map<?, ?> term, String value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (String kept : List.of("label", "is")) {
            if (term.get(kept) instanceof String text) {
                copy.put(kept, text);
            }
        }
        copy.put("value", value);
        return copy;
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
        int position = position(list, parts.get(depth));
        List<Object> copy = new ArrayList<>(list);
        copy.set(position, with(list.get(position), depth + 1, value));
        return copy;
    }

    /// A number is a place in the list; anything else the name of a block, which is the value of its first field.
    private int position(List<?> list, String part) {
        if (Character.isDigit(part.charAt(0))) {
            int place = Integer.parseInt(part);
            if (place < list.size()) {
                return place;
            }
            throw unknown();
        }
        for (int place = 0; place < list.size(); place++) {
            if (list.get(place) instanceof Map<?, ?> block
                    && block.values().stream().findFirst().filter(part::equals).isPresent()) {
                return place;
            }
        }
        throw unknown();
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("The contract has no term '%s'".formatted(path));
    }
}
