package care.accord.attribution.explanationofbenefit;

import care.accord.vocabulary.DateSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// A condition on the days of service, as FHIR R4 searches for dates of periods (3.1.1.5.10): `ge2025-01-01`.
public record ServiceDates(String prefix, LocalDate day) {
    private static final List<String> PREFIXES = List.of("eq", "ge", "gt", "le", "lt");
    private static final int PREFIX_LENGTH = 2;

    /// Reads a condition.
    ///
    /// @param text a date, after one of the prefixes; without one it is `eq`
    /// @throws IllegalArgumentException for anything else, with the way out
    public static ServiceDates of(String text) {
        boolean plain = !text.isEmpty() && Character.isDigit(text.charAt(0));
        String prefix = plain || text.length() < PREFIX_LENGTH ? "eq" : text.substring(0, 2);
        try {
            if (PREFIXES.contains(prefix)) {
                return new ServiceDates(
                        prefix, LocalDate.parse(plain ? text : text.substring(PREFIX_LENGTH)));
            }
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            throw malformed(e);
        }
        throw malformed(null);
    }

    private static IllegalArgumentException malformed(
            @org.jspecify.annotations.Nullable RuntimeException cause) {
        return new IllegalArgumentException(
                "a date is YYYY-MM-DD, after eq, ge, gt, le, lt or nothing", cause);
    }

    /// Whether days of service meet the condition. Days are known from the first through the last: `eq` wants all of them on
    /// the day, `gt` and `ge` any on or after it, `lt` and `le` any before or on it.
    public boolean accepts(DateSpan service) {
        return switch (prefix) {
            case "ge" -> !service.end().isBefore(day);
            case "gt" -> service.end().isAfter(day);
            case "le" -> !service.start().isAfter(day);
            case "lt" -> service.start().isBefore(day);
            default -> service.start().equals(day) && service.end().equals(day);
        };
    }
}
