package care.accord.cli.attribute;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which year's rules, and which services.
final class Period {
    private static final String RANGE = "..";

    @Option(names = "--year", description = "performance year; its calendar year is the window")
    private @Nullable Integer year;

    @Option(
            names = "--window",
            paramLabel = "START..END",
            description = "first and last day of the services, where that is not the year")
    private @Nullable String window;

    PerformanceYear performanceYear() {
        return year == null
                ? new PerformanceYear(window().end().getYear())
                : new PerformanceYear(year);
    }

    DateSpan window() {
        if (window != null) {
            return span(window);
        }
        if (year == null) {
            throw new IllegalArgumentException(
                    "--year is missing: name the performance year, or the first and last day with --window");
        }
        return new PerformanceYear(year).calendarYear();
    }

    private static DateSpan span(String written) {
        int dots = written.indexOf(RANGE);
        try {
            return new DateSpan(
                    LocalDate.parse(written.substring(0, Math.max(dots, 0))),
                    LocalDate.parse(written.substring(dots + RANGE.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a window: write first and last day as 2025-01-01..2025-12-31"
                            .formatted(written),
                    e);
        }
    }
}
