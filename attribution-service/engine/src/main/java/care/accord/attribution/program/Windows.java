package care.accord.attribution.program;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// The periods of one assignment. A contract, a command and a forecast that name a year and a method all get them here.
///
/// @param assignment services in it are compared; eligibility is tested over it
/// @param expanded the longer window of the third step, in the years that have one
/// @param removal the part of the performance year by which a prospective list is cut
/// @param runoutEnd the last day on which claims are received that a final list is drawn up from
/// @param citation where the assignment window is written
public record Windows(
        DateSpan assignment,
        Optional<DateSpan> expanded,
        Optional<DateSpan> removal,
        Optional<LocalDate> runoutEnd,
        Citation citation) {

    /// The windows of the Shared Savings Program for a performance year.
    ///
    /// @throws java.util.NoSuchElementException when the method was not offered yet
    public static Windows of(ProgramRules rules, PerformanceYear year, AssignmentMethod method) {
        return ofBenchmarkYear(rules, year, year, method);
    }

    /// The windows of a benchmark year: its own months under the rules of the performance year that is settled against it.
    ///
    /// @throws java.util.NoSuchElementException when the method was not offered yet
    public static Windows ofBenchmarkYear(
            ProgramRules rules,
            PerformanceYear benchmarkYear,
            PerformanceYear performanceYear,
            AssignmentMethod method) {
        ProgramLists lists = new ProgramLists(rules, performanceYear, ProgramLists.Beyond.CARRIED);
        Setting rule = lists.setting("mssp." + method.windowRule());
        DateSpan assignment = window(rule, benchmarkYear);
        Optional<DateSpan> expanded =
                lists.hasSetting("mssp.expanded_window")
                        ? Optional.of(
                                ending(
                                        assignment.end(),
                                        lists.setting("mssp.expanded_window")
                                                .number()
                                                .intValueExact()))
                        : Optional.empty();
        return new Windows(
                assignment,
                expanded,
                method.removal(benchmarkYear),
                runoutEnd(lists, method, assignment),
                rule.citation());
    }

    private static Optional<LocalDate> runoutEnd(
            ProgramLists lists, AssignmentMethod method, DateSpan assignment) {
        if (method != AssignmentMethod.FINAL) {
            return Optional.empty();
        }
        int months = lists.setting("mssp.assignment_runout").number().intValueExact();
        return Optional.of(YearMonth.from(assignment.end()).plusMonths(months).atEndOfMonth());
    }

    /// The alignment years of ACO REACH, and the performance year in which eligible months are counted.
    ///
    /// @throws java.util.NoSuchElementException before the model began
    public static Windows ofAlignment(ProgramRules rules, PerformanceYear year) {
        ProgramLists lists = new ProgramLists(rules, year, ProgramLists.Beyond.CARRIED);
        Setting rule = lists.setting("aco-reach.performance-year.alignment_window");
        return new Windows(
                window(rule, year),
                Optional.empty(),
                Optional.of(year.calendarYear()),
                Optional.empty(),
                rule.citation());
    }

    /// A calendar year, for programs that draw up no list before it.
    static Windows ofCalendarYear(PerformanceYear year, Citation citation) {
        return new Windows(
                year.calendarYear(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                citation);
    }

    private static DateSpan window(Setting rule, PerformanceYear year) {
        return ending(lastDay(rule, year), rule.field("months").number().intValueExact());
    }

    /// The last day of the month that a rule names.
    static LocalDate lastDay(Setting rule, PerformanceYear year) {
        return YearMonth.of(
                        year.year() - rule.field("years_before").number().intValueExact(),
                        rule.field("end_month").number().intValueExact())
                .atEndOfMonth();
    }

    private static DateSpan ending(LocalDate last, int months) {
        return new DateSpan(last.plusDays(1).minusMonths(months), last);
    }
}
