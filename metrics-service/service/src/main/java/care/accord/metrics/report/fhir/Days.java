package care.accord.metrics.report.fhir;

import care.accord.servicekit.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;

/// The days that a date parameter of a search means, such as `ge` and a day.
record Days(LocalDate start, LocalDate end) {
    private static final int PREFIX = 2;

    static Days of(String asked) {
        String prefix = asked.matches("[a-z]{2}.*") ? asked.substring(0, PREFIX) : "eq";
        String text = asked.matches("[a-z]{2}.*") ? asked.substring(PREFIX) : asked;
        LocalDate day = day(text);
        return switch (prefix) {
            case "eq" -> new Days(day, day);
            case "ge" -> new Days(day, LocalDate.MAX);
            case "gt" -> new Days(day.plusDays(1), LocalDate.MAX);
            case "le" -> new Days(LocalDate.MIN, day);
            case "lt" -> new Days(LocalDate.MIN, day.minusDays(1));
            default ->
                    throw Problem.badRequest(
                            "malformed-date",
                            "'%s' begins with a prefix other than eq, ge, gt, le, lt"
                                    .formatted(asked));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badRequest(
                    "malformed-date", "'%s' is not a day as year-month-day".formatted(text));
        }
    }

    /// Whether any day is one of those.
    Boolean meet(LocalDate first, LocalDate last) {
        return !last.isBefore(start) && !first.isAfter(end);
    }
}
