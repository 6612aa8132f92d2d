package care.accord.reconciliation.hospital;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// What is known of a number that was rounded before it was printed: it lies between these.
public record Span(BigDecimal low, BigDecimal high) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Span {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "a span goes up: %s lies above %s".formatted(low, high));
        }
    }

    /// Half a unit of the last place on either side of what is printed.
    public static Span printed(BigDecimal number) {
        BigDecimal half = HALF.scaleByPowerOfTen(-number.scale());
        return new Span(number.subtract(half), number.add(half));
    }

    /// A number that was not rounded.
    public static Span exactly(BigDecimal number) {
        return new Span(number, number);
    }

    /// What both leave. Empty where they contradict each other.
    public Optional<Span> meet(Span other) {
        BigDecimal from = low.max(other.low);
        BigDecimal to = high.min(other.high);
        return from.compareTo(to) > 0 ? Optional.empty() : Optional.of(new Span(from, to));
    }

    public BigDecimal middle() {
        return low.add(high).divide(BigDecimal.TWO, MathContext.DECIMAL128);
    }

    public BigDecimal width() {
        return high.subtract(low);
    }
}
