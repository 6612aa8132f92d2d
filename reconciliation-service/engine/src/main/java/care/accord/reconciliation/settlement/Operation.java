package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every kind of arithmetic a settlement knows: how it is written between the labels of its operands, and what it gives.
/// The same constant writes a figure's formula and computes it, today and when a stored figure is computed again, so words
/// and numbers cannot drift apart. A finding counts as one when it is true and zero when it is not.
public enum Operation {
    SUM,
    DIFFERENCE,
    NEGATION,
    PRODUCT,
    QUOTIENT,
    AT_MOST,
    AT_LEAST,
    /// The first if the second is true, else nothing.
    IF,
    /// The first if the second is true, else the third.
    OTHERWISE,
    ABOVE,
    REACHES,
    BELOW,
    WITHIN,
    AND,
    OR,
    UNLESS,
    NOT,
    /// Whether at least as many of the findings are true as the first operand says.
    SEVERAL,
    /// The first to the number of decimals that the second says, half up.
    ROUNDED,
    /// The part of the first, by its size and with its sign, between two fractions of the last.
    BAND,
    /// The part of the first, by its size and with its sign, beyond a fraction of the last.
    BEYOND,
    /// The value of the highest threshold the first reaches, nothing below all of them; then value and threshold in turn.
    TIER,
    /// The value on straight lines between points, level outside of them; then value and place in turn.
    LINE;

    /// The operation that a formula over these labels writes; empty when none writes it so.
    static Optional<Operation> of(String formula, List<String> labels) {
        return Stream.of(values())
                .filter(operation -> operation.takes(labels.size()))
                .filter(operation -> operation.formula(labels).equals(formula))
                .findFirst();
    }

    public Amount amount(String label, Citation rule, Figure... inputs) {
        return new Amount(label, Usd.rounded(of(inputs)), origin(rule, inputs));
    }

    public Rate rate(String label, Citation rule, Figure... inputs) {
        return new Rate(label, of(inputs), origin(rule, inputs));
    }

    public Count count(String label, Citation rule, Figure... inputs) {
        return new Count(label, of(inputs), origin(rule, inputs));
    }

    public Finding finding(String label, Citation rule, Figure... inputs) {
        return new Finding(label, of(inputs).signum() != 0, origin(rule, inputs));
    }

    /// The formula of the operation on two operands.
    public String between(String one, String other) {
        return formula(List.of(one, other));
    }

    /// What one of many values is called: a tier, or a point of a line.
    public String word() {
        return this == LINE ? "point" : "tier";
    }

    private Figure.Origin origin(Citation rule, Figure... inputs) {
        List<Figure> operands = Arrays.asList(inputs);
        String formula = formula(operands.stream().map(Figure::label).toList());
        return new Figure.Origin.Calculated(formula, rule, operands);
    }

    private BigDecimal of(Figure... inputs) {
        return apply(Stream.of(inputs).map(Operation::number).toList());
    }

    /// The number in a figure.
    static BigDecimal number(Figure figure) {
        return switch (figure) {
            case Amount amount -> amount.value().dollars();
            case Rate rate -> rate.value();
            case Count count -> count.number();
            case Finding finding -> truth(finding.isTrue());
        };
    }

    private boolean takes(int operands) {
        return switch (this) {
            case SUM -> true;
            case NEGATION, NOT -> operands == 1;
            case DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    AT_MOST,
                    AT_LEAST,
                    IF,
                    ABOVE,
                    REACHES,
                    BELOW,
                    WITHIN,
                    AND,
                    OR,
                    UNLESS,
                    ROUNDED ->
                    operands == 2;
            case OTHERWISE, BEYOND -> operands == 3;
            case BAND -> operands == 4;
            case SEVERAL -> operands >= 2;
            case TIER, LINE -> operands >= 3 && operands % 2 == 1;
        };
    }

