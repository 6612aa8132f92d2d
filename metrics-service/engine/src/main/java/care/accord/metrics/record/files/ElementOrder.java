package care.accord.metrics.record.files;

import java.math.BigDecimal;
import java.util.Objects;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Quantity;

/// Which of two values comes later, where that is certain: dates of which one is told less exactly than the other are compared as far as both are told.
final class ElementOrder {
    /// Characters of a whole date.
    private static final int DAY = "YYYY-MM-DD".length();

    private ElementOrder() {}

    static boolean isAfter(Base first, Base second) {
        if (first instanceof BaseDateTimeType from && second instanceof BaseDateTimeType to) {
            return isAfter(from, to);
        }
        // Units are not converted: of quantities in different ones nothing is certain.
        return first instanceof Quantity low
                && second instanceof Quantity high
                && low.hasValue()
                && high.hasValue()
                && Objects.equals(low.getCode(), high.getCode())
                && low.getValue().compareTo(high.getValue()) > 0;
    }

    private static boolean isAfter(BaseDateTimeType from, BaseDateTimeType to) {
        if (!from.hasValue() || !to.hasValue()) {
            return false;
        }
        String first = from.getValueAsString();
        String second = to.getValueAsString();
        if (first.length() > DAY && second.length() > DAY) {
            return from.getValue().toInstant().isAfter(to.getValue().toInstant());
        }
        int common = Math.min(Math.min(first.length(), second.length()), DAY);
        return first.substring(0, common).compareTo(second.substring(0, common)) > 0;
    }

    static boolean isBelowZero(Base value) {
        return value instanceof DecimalType number
                && number.hasValue()
                && number.getValue().compareTo(BigDecimal.ZERO) < 0;
    }
}
