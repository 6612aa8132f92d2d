package care.accord.programrules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Documents as text: YAML or JSON in, JSON out. Every single value is read as the text that was written, so that no decimal
/// goes through floating point.
public final class DocumentText {
    private static final int DEEPEST = 40;

    private DocumentText() {}

    /// Reads YAML, of which JSON is a part, as nested maps, lists and texts.
    ///
    /// @throws IllegalArgumentException saying where the text is not YAML, or that it holds no fields
    public static Map<String, Object> read(String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return map(mapping, 0);
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException("is neither JSON nor YAML: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("is not a document with fields");
    }

    private static Map<String, Object> map(MappingNode node, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw mistake(entry.getKeyNode(), "a field has a name of one word");
            }
            if (map.containsKey(key.getValue())) {
                throw mistake(key, "the field %s appears twice".formatted(key.getValue()));
            }
            if (!entry.getValueNode().getTag().equals(Tag.NULL)) {
                map.put(key.getValue(), value(entry.getValueNode(), depth + 1));
            }
        }
        return map;
    }

    private static Object value(Node node, int depth) {
        if (depth > DEEPEST) {
            throw mistake(node, "the document is nested too deeply");
        }
        return switch (node) {
            case MappingNode mapping -> map(mapping, depth);
            case SequenceNode sequence -> {
                List<Object> list = new ArrayList<>();
                sequence.getValue().forEach(item -> list.add(value(item, depth + 1)));
                yield list;
            }
            case ScalarNode scalar -> scalar.getValue();
            default -> throw mistake(node, "expected a value");
        };
    }

    private static IllegalArgumentException mistake(Node node, String what) {
        return new IllegalArgumentException(
                "line %d: %s".formatted(node.getStartMark().getLine() + 1, what));
    }

    /// Nested maps, lists and values as JSON, indented; texts are quoted, numbers and truths are not.
    public static String json(Object value) {
        return json(value, "") + "\n";
    }

    private static String json(Object value, String indent) {
        String inner = indent + "  ";
        return switch (value) {
            case Map<?, ?> map when map.isEmpty() -> "{}";
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry ->
                                    inner
                                            + quoted(String.valueOf(entry.getKey()))
                                            + ": "
                                            + json(entry.getValue(), inner))
                            .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case List<?> list when list.isEmpty() -> "[]";
            case List<?> list ->
                    list.stream()
                            .map(item -> inner + json(item, inner))
                            .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
