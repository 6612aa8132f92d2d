package care.accord.attribution.program;

import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// How an organization of the Shared Savings Program chose to have its beneficiaries assigned, 42 CFR 425.400(a)(2)-(3). In the
/// course of a performance year it draws up one list after the other.
public enum AssignmentMethodology {
    /// Drawn up before the year over an offset window, then cut by who fails a criterion in the year, 425.401(b); nobody is
    /// added.
    PROSPECTIVE("prospective"),
    /// Preliminary prospective assignment with retrospective reconciliation: drawn up anew over the months that ended with each
    /// quarter, and settled on the year itself.
    PRELIMINARY_PROSPECTIVE("preliminary-prospective");

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final String key;

    AssignmentMethodology(String key) {
        this.key = key;
    }

    /// One after each quarter, behind the one that the year begins with.
    private List<AssignmentMethod> lists() {
        return switch (this) {
            case PROSPECTIVE ->
                    List.of(
                            AssignmentMethod.PROSPECTIVE,
                            AssignmentMethod.PROSPECTIVE_Q1,
                            AssignmentMethod.PROSPECTIVE_Q2,
                            AssignmentMethod.PROSPECTIVE_Q3,
                            AssignmentMethod.PROSPECTIVE_Q4);
            case PRELIMINARY_PROSPECTIVE ->
                    List.of(
                            AssignmentMethod.PRELIMINARY_PROSPECTIVE,
                            AssignmentMethod.QUARTERLY_Q1,
                            AssignmentMethod.QUARTERLY_Q2,
                            AssignmentMethod.QUARTERLY_Q3,
                            AssignmentMethod.FINAL);
        };
    }

    /// The word used in contracts.
    public String key() {
        return key;
    }

    /// The methodology by its word.
    ///
    /// @throws IllegalArgumentException naming both
    public static AssignmentMethodology of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not an assignment method of a contract; known are %s"
                                        .formatted(
                                                key,
                                                Arrays.stream(values())
                                                        .map(AssignmentMethodology::key)
                                                        .collect(Collectors.joining(", ")))));
    }

    /// The list that stands at the end of a day: the one drawn up before the year until a quarter of the year has passed,
    /// then that of the last quarter that has.
    public AssignmentMethod listOn(PerformanceYear year, LocalDate day) {
        List<AssignmentMethod> lists = lists();
        long months = ChronoUnit.MONTHS.between(year.calendarYear().start(), day.plusDays(1));
        return lists.get(Math.clamp(months / MONTHS_OF_A_QUARTER, 0, lists.size() - 1));
    }

    /// The list that the year is settled on.
    public AssignmentMethod settled() {
        return lists().getLast();
    }
}
