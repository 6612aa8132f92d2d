package care.accord.programrules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A mapping in a rules file that knows where it stands, so that every mistake is reported with file, key and line.
final class Section {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> entries;

    private Section(String file, String path, MappingNode node) {
        this.file = file;
        this.path = path;
        this.line = node.getStartMark().getLine() + 1;
        this.entries = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            String key = scalar(entry.getKeyNode(), path);
            if (entries.put(key, entry.getValueNode()) != null) {
                throw mistake(key, entry.getKeyNode(), "the key appears twice");
            }
        }
    }

    static Section root(String file, String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
            if (node instanceof MappingNode mapping) {
                return new Section(file, "", mapping);
            }
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(
                    "%s is not YAML: %s".formatted(file, e.getMessage()), e);
        }
        throw new IllegalArgumentException("%s holds no keys".formatted(file));
    }

    Set<String> keys() {
        return entries.keySet();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /// Refuses any key but these, so that a misspelled one is not silently ignored.
    Section only(String... allowed) {
        Set<String> known = Set.of(allowed);
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw mistake(
                        entry.getKey(),
                        entry.getValue(),
                        "unknown key; known are "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return this;
    }

    String text(String key) {
        return scalar(node(key), at(key));
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    int integer(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw mistake(key, "'%s' is not a whole number".formatted(text(key)));
        }
    }

    /// One text or a sequence of texts.
    List<String> texts(String key) {
        if (node(key) instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> scalar(item, at(key))).toList();
        }
        return List.of(text(key));
    }

    Section section(String key) {
        return section(node(key), at(key));
    }

    List<Section> sections(String key) {
        if (!(node(key) instanceof SequenceNode sequence)) {
            throw mistake(key, "expected a list");
        }
        List<Section> sections = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            sections.add(section(item, at(key) + "[" + sections.size() + "]"));
        }
        return sections;
    }

    RuleValue value(String key) {
        return value(node(key), at(key));
    }

    IllegalArgumentException mistake(String key, String what) {
        Node node = entries.get(key);
        int at = node == null ? line : node.getStartMark().getLine() + 1;
        return mistake(at(key), at, what);
    }

    private RuleValue value(Node node, String where) {
        return switch (node) {
            case SequenceNode sequence -> {
                List<RuleValue.Fields> rows = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    rows.add(fields(section(item, where + "[" + rows.size() + "]")));
                }
                yield new RuleValue.Table(rows);
            }
            case MappingNode mapping -> fields(section(mapping, where));
            default -> scalarValue(node, where);
        };
    }

    private static RuleValue.Fields fields(Section section) {
        Map<String, RuleValue> fields = new LinkedHashMap<>();
        section.keys().forEach(key -> fields.put(key, section.value(key)));
        return new RuleValue.Fields(java.util.Collections.unmodifiableMap(fields));
    }

    private RuleValue scalarValue(Node node, String where) {
        String text = scalar(node, where);
        if (!node.getTag().equals(Tag.INT) && !node.getTag().equals(Tag.FLOAT)) {
            return new RuleValue.Text(text);
        }
        try {
            return new RuleValue.Decimal(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw mistake(
                    where,
                    node.getStartMark().getLine() + 1,
                    "'%s' is not a decimal number".formatted(text));
        }
    }

    private Node node(String key) {
        Node node = entries.get(key);
        if (node == null) {
            throw mistake(key, "the key is missing");
        }
        return node;
    }

    private Section section(Node node, String where) {
        if (node instanceof MappingNode mapping) {
            return new Section(file, where, mapping);
        }
        throw mistake(where, node.getStartMark().getLine() + 1, "expected keys with values");
    }

    private String scalar(Node node, String where) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw mistake(where, node.getStartMark().getLine() + 1, "expected a single value");
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private IllegalArgumentException mistake(String key, Node node, String what) {
        return mistake(at(key), node.getStartMark().getLine() + 1, what);
    }

    private IllegalArgumentException mistake(String where, int atLine, String what) {
        return new IllegalArgumentException(
                "%s, line %d, %s: %s".formatted(file, atLine, where, what));
    }
}
