package care.accord.attribution.program;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// When and for what a list of assigned beneficiaries is drawn up, 42 CFR 425.400(a)(2)-(3).
public enum AssignmentMethod {
    /// The list a prospective contract starts the year with.
    PROSPECTIVE("prospective", "prospective", 0),
    /// That list after quarters of the year: beneficiaries are removed for what happened in it, nobody is added.
    PROSPECTIVE_Q1("prospective-q1", "prospective", 1),
    PROSPECTIVE_Q2("prospective-q2", "prospective", 2),
    PROSPECTIVE_Q3("prospective-q3", "prospective", 3),
    PROSPECTIVE_Q4("prospective-q4", "prospective", 4),
    /// The list a contract with retrospective reconciliation starts the year with.
    PRELIMINARY_PROSPECTIVE("preliminary-prospective", "preliminary-prospective", 0),
    /// Its lists in the course of the year, over the months that ended with the quarter.
    QUARTERLY_Q1("quarterly-q1", "quarterly-q1", 0),
    QUARTERLY_Q2("quarterly-q2", "quarterly-q2", 0),
    QUARTERLY_Q3("quarterly-q3", "quarterly-q3", 0),
    QUARTERLY_Q4("quarterly-q4", "quarterly-q4", 0),
    /// The list it is settled on.
    FINAL("final", "final", 0);

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final String key;
    private final String window;
    private final int quartersPassed;

    AssignmentMethod(String key, String window, int quartersPassed) {
        this.key = key;
        this.window = window;
        this.quartersPassed = quartersPassed;
    }

    /// The word used in contracts and commands.
    public String key() {
        return key;
    }

    /// The method by its word.
    ///
    /// @throws IllegalArgumentException naming the methods there are
    public static AssignmentMethod of(String key) {
        return Arrays.stream(values())
                .filter(method -> method.key.equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not an assignment method; known are %s"
                                        .formatted(
                                                key,
                                                Arrays.stream(values())
                                                        .map(AssignmentMethod::key)
                                                        .collect(Collectors.joining(", ")))));
    }

    /// Name of the rule that sets the window, without its program.
    String windowRule() {
        return window + ".assignment_window";
    }

    /// The part of the year that has passed, where the list loses who fails a criterion in it.
    Optional<DateSpan> removal(PerformanceYear year) {
        if (quartersPassed == 0) {
            return Optional.empty();
        }
        DateSpan whole = year.calendarYear();
        int months = quartersPassed * MONTHS_OF_A_QUARTER;
        return Optional.of(
                new DateSpan(whole.start(), whole.start().plusMonths(months).minusDays(1)));
    }
}
