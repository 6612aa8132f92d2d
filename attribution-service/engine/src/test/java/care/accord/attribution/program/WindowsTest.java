package care.accord.attribution.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Windows by performance year and method, 42 CFR 425.20 and 425.400(a)(2)-(3)")
class WindowsTest {
    private static final ProgramRules RULES = ProgramRules.bundled();

    @ParameterizedTest(name = "{0} of {1}: {2}, expanded {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2025 | prospective             | 2023-10-01..2024-09-30 | 2022-10-01..2024-09-30
                    2025 | preliminary-prospective | 2023-10-01..2024-09-30 | 2022-10-01..2024-09-30
                    2025 | quarterly-q1            | 2024-04-01..2025-03-31 | 2023-04-01..2025-03-31
                    2025 | quarterly-q2            | 2024-07-01..2025-06-30 | 2023-07-01..2025-06-30
                    2025 | quarterly-q3            | 2024-10-01..2025-09-30 | 2023-10-01..2025-09-30
                    2025 | quarterly-q4            | 2025-01-01..2025-12-31 | 2024-01-01..2025-12-31
                    2026 | quarterly-q1            | 2025-04-01..2026-03-31 | 2024-04-01..2026-03-31
                    2025 | final                   | 2025-01-01..2025-12-31 | 2024-01-01..2025-12-31
                    2024 | final                   | 2024-01-01..2024-12-31 | -
                    2024 | prospective             | 2022-10-01..2023-09-30 | -
                    2013 | final                   | 2013-01-01..2013-12-31 | -
                    """)
    void followTheMethod(int year, String method, String assignment, String expanded) {
        Windows windows = windows(year, method);
        assertThat(windows.assignment()).hasToString(assignment);
        assertThat(windows.expanded().map(DateSpan::toString).orElse(null)).isEqualTo(expanded);
    }

    @Test
    void aFinalListIsDrawnUpThreeMonthsAfterItsWindow() {
        assertThat(windows(2025, "final").runoutEnd()).hasToString("Optional[2026-03-31]");
        assertThat(windows(2025, "quarterly-q4").runoutEnd()).isEmpty();
        assertThat(windows(2025, "prospective").runoutEnd()).isEmpty();
    }

    @Test
    void aBenchmarkYearOfAnExpandedYearIsExpandedToo() {
        Windows windows =
                Windows.ofBenchmarkYear(
                        RULES,
                        new PerformanceYear(2024),
                        new PerformanceYear(2025),
                        AssignmentMethod.FINAL);
        assertThat(windows.assignment()).hasToString("2024-01-01..2024-12-31");
        assertThat(windows.expanded().map(DateSpan::toString)).contains("2023-01-01..2024-12-31");
    }

    @ParameterizedTest(name = "{0} removes by {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "prospective, -",
                "prospective-q1, 2025-01-01..2025-03-31",
                "prospective-q3, 2025-01-01..2025-09-30",
                "prospective-q4, 2025-01-01..2025-12-31",
                "quarterly-q1, -",
                "final, -",
            })
    void aProspectiveListIsCutByWhatHasPassed(String method, String removal) {
        assertThat(windows(2025, method).removal().map(DateSpan::toString).orElse(null))
                .isEqualTo(removal);
    }

    @ParameterizedTest(name = "alignment years of {0}: {1}")
    @CsvSource({
        "2026, 2023-07-01..2025-06-30",
        "2023, 2020-07-01..2022-06-30",
    })
    void reachLooksAtTwoAlignmentYears(int year, String window) {
        Windows windows = Windows.ofAlignment(RULES, new PerformanceYear(year));
        assertThat(windows.assignment()).hasToString(window);
        assertThat(windows.citation().evidence()).isEqualTo(Evidence.VERIFIED);
    }

    @Test
    void aYearBeyondTheVerifiedOnesRunsMarked() {
        assertThat(windows(2025, "final").citation().evidence()).isEqualTo(Evidence.VERIFIED);
        assertThat(windows(2027, "final").citation().evidence()).isEqualTo(Evidence.UNVERIFIED);
    }

    @Test
    void aMethodThatWasNotOfferedIsRefused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> windows(2015, "prospective"))
                .withMessageContaining("values start in PY2016");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssignmentMethod.of("yearly"))
                .withMessageContaining("known are prospective, prospective-q1");
    }

    private static Windows windows(int year, String method) {
        return Windows.of(RULES, new PerformanceYear(year), AssignmentMethod.of(method));
    }
}
