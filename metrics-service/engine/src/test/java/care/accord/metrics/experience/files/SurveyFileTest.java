package care.accord.metrics.experience.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.experience.files.SurveyFile.Verdict;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Survey results are taken all or not at all, and every mistake is named")
class SurveyFileTest {
    @Test
    void resultsAreReadWithTheirTitles() {
        Verdict verdict = read("CAHPS_1,83.9,412\nCAHPS_11,27.06,300\n");
        assertThat(verdict.mistakes()).isEmpty();
        assertThat(verdict.results().get(0).title())
                .isEqualTo("Getting timely care, appointments and information");
        assertThat(verdict.results().get(1).score()).isEqualByComparingTo("27.06");
        assertThat(verdict.results().get(1).respondents()).isEqualTo(300);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    CAHPS_10,80,100  | measure     | 'CAHPS_10' is no part of the survey
                    CAHPS_2,100.1,10 | score       | '100.1' is not a number from 0 to 100
                    CAHPS_2,-1,10    | score       | '-1' is not a number from 0 to 100
                    CAHPS_2,80,ten   | respondents | 'ten' is not a whole number
                    CAHPS_1,80,10    | measure     | 'CAHPS_1' is there twice
                    """)
    void aMistakeIsNamedAndNothingTaken(String row, String field, String reason) {
        Verdict verdict = read("CAHPS_1,83.9,412\n" + row + "\n");
        assertThat(verdict.results()).isEmpty();
        assertThat(verdict.mistakes()).containsExactly(new SurveyFile.Mistake(3, field, reason));
    }

    @Test
    void otherColumnsAreRefused() {
        assertThat(SurveyFile.read("measure,score\nCAHPS_1,80\n", Map.of()).mistakes())
                .singleElement()
                .satisfies(mistake ->
                        assertThat(mistake.reason())
                                .isEqualTo("the columns must be measure,score,respondents"));
        assertThat(read("").mistakes()).hasSize(1);
    }

    private static Verdict read(String rows) {
        return SurveyFile.read(
                "measure,score,respondents\n" + rows,
                ProgramRules.bundled()
                        .codes("quality.survey_measures")
                        .in(new PerformanceYear(2026)));
    }
}
