package care.accord.attribution.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A methodology has one list after the other, each once its quarter has passed, 42 CFR 425.400(a)(2)-(3)")
class AssignmentMethodologyTest {
    private static final ProgramRules RULES = ProgramRules.bundled();
    private static final Participants OURS = Participants.ofTins(Example.OURS);

    @ParameterizedTest(name = "{0} on {1}: {2} over {3}, removal {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    prospective             | 2024-11-30 | prospective             | 2023-10-01..2024-09-30 | -
                    prospective             | 2025-03-30 | prospective             | 2023-10-01..2024-09-30 | -
                    prospective             | 2025-03-31 | prospective-q1          | 2023-10-01..2024-09-30 | 2025-01-01..2025-03-31
                    prospective             | 2025-06-29 | prospective-q1          | 2023-10-01..2024-09-30 | 2025-01-01..2025-03-31
                    prospective             | 2025-06-30 | prospective-q2          | 2023-10-01..2024-09-30 | 2025-01-01..2025-06-30
                    prospective             | 2025-11-15 | prospective-q3          | 2023-10-01..2024-09-30 | 2025-01-01..2025-09-30
                    prospective             | 2025-12-31 | prospective-q4          | 2023-10-01..2024-09-30 | 2025-01-01..2025-12-31
                    prospective             | 2026-07-01 | prospective-q4          | 2023-10-01..2024-09-30 | 2025-01-01..2025-12-31
                    preliminary-prospective | 2025-02-28 | preliminary-prospective | 2023-10-01..2024-09-30 | -
                    preliminary-prospective | 2025-04-10 | quarterly-q1            | 2024-04-01..2025-03-31 | -
                    preliminary-prospective | 2025-07-01 | quarterly-q2            | 2024-07-01..2025-06-30 | -
                    preliminary-prospective | 2025-12-30 | quarterly-q3            | 2024-10-01..2025-09-30 | -
                    preliminary-prospective | 2025-12-31 | final                   | 2025-01-01..2025-12-31 | -
                    """)
    void theListOfADay(String word, LocalDate day, String list, String window, String removal) {
        AssignmentList standing = list(word, 2025, day);
        assertThat(standing.method().key()).isEqualTo(list);
        AttributionTerms terms = standing.terms(AttributionProgram.MSSP, RULES, OURS);
        assertThat(terms.window()).hasToString(window);
        assertThat(terms.removal().map(DateSpan::toString).orElse(null)).isEqualTo(removal);
        assertThat(terms.participants()).isEqualTo(OURS);
    }

    @ParameterizedTest(name = "{0} in {1} is settled on {2}")
    @CsvSource({
        "prospective, 2025, 2023-10-01..2024-09-30",
        "preliminary-prospective, 2025, 2025-01-01..2025-12-31",
        "preliminary-prospective, 2013, 2013-01-01..2013-12-31",
    })
    void theWindowOfTheContract(String word, int year, String window) {
        assertThat(
                        list(word, year, LocalDate.of(year, 1, 1))
                                .settledWindow(AttributionProgram.MSSP, RULES))
                .hasToString(window);
    }

    @ParameterizedTest(name = "{0} on {1}: run-out that is over {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "preliminary-prospective, 2025-12-31, -",
                "preliminary-prospective, 2026-03-31, -",
                "preliminary-prospective, 2026-04-01, 2026-03-31",
                "prospective, 2026-04-01, -",
            })
    void aFinalListKnowsOfClaimsBeyondItsRunout(
            String word, LocalDate day, @org.jspecify.annotations.Nullable String end) {
        assertThat(
                        list(word, 2025, day)
                                .terms(AttributionProgram.MSSP, RULES, OURS)
                                .circumstances()
                                .beyond()
                                .map(LocalDate::toString)
                                .orElse(null))
                .isEqualTo(end);
    }

    @Test
    void otherProgramsHaveNone() {
        AssignmentList list = list("prospective", 2025, LocalDate.of(2025, 12, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.terms(AttributionProgram.MSSP_PRIMARY_CARE, RULES, OURS))
                .withMessage(
                        "mssp-primary-care has no assignment methods, and prospective is one: only mssp has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.settledWindow(AttributionProgram.ACO_REACH, RULES));
    }

    @Test
    void aWordThatIsNoneAndAYearBeforeItWasOfferedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssignmentMethodology.of("prospective-q1"))
                .withMessage(
                        "'prospective-q1' is not an assignment method of a contract; known are prospective, preliminary-prospective");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() ->
                        list("prospective", 2015, LocalDate.of(2015, 1, 1))
                                .settledWindow(AttributionProgram.MSSP, RULES));
    }

    private static AssignmentList list(String word, int year, LocalDate day) {
        return new AssignmentList(AssignmentMethodology.of(word), new PerformanceYear(year), day);
    }
}
