package care.accord.reconciliation.arrangement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A block as a nested map, the inverse of [BlockReader].
final class BlockTree {
    private BlockTree() {}

    static Map<String, Object> of(Block block) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(kind(block), block.name());
        tree.put("label", block.label());
        ArrangementTree.cite(tree, block.citation());
        switch (block) {
            case Block.Base base ->
                    tree.put("add", base.parts().stream().map(BlockTree::operands).toList());
            case Block.Comparison comparison -> {
                tree.put("of", operand(comparison.of()));
                tree.put(comparison.how().key(), operand(comparison.with()));
            }
            case Block.Gate gate -> gate(tree, gate);
            case Block.Corridor corridor -> corridor(tree, corridor);
            case Block.Share share -> {
                tree.put("of", operand(share.of()));
                tree.put(
                        "rate",
                        share.rates().size() == 1
                                ? operand(share.rates().getFirst())
                                : operands(share.rates()));
            }
            case Block.Cap cap -> cap(tree, cap);
            case Block.Withhold withhold -> {
                tree.put("of", operand(withhold.of()));
                tree.put("rate", operand(withhold.rate()));
                withhold.held().ifPresent(held -> tree.put("held", held));
            }
            case Block.Adjustment adjustment -> adjustment(tree, adjustment);
        }
        return tree;
    }

    private static String kind(Block block) {
        return switch (block) {
            case Block.Base _ -> "base";
            case Block.Comparison _ -> "comparison";
            case Block.Gate _ -> "gate";
            case Block.Corridor _ -> "corridor";
            case Block.Share _ -> "share";
            case Block.Cap _ -> "cap";
            case Block.Withhold _ -> "withhold";
            case Block.Adjustment _ -> "adjustment";
        };
    }

    private static void gate(Map<String, Object> tree, Block.Gate gate) {
        gate.of().ifPresent(of -> tree.put("of", operand(of)));
        tree.put("when", gate.when().stream().map(BlockTree::condition).toList());
        gate.otherwise().ifPresent(otherwise -> tree.put("otherwise", operand(otherwise)));
    }

    private static void corridor(Map<String, Object> tree, Block.Corridor corridor) {
        tree.put("of", operand(corridor.of()));
        tree.put("against", operand(corridor.against()));
        switch (corridor.counting()) {
            case Block.Counting.FirstDollar(Operand minimum) -> {
                tree.put("minimum", operand(minimum));
                tree.put("counts", "first-dollar");
            }
            case Block.Counting.Excess(Operand minimum) -> {
                tree.put("minimum", operand(minimum));
                tree.put("counts", "excess");
            }
            case Block.Counting.Marginal(Term.Source.Stated(var value, _)) ->
                    tree.put("bands", ArrangementTree.value(value));
            case Block.Counting.Marginal(Term.Source.Ruled ruled) -> {
                Map<String, Object> bands = new LinkedHashMap<>();
                ArrangementTree.put(bands, ruled);
                tree.put("bands", bands);
            }
        }
    }

    private static void cap(Map<String, Object> tree, Block.Cap cap) {
        tree.put("of", operand(cap.of()));
        if (!cap.atMost().isEmpty()) {
            tree.put(
                    "atMost",
                    cap.atMost().size() == 1
                            ? limit(cap.atMost().getFirst())
                            : cap.atMost().stream().map(BlockTree::limit).toList());
        }
        cap.atLeast().ifPresent(least -> tree.put("atLeast", limit(least)));
    }

    private static Object limit(Block.Limit limit) {
        return limit.whole()
                .<Object>map(whole -> Map.of("rate", operand(limit.figure()), "of", operand(whole)))
                .orElseGet(() -> operand(limit.figure()));
    }

    private static void adjustment(Map<String, Object> tree, Block.Adjustment adjustment) {
        tree.put("of", operand(adjustment.of()));
        if (!adjustment.plus().isEmpty()) {
            tree.put("plus", operandOrList(adjustment.plus()));
        }
        if (!adjustment.minus().isEmpty()) {
            tree.put("minus", operandOrList(adjustment.minus()));
        }
        adjustment.decimals().ifPresent(decimals -> tree.put("decimals", decimals));
    }

    private static Object operandOrList(List<Operand> operands) {
        return operands.size() == 1 ? operand(operands.getFirst()) : operands(operands);
    }

    private static List<Object> operands(List<Operand> operands) {
        return operands.stream().map(BlockTree::operand).toList();
    }

    private static Object operand(Operand operand) {
        return switch (operand) {
            case Operand.Named(String name) -> name;
            case Operand.Literal(var value, _) -> value.toPlainString();
        };
    }

    private static Map<String, Object> condition(Condition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (condition) {
            case Condition.Compared compared -> {
                tree.put("figure", operand(compared.figure()));
                tree.put(compared.relation().key(), operand(compared.threshold()));
            }
            case Condition.Stated(String finding) -> tree.put("finding", finding);
            case Condition.Not(Condition inner) -> tree.put("not", condition(inner));
            case Condition.AllOf(var inner) -> tree.put("allOf", conditions(inner));
            case Condition.AnyOf(var inner) -> tree.put("anyOf", conditions(inner));
            case Condition.Several(int needed, var inner) -> {
                tree.put("several", needed);
                tree.put("of", conditions(inner));
            }
        }
        return tree;
    }

    private static List<Map<String, Object>> conditions(List<Condition> conditions) {
        return conditions.stream().map(BlockTree::condition).toList();
    }
}
