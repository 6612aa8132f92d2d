package care.accord.programrules.chain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Chain documents as text: YAML or JSON in, JSON out.
public final class ChainText {
    private ChainText() {}

    /// Reads YAML, of which JSON is a part.
    public static Reading read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object document = new Yaml(new SafeConstructor(options)).load(text);
            return document instanceof Map<?, ?> map
                    ? ChainReader.read(map)
                    : refused("is not a document with fields such as id, level and rules");
        } catch (YAMLException e) {
            return refused("is neither JSON nor YAML: " + e.getMessage());
        }
    }

    private static Reading refused(String detail) {
        return new Reading.Invalid(List.of(new ChainProblem("", detail)));
    }

    /// The chain as JSON on one line, the same for the same chain.
    public static String json(RuleChain chain) {
        return json((Object) ChainTree.of(chain));
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry ->
                                    quoted(String.valueOf(entry.getKey()))
                                            + ":"
                                            + json(entry.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case List<?> list ->
                    list.stream().map(ChainText::json).collect(Collectors.joining(",", "[", "]"));
            case Integer number -> number.toString();
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
