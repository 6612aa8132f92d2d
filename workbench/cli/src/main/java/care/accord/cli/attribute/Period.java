package care.accord.cli.attribute;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.attribution.program.AttributionProgram;
import care.accord.cli.days.WrittenSpan;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which year's rules, and which services.
public final class Period {
    @Option(
            names = "--year",
            description = "performance year; the window follows from it and the method")
    private @Nullable Integer year;

    @Option(
            names = "--window",
            paramLabel = "START..END",
            description = "first and last day of the services, where that is not the year")
    private @Nullable String window;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "when the list is drawn up: final (default), prospective, prospective-q1 to -q4, preliminary-prospective, quarterly-q1 to -q4")
    private String method = AssignmentMethod.FINAL.key();

    /// The same year over another window.
    Period over(DateSpan other) {
        Period period = new Period();
        period.year = performanceYear().year();
        period.window = WrittenSpan.of(other);
        return period;
    }

    /// The same year by another assignment method, over the window that it sets.
    Period by(String otherMethod) {
        Period period = new Period();
        period.year = performanceYear().year();
        period.method = otherMethod;
        return period;
    }

    /// The terms of the program for the year, or for the window where one is named.
    AttributionTerms terms(AttributionProgram program, Participants participants) {
        ProgramRules rules = ProgramRules.bundled();
        AssignmentMethod drawnUp = AssignmentMethod.of(method);
        if (drawnUp != AssignmentMethod.FINAL && program != AttributionProgram.MSSP) {
            throw new IllegalArgumentException(
                    "%s has no assignment methods, and %s is one: only %s has; leave it out, or name the window"
                            .formatted(program.key(), method, AttributionProgram.MSSP.key()));
        }
        if (window == null) {
            return program.terms(rules, performanceYear(), drawnUp, participants);
        }
        if (drawnUp != AssignmentMethod.FINAL) {
            throw new IllegalArgumentException(
                    "--method and --window say two things: a method names its own window");
        }
        return program.termsOver(window(), rules, performanceYear(), participants);
    }

    /// Until when claims are received that the list is drawn up from; empty where no rule says so.
    Optional<LocalDate> runoutEnd(AttributionProgram program) {
        return window == null
                ? program.windows(
                                ProgramRules.bundled(),
                                performanceYear(),
                                AssignmentMethod.of(method))
                        .runoutEnd()
                : Optional.empty();
    }

    PerformanceYear performanceYear() {
        return year == null
                ? new PerformanceYear(window().end().getYear())
                : new PerformanceYear(year);
    }

    DateSpan window() {
        if (window != null) {
            return WrittenSpan.read(window);
        }
        if (year == null) {
            throw new IllegalArgumentException(
                    "--year is missing: name the performance year, or the first and last day with --window");
        }
        return new PerformanceYear(year).calendarYear();
    }
}
