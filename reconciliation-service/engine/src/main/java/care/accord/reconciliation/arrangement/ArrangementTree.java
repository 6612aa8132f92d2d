package care.accord.reconciliation.arrangement;

import care.accord.programrules.RuleValue;
import care.accord.vocabulary.Citation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An arrangement as nested maps and lists, the inverse of [ArrangementReader]; everything is written out.
public final class ArrangementTree {
    private ArrangementTree() {}

    public static Map<String, Object> of(Arrangement arrangement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", "blocks");
        tree.put("id", arrangement.id());
        tree.put("title", arrangement.title());
        cite(tree, Optional.of(arrangement.citation()));
        Map<String, Object> inputs = new LinkedHashMap<>();
        arrangement.inputs().forEach(input -> inputs.put(input.name(), input(input)));
        tree.put("inputs", inputs);
        Map<String, Object> terms = new LinkedHashMap<>();
        arrangement.terms().forEach(term -> terms.put(term.name(), term(term)));
        tree.put("terms", terms);
        tree.put("blocks", arrangement.blocks().stream().map(BlockTree::of).toList());
        tree.put("payment", arrangement.payment());
        return tree;
    }

    static void cite(Map<String, Object> tree, Optional<Citation> citation) {
        citation.ifPresent(cited -> {
            tree.put("cite", cited.text());
            tree.put(
                    "evidence", cited.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
    }

    private static Map<String, Object> input(Input input) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("is", input.kind().word());
        tree.put("label", input.label());
        input.source().ifPresent(source -> tree.put("source", source));
        if (!input.words().isEmpty()) {
            tree.put("words", input.words());
        }
        if (input.sign() != Input.Sign.NOT_NEGATIVE) {
            tree.put("sign", input.sign().word());
        }
        input.atMost().ifPresent(most -> tree.put("atMost", most.toPlainString()));
        input.otherwise().ifPresent(otherwise -> tree.put("otherwise", otherwise));
        return tree;
    }

    private static Map<String, Object> term(Term term) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("label", term.label());
        tree.put("is", term.kind().word());
        term.by().ifPresent(by -> tree.put("by", by));
        switch (term.source()) {
            case Term.Source.Stated(var value, var citation) -> {
                tree.put(key(term.reading()), value(value));
                cite(tree, citation);
            }
            case Term.Source.Ruled ruled -> {
                put(tree, ruled);
                tree.put("read", term.reading().word());
            }
        }
        return tree;
    }

    private static String key(Term.Reading reading) {
        return switch (reading) {
            case VALUE -> "value";
            case TIERS -> "tiers";
            case LINE -> "line";
            case CHOICE -> "choices";
        };
    }

    static void put(Map<String, Object> tree, Term.Source.Ruled ruled) {
        tree.put("rule", ruled.rule());
        ruled.field().ifPresent(field -> tree.put("field", field));
        ruled.on().ifPresent(on -> tree.put("on", on));
    }

    static Object value(RuleValue value) {
        return switch (value) {
            case RuleValue.Decimal(var number) -> number.toPlainString();
            case RuleValue.Text(String text) -> text;
            case RuleValue.Fields fields -> fields(fields);
            case RuleValue.Table(List<RuleValue.Fields> rows) ->
                    rows.stream().map(ArrangementTree::fields).toList();
        };
    }

    private static Map<String, Object> fields(RuleValue.Fields fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        fields.values().forEach((key, value) -> tree.put(key, value(value)));
        return tree;
    }
}
