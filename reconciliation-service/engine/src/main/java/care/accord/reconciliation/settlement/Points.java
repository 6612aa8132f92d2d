package care.accord.reconciliation.settlement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Values at places, in the order of the places.
record Points(List<Point> points) {
    record Point(BigDecimal value, BigDecimal at) {}

    /// Reads values and places in turn, after the operand they are asked for.
    static Points of(List<BigDecimal> operands) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; i + 1 < operands.size(); i += 2) {
            points.add(new Point(operands.get(i), operands.get(i + 1)));
        }
        points.sort(Comparator.comparing(Point::at));
        return new Points(List.copyOf(points));
    }

    /// The value of the last place that is not above `x`, zero before all of them: each tier holds from its threshold up to,
    /// but without, the next.
    BigDecimal tier(BigDecimal x) {
        return points.stream()
                .filter(point -> point.at().compareTo(x) <= 0)
                .reduce((_, higher) -> higher)
                .map(Point::value)
                .orElse(BigDecimal.ZERO);
    }

    /// The value on the straight line between the two places around `x`.
    BigDecimal line(BigDecimal x) {
        if (x.compareTo(points.getFirst().at()) <= 0) {
            return points.getFirst().value();
        }
        for (int i = 1; i < points.size(); i++) {
            Point to = points.get(i);
            if (x.compareTo(to.at()) <= 0) {
                return between(points.get(i - 1), to, x);
            }
        }
        return points.getLast().value();
    }

    private static BigDecimal between(Point from, Point to, BigDecimal x) {
        BigDecimal rise = to.value().subtract(from.value());
        BigDecimal run = to.at().subtract(from.at());
        BigDecimal gone = x.subtract(from.at());
        return from.value().add(rise.multiply(gone).divide(run, MathContext.DECIMAL128));
    }
}
