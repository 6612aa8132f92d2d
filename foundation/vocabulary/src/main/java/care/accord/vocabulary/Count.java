package care.accord.vocabulary;

import java.math.BigDecimal;
import java.util.List;

/// A number of people, member months, visits, with its origin. Whole, but where people are shared: then the months that a contract answers
/// for are exact decimals.
///
/// @param number without zeros at the end, so that equal counts are equal
public record Count(String label, BigDecimal number, Origin origin) implements Figure {
    public Count {
        if (number.signum() < 0) {
            throw new IllegalArgumentException(
                    "%s cannot be negative: %s".formatted(label, number.toPlainString()));
        }
        BigDecimal plain = number.stripTrailingZeros();
        number = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public Count(String label, long value, Origin origin) {
        this(label, BigDecimal.valueOf(value), origin);
    }

    public static Count reported(String label, long value, String source) {
        return new Count(label, value, new Origin.Reported(source));
    }

    public static Count reported(String label, BigDecimal number, String source) {
        return new Count(label, number, new Origin.Reported(source));
    }

    public Count plus(Count other, String label, Citation rule) {
        return new Count(label, number.add(other.number), calculated(" + ", other, rule));
    }

    /// What is left without a part; never less than nothing.
    public Count minus(Count part, String label, Citation rule) {
        return new Count(label, number.subtract(part.number), calculated(" - ", part, rule));
    }

    private Origin calculated(String operation, Count other, Citation rule) {
        return new Origin.Calculated(label + operation + other.label, rule, List.of(this, other));
    }

    /// The number of what comes whole only, such as people.
    ///
    /// @throws ArithmeticException where it has decimals
    public long value() {
        return number.longValueExact();
    }

    @Override
    public String display() {
        return number.toPlainString();
    }
}
