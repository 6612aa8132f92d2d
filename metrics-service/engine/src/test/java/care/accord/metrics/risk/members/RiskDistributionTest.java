package care.accord.metrics.risk.members;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.risk.members.RiskDistribution.Band;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Scores lie in bands, of which no number of 1 to 10 people is shown nor can be told")
class RiskDistributionTest {
    private static final List<BigDecimal> THRESHOLDS =
            List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("2"));

    @ParameterizedTest(name = "{0}: {1} and {2} without a score show {3}, {4} and mean {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing is small                        | 20 15 11 | 0  | 20 15 11 | 0  | 1.241
                    the smallest of the others goes with it | 20 15 3  | 0  | 20 ? ?   | 0  | 0.998
                    two small ones hide each other and more | 20 4 3   | 0  | ? ? ?    | 0  | 0.814
                    few without a score hide a band         | 20 15 11 | 5  | 20 15 ?  | ?  | 1.241
                    nobody has a score                      | 0 0 0    | 30 | 0 0 0    | 30 | ?
                    few have one                            | 5 0 0    | 30 | ? 0 0    | ?  | ?
                    """)
    void itIsShown(
            String rule, String counts, int without, String shown, String unscored, String mean) {
        List<BigDecimal> scores = scores(counts);
        RiskDistribution distribution =
                RiskDistribution.of(
                        scores, scores.size() + without, THRESHOLDS, new SmallCells(11));
        assertThat(
                        distribution.bands().stream()
                                .map(Band::people)
                                .map(RiskDistributionTest::word)
                                .collect(Collectors.joining(" ")))
                .as(rule)
                .isEqualTo(shown);
        assertThat(word(distribution.unscored())).as(rule).isEqualTo(unscored);
        assertThat(distribution.mean().map(BigDecimal::toPlainString).orElse("?"))
                .as(rule)
                .isEqualTo(mean);
    }

    @Test
    void aThresholdBelongsToTheBandAboveIt() {
        RiskDistribution distribution =
                RiskDistribution.of(
                        ProgramRules.bundled(),
                        new PerformanceYear(2026),
                        Collections.nCopies(11, new BigDecimal("0.500")),
                        11);
        assertThat(distribution.bands())
                .hasSize(6)
                .element(1)
                .satisfies(band -> assertThat(band.people()).hasValue(11));
        assertThat(distribution.bands().getLast().below()).isEmpty();
    }

    private static String word(OptionalLong people) {
        return people.isPresent() ? Long.toString(people.getAsLong()) : "?";
    }

    /// People in the bands have 0.45, 1.45 and 2.396.
    private static List<BigDecimal> scores(String counts) {
        List<String> values = List.of("0.45", "1.45", "2.396");
        List<Integer> numbers = Arrays.stream(counts.split(" ")).map(Integer::valueOf).toList();
        List<BigDecimal> scores = new ArrayList<>();
        for (int band = 0; band < numbers.size(); band++) {
            scores.addAll(Collections.nCopies(numbers.get(band), new BigDecimal(values.get(band))));
        }
        return scores;
    }
}
