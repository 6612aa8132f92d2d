package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/// Computes a figure again from its leaves by reading its formulas: to see that a stored one is right without trusting the
/// code that wrote it, or to see what it would be with another leaf.
public final class Recalculation {
    private Recalculation() {}

    /// The figure's value computed from its reported and rule-set leaves alone; a finding is one when it is true.
    ///
    /// @throws IllegalStateException naming the figure whose printed value does not follow from its formula
    public static BigDecimal check(Figure figure) {
        return switch (figure.origin()) {
            case Figure.Origin.Reported _, Figure.Origin.Rule _ -> Operation.number(figure);
            case Figure.Origin.Calculated(var formula, _, var inputs) -> {
                inputs.forEach(Recalculation::check);
                Figure again = computed(figure, inputs);
                if (Operation.number(again).compareTo(Operation.number(figure)) != 0) {
                    throw new IllegalStateException(
                            "%s is %s but %s gives %s"
                                    .formatted(
                                            figure.label(),
                                            Operation.number(figure),
                                            formula,
                                            Operation.number(again)));
                }
                yield Operation.number(again);
            }
        };
    }

    /// The figure with other leaves: every calculated figure below it is computed again.
    ///
    /// @param leaf gives the leaf to put in place of one, or the same
    public static Figure with(Figure figure, UnaryOperator<Figure> leaf) {
        return switch (figure.origin()) {
            case Figure.Origin.Reported _, Figure.Origin.Rule _ -> leaf.apply(figure);
            case Figure.Origin.Calculated(_, _, var inputs) ->
                    computed(figure, inputs.stream().map(input -> with(input, leaf)).toList());
        };
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
            case Count _ -> new Count(label, value.longValueExact(), origin);
            case Finding _ -> new Finding(label, value.signum() != 0, origin);
        };
    }
}
