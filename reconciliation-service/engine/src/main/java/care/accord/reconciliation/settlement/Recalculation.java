package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/// Computes a figure again from its leaves by reading its formulas, and says where the outcome differs. What a stored
/// settlement claims can so be checked without trusting the code that wrote it.
public final class Recalculation {
    private Recalculation() {}

    /// The figure's value computed from its reported and rule-set leaves alone.
    ///
    /// @throws IllegalStateException naming the figure whose printed value does not follow from its formula
    public static Object check(Figure figure) {
        return switch (figure.origin()) {
            case Figure.Origin.Reported _, Figure.Origin.Rule _ -> value(figure);
            case Figure.Origin.Calculated(var formula, _, var inputs) -> {
                List<Object> values = inputs.stream().map(Recalculation::check).toList();
                Object result = result(figure, operator(formula, inputs), values);
                if (!same(result, value(figure))) {
                    throw new IllegalStateException(
                            "%s is %s but %s gives %s"
                                    .formatted(figure.label(), value(figure), formula, result));
                }
                yield result;
            }
        };
    }

    private static Object value(Figure figure) {
        return switch (figure) {
            case Amount amount -> amount.value().dollars();
            case Rate rate -> rate.value();
            case Count count -> BigDecimal.valueOf(count.value());
            case Finding finding -> finding.isTrue();
        };
    }

    /// The words between the labels of the operands.
    private static String operator(String formula, List<Figure> inputs) {
        if (inputs.isEmpty()) {
            return " + ";
        }
        if (inputs.size() == 1) {
            return formula.equals(inputs.getFirst().label()) ? " + " : "-";
        }
        String first = inputs.getFirst().label();
        String second = inputs.get(1).label();
        int end = formula.indexOf(second, first.length());
        if (!formula.startsWith(first) || end < 0) {
            throw new IllegalStateException(
                    "The formula %s does not name its inputs".formatted(formula));
        }
        String operator = formula.substring(first.length(), end);
        String expected = inputs.stream().map(Figure::label).collect(Collectors.joining(operator));
        if (!formula.equals(expected)) {
            throw new IllegalStateException(
                    "The formula %s is not %s".formatted(formula, expected));
        }
        return operator;
    }

    private static Object result(Figure figure, String operator, List<Object> values) {
        if (operator.equals(" + ")) {
            return rounded(
                    figure,
                    values.stream()
                            .map(BigDecimal.class::cast)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        if (operator.equals("-")) {
            return ((BigDecimal) values.getFirst()).negate();
        }
        Object second = values.get(1);
        if (values.getFirst() instanceof Boolean first) {
            return decision(operator, first, (Boolean) second);
        }
        BigDecimal first = (BigDecimal) values.getFirst();
        if (operator.equals(" if ")) {
            return (Boolean) second ? first : BigDecimal.ZERO;
        }
        return number(figure, operator, List.of(first, (BigDecimal) second));
    }

    private static Object number(Figure figure, String operator, List<BigDecimal> pair) {
        BigDecimal a = pair.getFirst();
        BigDecimal b = pair.getLast();
        return switch (operator) {
            case " - " -> a.subtract(b);
            case " x " -> rounded(figure, a.multiply(b));
            case " / " -> a.divide(b, MathContext.DECIMAL128);
            case " or at most " -> a.min(b);
            case " or at least " -> a.max(b);
            case " > " -> a.compareTo(b) > 0;
            case " >= " -> a.compareTo(b) >= 0;
            default -> throw unknown(operator);
        };
    }

    private static Object decision(String operator, boolean a, boolean b) {
        return switch (operator) {
            case " and " -> a && b;
            case " or " -> a || b;
            case " unless " -> a && !b;
            default -> throw unknown(operator);
        };
    }

    private static IllegalStateException unknown(String operator) {
        return new IllegalStateException("No arithmetic is known as '%s'".formatted(operator));
    }

    private static BigDecimal rounded(Figure figure, BigDecimal value) {
        return figure instanceof Amount ? Usd.rounded(value).dollars() : value;
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return one.equals(other);
    }
}
