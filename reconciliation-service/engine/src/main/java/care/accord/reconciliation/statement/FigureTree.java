package care.accord.reconciliation.statement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A figure as nested maps and lists, ready for any JSON writer, and back: what is stored can be recomputed. Money and rates
/// are decimal strings, so that no reader rounds them.
public final class FigureTree {
    private FigureTree() {}

    public static Map<String, Object> of(Figure figure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind(figure));
        tree.put("label", figure.label());
        tree.put("value", value(figure));
        tree.put("display", figure.display());
        tree.put("origin", origin(figure.origin()));
        return tree;
    }

    /// Reads a figure back.
    ///
    /// @throws IllegalArgumentException when the map is not a figure tree
    public static Figure read(Map<?, ?> tree) {
        String label = text(tree, "label");
        String value = text(tree, "value");
        Figure.Origin origin = origin(map(tree, "origin"));
        return switch (text(tree, "kind")) {
            case "amount" -> new Amount(label, Usd.of(value), origin);
            case "rate" -> new Rate(label, new BigDecimal(value), origin);
            case "count" -> new Count(label, new BigDecimal(value), origin);
            case "finding" -> new Finding(label, Boolean.parseBoolean(value), origin);
            case String kind ->
                    throw new IllegalArgumentException("'%s' is no kind of figure".formatted(kind));
        };
    }

    private static String kind(Figure figure) {
        return switch (figure) {
            case Amount _ -> "amount";
            case Rate _ -> "rate";
            case Count _ -> "count";
            case Finding _ -> "finding";
        };
    }

    private static String value(Figure figure) {
        return switch (figure) {
            case Amount amount -> amount.value().dollars().toPlainString();
            case Rate rate -> rate.value().toPlainString();
            case Count count -> count.display();
            case Finding finding -> Boolean.toString(finding.isTrue());
        };
    }

    private static Map<String, Object> origin(Figure.Origin origin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (origin) {
            case Figure.Origin.Reported(String source) -> {
                tree.put("type", "reported");
                tree.put("source", source);
            }
            case Figure.Origin.Rule(Citation citation) -> {
                tree.put("type", "rule");
                cite(tree, citation);
            }
            case Figure.Origin.Calculated(String formula, Citation citation, var inputs) -> {
                tree.put("type", "calculated");
                tree.put("formula", formula);
                cite(tree, citation);
                tree.put("inputs", inputs.stream().map(FigureTree::of).toList());
            }
        }
        return tree;
    }

    private static void cite(Map<String, Object> tree, Citation citation) {
        tree.put("citation", citation.text());
        tree.put("evidence", citation.evidence().name().toLowerCase(Locale.ROOT));
    }

    private static Figure.Origin origin(Map<?, ?> tree) {
        return switch (text(tree, "type")) {
            case "reported" -> new Figure.Origin.Reported(text(tree, "source"));
            case "rule" -> new Figure.Origin.Rule(citation(tree));
            case "calculated" ->
                    new Figure.Origin.Calculated(
                            text(tree, "formula"), citation(tree), inputs(tree));
            case String type ->
                    throw new IllegalArgumentException("'%s' is no origin".formatted(type));
        };
    }

    private static List<Figure> inputs(Map<?, ?> tree) {
        if (!(tree.get("inputs") instanceof List<?> list)) {
            throw new IllegalArgumentException("A calculated figure lists its inputs");
        }
        List<Figure> inputs = new ArrayList<>();
        for (Object input : list) {
            if (!(input instanceof Map<?, ?> figure)) {
                throw new IllegalArgumentException("An input of a figure is a figure");
            }
            inputs.add(read(figure));
        }
        return inputs;
    }

    private static Citation citation(Map<?, ?> tree) {
        return new Citation(
                text(tree, "citation"),
                Evidence.valueOf(text(tree, "evidence").toUpperCase(Locale.ROOT)));
    }

    private static Map<?, ?> map(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("A figure has a field '%s'".formatted(key));
    }

    private static String text(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A figure has a text '%s'".formatted(key));
    }
}
