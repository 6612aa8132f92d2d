package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Computes a figure again from its leaves by reading its formulas: to see that a stored one is right without trusting the
/// code that wrote it, or to see what it would be with another leaf.
public final class Recalculation {
    private Recalculation() {}

    /// The figure's value computed from its reported and rule-set leaves alone; a finding is one when it is true.
    ///
    /// @throws IllegalStateException naming the figure whose printed value does not follow from its formula
    public static BigDecimal check(Figure figure) {
        check(figure, Collections.newSetFromMap(new IdentityHashMap<>()));
        return Operation.number(figure);
    }

    /// @param checked figures that were found right: one that many others rest on is computed once
    private static void check(Figure figure, Set<Figure> checked) {
        switch (figure.origin()) {
            case Figure.Origin.Reported _, Figure.Origin.Rule _ -> {}
            case Figure.Origin.Calculated(var formula, _, var inputs) -> {
                if (checked.add(figure)) {
                    inputs.forEach(input -> check(input, checked));
                    requireSame(figure, computed(figure, inputs), formula);
                }
            }
        }
    }

    private static void requireSame(Figure figure, Figure again, String formula) {
        if (Operation.number(again).compareTo(Operation.number(figure)) != 0) {
            throw new IllegalStateException(
                    "%s is %s but %s gives %s"
                            .formatted(
                                    figure.label(),
                                    Operation.number(figure),
                                    formula,
                                    Operation.number(again)));
        }
    }

    /// The figure with other leaves: every calculated figure below it is computed again.
    ///
    /// @param leaf gives the leaf to put in place of one, or the same
    public static Figure with(Figure figure, UnaryOperator<Figure> leaf) {
        return with(figure, leaf, new IdentityHashMap<>());
    }

    private static Figure with(
            Figure figure, UnaryOperator<Figure> leaf, Map<Figure, Figure> known) {
        Figure before = known.get(figure);
        if (before != null) {
            return before;
        }
        Figure after =
                switch (figure.origin()) {
                    case Figure.Origin.Reported _, Figure.Origin.Rule _ -> leaf.apply(figure);
                    case Figure.Origin.Calculated(_, _, var inputs) ->
                            computed(
                                    figure,
                                    inputs.stream()
                                            .map(input -> with(input, leaf, known))
                                            .toList());
                };
        known.put(figure, after);
        return after;
    }

    private static Figure computed(Figure figure, List<Figure> inputs) {
        if (!(figure.origin() instanceof Figure.Origin.Calculated(var formula, var rule, _))) {
            throw new IllegalStateException(figure.label() + " is not calculated");
        }
        List<String> labels = inputs.stream().map(Figure::label).toList();
        Operation operation =
                Operation.of(formula, labels)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The formula %s is no arithmetic on %s"
                                                .formatted(formula, String.join(", ", labels))));
        BigDecimal value = operation.apply(inputs.stream().map(Operation::number).toList());
        Figure.Origin origin = new Figure.Origin.Calculated(formula, rule, inputs);
        String label = figure.label();
        return switch (figure) {
            case Amount _ -> new Amount(label, Usd.rounded(value), origin);
            case Rate _ -> new Rate(label, value, origin);
            case Count _ -> new Count(label, value, origin);
            case Finding _ -> new Finding(label, value.signum() != 0, origin);
        };
    }
}
