package care.accord.cli.days;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which services count: those of a calendar year, or of other days.
public final class ServiceDays {
    @Option(names = "--year", description = "calendar year of the services")
    private @Nullable Integer year;

    @Option(
            names = "--period",
            paramLabel = "START..END",
            description = "first and last day of the services, where that is not a year")
    private @Nullable String period;

    /// The days that were asked for.
    ///
    /// @throws IllegalArgumentException when neither was
    public DateSpan days() {
        if (period != null) {
            return WrittenSpan.read(period);
        }
        if (year == null) {
            throw new IllegalArgumentException(
                    "--year is missing: name the year of the services, or their first and last day with --period");
        }
        return new PerformanceYear(year).calendarYear();
    }
}
