package care.accord.reconciliation.verification;

import care.accord.reconciliation.contract.settled.Recomputation;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.forecast.ForecastFigures;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A settlement as nested maps, as it is stored and sent, computed again: every figure from its own leaves, the whole from its
/// leaves by the contract, the forecast from its own figures.
public final class SettlementVerification {
    private SettlementVerification() {}

    /// Where an exported settlement, which carries its contract, differs from its computation; empty when it equals itself.
    ///
    /// @throws IllegalArgumentException naming what is missing when it is no settlement as the platform exports them
    public static List<String> differences(Map<?, ?> exported) {
        Map<?, ?> contract = map(exported, "contract");
        return switch (ContractReader.read(map(contract, "document"))) {
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new IllegalArgumentException(
                            "its contract cannot be read: %s %s"
                                    .formatted(
                                            problems.getFirst().pointer(),
                                            problems.getFirst().detail()));
            case ContractReader.Reading.Valid(var document) ->
                    differences(
                            SettlementInputs.of(
                                    text(contract, "name"), document, map(exported, "leaves")),
                            exported);
        };
    }

    /// Where a settlement differs from what its inputs give.
    ///
    /// @param computed `outcome`, `payment`, `steps`, `figure` and, where there is one, `forecast`
    public static List<String> differences(SettlementInputs inputs, Map<?, ?> computed) {
        List<StatementRow> rows = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Map<?, ?> step : steps(computed)) {
            rows.add(
                    new StatementRow(
                            text(step, "key"), text(step, "label"), Usd.of(text(step, "amount"))));
            figures.add(FigureTree.read(map(step, "figure")));
        }
        figures.add(FigureTree.read(map(computed, "figure")));
        List<String> differences =
                new ArrayList<>(
                        Recomputation.differences(
                                inputs,
                                new Recomputation.Stored(
                                        text(computed, "outcome"), rows, figures)));
        Usd payment = Usd.of(text(computed, "payment"));
        if (!rows.getLast().amount().equals(payment)) {
            differences.add(
                    "The payment is %s, its row says %s"
                            .formatted(payment, rows.getLast().amount()));
        }
        if (computed.get("forecast") instanceof Map<?, ?> forecast) {
            differences.addAll(ForecastFigures.differences(forecast, inputs::settleAt));
        }
        return differences;
    }

    private static List<Map<?, ?>> steps(Map<?, ?> computed) {
        List<Map<?, ?>> steps = new ArrayList<>();
        if (computed.get("steps") instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> step) {
                    steps.add(step);
                }
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("it has no steps");
        }
        return steps;
    }

    private static Map<?, ?> map(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Map<?, ?> part) {
            return part;
        }
        throw new IllegalArgumentException("it has no " + key);
    }

    private static String text(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("it has no " + key);
    }
}
