package care.accord.attribution.explanation;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.population.Coverage;
import care.accord.population.Visit;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "An answer cites the rule as it was in its year, as far verified as the rule files say, 42 CFR 425.401-402")
class DatedCitationsTest {
    @ParameterizedTest(name = "PY{0}, specialty {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2014 | 08 | 42 CFR 425.402(a)(1)
                    2014 | 06 | 42 CFR 425.402(a)(2)
                    2015 | 50 | 42 CFR 425.402(a)(2)
                    2016 | 08 | 42 CFR 425.402(b)(2)-(3)
                    2025 | 08 | 42 CFR 425.402(b)(2)-(3)
                    2025 | 06 | 42 CFR 425.402(b)(4)
                    """)
    void theStepIsCitedAsItWasInTheYear(int year, String specialty, String citation) {
        Case person =
                Case.mssp(year).seen(Visit.on(year + "-02-01").to(THEIRS).specialty(specialty));
        assertThat(person.explain().citations()).extracting(Citation::toString).contains(citation);
    }

    @Test
    @DisplayName("beyond the last year that was read the step is cited as carried forward")
    void carriedForward() {
        Case person = Case.mssp(2026).seen(Visit.on("2026-02-01").to(OURS));
        assertThat(person.assigned().step().citation().evidence()).isEqualTo(Evidence.UNVERIFIED);
    }

    @Test
    @DisplayName(
            "removal in the year is cited with the mark of the rule file: it was read in a restatement")
    void removal() {
        Case person =
                Case.of("mssp", 2025, AssignmentMethod.PROSPECTIVE_Q4)
                        .covered(Coverage.PARTS_A_AND_B, "2023-01-01", "2025-12-31")
                        .covered(Coverage.MEDICARE_ADVANTAGE, "2025-05-01", "2025-12-31")
                        .seen(Visit.on("2024-03-01").to(OURS));
        assertThat(person.answer()).isEqualTo("REMOVED_MA");
        assertThat(person.explain().citations())
                .extracting(Citation::toString)
                .contains(
                        "42 CFR 425.401(b), as the Assignment Methodology of 2025, 2.3.2.2, is restated (second hand)");
    }
}
