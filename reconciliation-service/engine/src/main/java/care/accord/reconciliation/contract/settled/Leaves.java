package care.accord.reconciliation.contract.settled;

import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.Bar;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.scoring.UnscoredMeasure;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What others reported for a settlement, as nested maps that are stored beside it.
final class Leaves {
    private Leaves() {}

    static Map<String, Object> tree(Expenditures expenditures) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("memberMonths", FigureTree.of(expenditures.memberMonths()));
        tree.put("expenditures", FigureTree.of(expenditures.cost()));
        return tree;
    }

    static Expenditures expenditures(Map<?, ?> tree) {
        if (figure(tree, "expenditures") instanceof Amount amount) {
            return new Expenditures(count(tree, "memberMonths"), amount);
        }
        throw new IllegalArgumentException("The stored expenditures are no amount");
    }

    static Map<String, Object> tree(MeasureScore score) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", score.measure());
        tree.put("title", score.title());
        tree.put("denominator", FigureTree.of(score.denominator()));
        tree.put("numerator", FigureTree.of(score.numerator()));
        tree.put("wanted", score.wanted().field());
        score.ownRate().ifPresent(rate -> tree.put("ownRate", FigureTree.of(rate)));
        return tree;
    }

    static List<MeasureScore> scores(Map<?, ?> tree) {
        return maps(tree, "scores").stream().map(Leaves::score).toList();
    }

    private static MeasureScore score(Map<?, ?> tree) {
        return new MeasureScore(
                String.valueOf(tree.get("measure")),
                String.valueOf(tree.get("title")),
                count(tree, "denominator"),
                count(tree, "numerator"),
                wanted(tree),
                rate(tree, "ownRate"));
    }

    static Map<String, Object> tree(UnscoredMeasure measure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", measure.measure());
        tree.put("title", measure.title());
        tree.put("why", measure.why());
        return tree;
    }

    static List<UnscoredMeasure> unscored(Map<?, ?> tree, String key) {
        return maps(tree, key).stream()
                .map(one ->
                        new UnscoredMeasure(
                                String.valueOf(one.get("measure")),
                                String.valueOf(one.get("title")),
                                String.valueOf(one.get("why"))))
                .toList();
    }

    /// The maps of a list; none where there is no list.
    static List<Map<?, ?>> maps(Map<?, ?> tree, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (tree.get(key) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    /// Stored before measures said so, more is better.
    private static Bar.Side wanted(Map<?, ?> score) {
        return Bar.Side.AT_MOST.field().equals(score.get("wanted"))
                ? Bar.Side.AT_MOST
                : Bar.Side.AT_LEAST;
    }

    static Optional<Rate> rate(Map<?, ?> tree, String key) {
        return tree.containsKey(key) && figure(tree, key) instanceof Rate rate
                ? Optional.of(rate)
                : Optional.empty();
    }

    private static Count count(Map<?, ?> tree, String key) {
        if (figure(tree, key) instanceof Count count) {
            return count;
        }
        throw new IllegalArgumentException("The stored %s is no count".formatted(key));
    }

    private static Figure figure(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Map<?, ?> figure) {
            return FigureTree.read(figure);
        }
        throw new IllegalArgumentException("A stored settlement has no leaf %s".formatted(key));
    }
}