    private String formula(List<String> of) {
        return switch (this) {
            case SUM -> String.join(" + ", of);
            case DIFFERENCE -> String.join(" - ", of);
            case NEGATION -> "-" + of.getFirst();
            case PRODUCT -> String.join(" x ", of);
            case QUOTIENT -> String.join(" / ", of);
            case AT_MOST -> String.join(" or at most ", of);
            case AT_LEAST -> String.join(" or at least ", of);
            case IF -> String.join(" if ", of);
            case OTHERWISE -> "%s if %s, otherwise %s".formatted(of.toArray());
            case ABOVE -> String.join(" > ", of);
            case REACHES -> String.join(" >= ", of);
            case BELOW -> String.join(" < ", of);
            case WITHIN -> String.join(" <= ", of);
            case AND -> String.join(" and ", of);
            case OR -> String.join(" or ", of);
            case UNLESS -> String.join(" unless ", of);
            case NOT -> "not " + of.getFirst();
            case SEVERAL ->
                    "%s of %s"
                            .formatted(of.getFirst(), String.join(", ", of.subList(1, of.size())));
            case ROUNDED -> "%s to %s".formatted(of.toArray());
            case BAND -> "%s between %s and %s of %s".formatted(of.toArray());
            case BEYOND -> "%s beyond %s of %s".formatted(of.toArray());
            case TIER -> "tier of %s: %s".formatted(of.getFirst(), pairs(of, " from "));
            case LINE -> "line at %s: %s".formatted(of.getFirst(), pairs(of, " at "));
        };
    }

    private static String pairs(List<String> of, String between) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i + 1 < of.size(); i += 2) {
            pairs.add(of.get(i) + between + of.get(i + 1));
        }
        return String.join(", ", pairs);
    }

    /// What the operation gives, unrounded.
    BigDecimal apply(List<BigDecimal> of) {
        return switch (this) {
            case SUM -> of.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case NEGATION -> of.getFirst().negate();
            case NOT -> truth(of.getFirst().signum() == 0);
            case SEVERAL -> truth(trueOnes(of) >= of.getFirst().intValueExact());
            case OTHERWISE -> of.get(1).signum() != 0 ? of.getFirst() : of.getLast();
            case BAND -> beyond(of, of.get(1)).subtract(beyond(of, of.get(2)));
            case BEYOND -> beyond(of, of.get(1));
            case TIER -> Points.of(of).tier(of.getFirst());
            case LINE -> Points.of(of).line(of.getFirst());
            case DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    AT_MOST,
                    AT_LEAST,
                    IF,
                    ABOVE,
                    REACHES,
                    BELOW,
                    WITHIN,
                    AND,
                    OR,
                    UNLESS,
                    ROUNDED ->
                    pair(of.getFirst(), of.getLast());
        };
    }

    private BigDecimal pair(BigDecimal a, BigDecimal b) {
        return switch (this) {
            case DIFFERENCE -> a.subtract(b);
            case PRODUCT -> a.multiply(b);
            case QUOTIENT -> a.divide(b, MathContext.DECIMAL128);
            case AT_MOST, AND -> a.min(b);
            case AT_LEAST, OR -> a.max(b);
            case IF -> b.signum() != 0 ? a : BigDecimal.ZERO;
            case ABOVE -> truth(a.compareTo(b) > 0);
            case REACHES -> truth(a.compareTo(b) >= 0);
            case BELOW -> truth(a.compareTo(b) < 0);
            case WITHIN -> truth(a.compareTo(b) <= 0);
            case UNLESS -> truth(a.signum() != 0 && b.signum() == 0);
            case ROUNDED -> a.setScale(b.intValueExact(), RoundingMode.HALF_UP);
            case SUM, NEGATION, NOT, SEVERAL, OTHERWISE, BAND, BEYOND, TIER, LINE ->
                    throw new IllegalStateException(this + " is no operation on a pair");
        };
    }

    private static long trueOnes(List<BigDecimal> of) {
        return of.stream().skip(1).filter(finding -> finding.signum() != 0).count();
    }

    /// The limit is whole cents, as every amount is.
    private static BigDecimal beyond(List<BigDecimal> of, BigDecimal fraction) {
        BigDecimal limit = Usd.rounded(of.getLast().multiply(fraction)).dollars();
        BigDecimal rest = of.getFirst().abs().subtract(limit).max(BigDecimal.ZERO);
        return of.getFirst().signum() < 0 ? rest.negate() : rest;
    }

    private static BigDecimal truth(boolean finding) {
        return finding ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
