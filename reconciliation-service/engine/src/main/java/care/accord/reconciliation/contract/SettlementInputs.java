package care.accord.reconciliation.contract;

import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.Bar;
import care.accord.reconciliation.scoring.MeasureScore;
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

/// Everything a settlement follows from: the contract and the leaves, which are what others reported.
///
/// @param name how citations call the contract version
/// @param scores results of the contract's measures; one that is missing reaches nothing
/// @param qualityPoints what the measures earned of the points against their benchmarks, a fraction; empty where none has points
public record SettlementInputs(
        String name,
        ContractDocument contract,
        Expenditures expenditures,
        List<MeasureScore> scores,
        Optional<Rate> qualityPoints) {
    private static final String POINTS = "qualityPoints";

    public SettlementInputs {
        scores = List.copyOf(scores);
    }

    /// Measures without points.
    public SettlementInputs(
            String name,
            ContractDocument contract,
            Expenditures expenditures,
            List<MeasureScore> scores) {
        this(name, contract, expenditures, scores, Optional.empty());
    }

    /// Settles the contract on these leaves: the one way from inputs to a settlement.
    public ContractSettlement settle() {
        return ContractSettlement.settle(this);
    }

    /// Settles the contract at other expenditures, such as a forecast.
    public ContractSettlement settleAt(Expenditures other) {
        return with(other).settle();
    }

    SettlementInputs with(Expenditures other) {
        return new SettlementInputs(name, contract, other, scores, qualityPoints);
    }

    SettlementInputs with(ContractDocument other) {
        return new SettlementInputs(name, other, expenditures, scores, qualityPoints);
    }

    SettlementInputs with(List<MeasureScore> others) {
        return new SettlementInputs(name, contract, expenditures, others, qualityPoints);
    }

    SettlementInputs withQualityPoints(Rate points) {
        return new SettlementInputs(name, contract, expenditures, scores, Optional.of(points));
    }

    /// The leaves as nested maps, ready to be stored beside the settlement.
    public Map<String, Object> leaves() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("memberMonths", FigureTree.of(expenditures.memberMonths()));
        tree.put("expenditures", FigureTree.of(expenditures.cost()));
        tree.put("scores", scores.stream().map(SettlementInputs::score).toList());
        qualityPoints.ifPresent(points -> tree.put(POINTS, FigureTree.of(points)));
        return tree;
    }

    private static Map<String, Object> score(MeasureScore score) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", score.measure());
        tree.put("title", score.title());
        tree.put("denominator", FigureTree.of(score.denominator()));
        tree.put("numerator", FigureTree.of(score.numerator()));
        tree.put("wanted", score.wanted().field());
        score.ownRate().ifPresent(rate -> tree.put("ownRate", FigureTree.of(rate)));
        return tree;
    }

    /// The inputs with leaves as they were stored.
    ///
    /// @throws IllegalArgumentException when the maps are not what [#leaves] wrote
    public static SettlementInputs of(String name, ContractDocument contract, Map<?, ?> leaves) {
        Figure cost = figure(leaves, "expenditures");
        if (!(cost instanceof Amount amount)) {
            throw new IllegalArgumentException("The stored expenditures are no amount");
        }
        List<MeasureScore> scores = new ArrayList<>();
        if (leaves.get("scores") instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> score) {
                    scores.add(
                            new MeasureScore(
                                    String.valueOf(score.get("measure")),
                                    String.valueOf(score.get("title")),
                                    count(score, "denominator"),
                                    count(score, "numerator"),
                                    wanted(score),
                                    rate(score, "ownRate")));
                }
            }
        }
        return new SettlementInputs(
                name,
                contract,
                new Expenditures(count(leaves, "memberMonths"), amount),
                scores,
                rate(leaves, POINTS));
    }

    /// Stored before measures said so, more is better.
    private static Bar.Side wanted(Map<?, ?> score) {
        return Bar.Side.AT_MOST.field().equals(score.get("wanted"))
                ? Bar.Side.AT_MOST
                : Bar.Side.AT_LEAST;
    }

    private static Optional<Rate> rate(Map<?, ?> tree, String key) {
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
