package care.accord.reconciliation.arrangement;

import care.accord.reconciliation.settlement.Step;
import care.accord.reconciliation.settlement.WhatIf;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A settled arrangement as nested maps and lists, ready for any JSON writer. Money and rates are decimal strings.
public final class SettledTree {
    private SettledTree() {}

    public static Map<String, Object> of(Settled settled) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("arrangement", settled.arrangement().id());
        tree.put("title", settled.arrangement().title());
        tree.put("payment", value(settled.payment()));
        tree.put("steps", settled.steps().stream().map(SettledTree::step).toList());
        tree.put(
                "figures",
                settled.figures().entrySet().stream()
                        .map(entry -> figure(entry.getKey(), entry.getValue()))
                        .toList());
        tree.put("reservations", settled.reservations());
        return tree;
    }

    /// The same with the payment's account of itself, line by line and as a tree.
    public static Map<String, Object> explained(Settled settled) {
        Map<String, Object> tree = of(settled);
        tree.put("explanation", settled.payment().explain().lines().toList());
        tree.put("figure", FigureTree.of(settled.payment()));
        return tree;
    }

    /// What would be, and the steps that differ.
    public static Map<String, Object> whatIf(Map<String, String> replaced, WhatIf asked) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("replaced", replaced);
        tree.put("payment", asked.payment().dollars().toPlainString());
        tree.put("changed", asked.changed().stream().map(SettledTree::change).toList());
        return tree;
    }

    /// The values of all blocks as text, in the order of the arrangement.
    public static List<String> values(Settled settled) {
        return settled.figures().values().stream().map(SettledTree::value).toList();
    }

    static String value(Figure figure) {
        return switch (figure) {
            case Amount amount -> amount.value().dollars().toPlainString();
            case Rate rate -> rate.display();
            case Count count -> count.display();
            case Finding finding -> Boolean.toString(finding.isTrue());
        };
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", step.key());
        tree.put("label", step.label());
        tree.put("amount", value(step.amount()));
        return tree;
    }

    private static Map<String, Object> figure(String name, Figure figure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("label", figure.label());
        tree.put("value", value(figure));
        return tree;
    }

    private static Map<String, Object> change(WhatIf.Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", change.key());
        tree.put("label", change.label());
        tree.put("from", change.from().dollars().toPlainString());
        tree.put("to", change.to().dollars().toPlainString());
        tree.put("delta", change.delta().dollars().toPlainString());
        return tree;
    }
}
