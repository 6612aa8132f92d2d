package care.accord.reconciliation.program;

import java.math.BigDecimal;
import java.math.MathContext;

/// An exact quotient of whole numbers, its denominator above zero.
record Quotient(long numerator, long denominator) {
    static Quotient of(Fraction fraction) {
        return new Quotient(
                fraction.units(), BigDecimal.TEN.pow(fraction.scale()).longValueExact());
    }

    /// Whether `part` of `whole` is this or more, compared in 128 bits.
    boolean isReachedBy(long part, long whole) {
        long high = Math.multiplyHigh(part, denominator);
        long wanted = Math.multiplyHigh(numerator, whole);
        return high == wanted
                ? Long.compareUnsigned(part * denominator, numerator * whole) >= 0
                : high > wanted;
    }

    BigDecimal decimal() {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
    }
}
