package care.accord.metrics.measure.fhir;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kotlin.Pair;
import org.cqframework.cql.cql2elm.ucum.UcumService;
import org.jspecify.annotations.Nullable;

/// Units of measure as the translator brings them, with the words of the calendar understood when a quantity is converted.
/// The engine of this release hands `days` to UCUM, which does not know it, and answers null
/// (cqframework/clinical_quality_language#1682); its next release says the UCUM code instead, and so does this.
final class CalendarUnits implements UcumService {
    private static final Map<String, String> UCUM =
            Map.ofEntries(
                    Map.entry("year", "a"),
                    Map.entry("years", "a"),
                    Map.entry("month", "mo"),
                    Map.entry("months", "mo"),
                    Map.entry("week", "wk"),
                    Map.entry("weeks", "wk"),
                    Map.entry("day", "d"),
                    Map.entry("days", "d"),
                    Map.entry("hour", "h"),
                    Map.entry("hours", "h"),
                    Map.entry("minute", "min"),
                    Map.entry("minutes", "min"),
                    Map.entry("second", "s"),
                    Map.entry("seconds", "s"),
                    Map.entry("millisecond", "ms"),
                    Map.entry("milliseconds", "ms"));

    private static final Set<String> VARYING = Set.of("a", "mo");

    private final Supplier<UcumService> ucum;

    CalendarUnits(Supplier<UcumService> ucum) {
        this.ucum = ucum;
    }

    /// Years and months of the calendar have no fixed length, so against those of UCUM they are left as they are, which UCUM
    /// refuses.
    @Override
    public BigDecimal convert(BigDecimal value, String from, String to) {
        boolean mixed = UCUM.containsKey(from) != UCUM.containsKey(to);
        return mixed && (VARYING.contains(code(from)) || VARYING.contains(code(to)))
                ? ucum.get().convert(value, from, to)
                : ucum.get().convert(value, code(from), code(to));
    }

    private static String code(String unit) {
        return UCUM.getOrDefault(unit, unit);
    }

    @Override
    public @Nullable String validate(String unit) {
        return ucum.get().validate(unit);
    }

    @Override
    public Pair<BigDecimal, String> multiply(
            Pair<? extends BigDecimal, String> left, Pair<? extends BigDecimal, String> right) {
        return ucum.get().multiply(left, right);
    }

    @Override
    public Pair<BigDecimal, String> divideBy(
            Pair<? extends BigDecimal, String> left, Pair<? extends BigDecimal, String> right) {
        return ucum.get().divideBy(left, right);
    }
}
