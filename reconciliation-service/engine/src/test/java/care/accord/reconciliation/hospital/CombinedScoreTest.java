package care.accord.reconciliation.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.hospital.CombinedScore.Stratum;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Strata count with their predicted infections, 42 CFR 412.165(a)")
class CombinedScoreTest {
    private static final Citation RULE = new Citation("42 CFR 412.165(a)");

    /// Rates and scores as published for fiscal year 2024; the rate over both is that of the program for acquired conditions.
    @ParameterizedTest(name = "{0} and {1}, together {2}: {3} and {4} make {5}")
    @CsvSource({
        "0.000, 0.641, 0.410, 10, 2, 5", // 0.36 of the weight is the first: 2 + 0.36 x 8 = 4.88
        "0.814, 1.894, 1.068, 2, 5, 3",
        "0.731, 0.000, 0.636, 2, 10, 3",
        "0.950, 0.000, 0.812, 0, 10, 1",
        "0.731, 0.321, 0.602, 5, 8, 6",
        "0.000, 1.749, 0.632, 10, 0, 6",
    })
    void theRateOverBothTellsTheWeights(
            String first,
            String second,
            String both,
            String firstScore,
            String secondScore,
            String combined) {
        Rate score =
                CombinedScore.of(
                        "Combined SSI",
                        List.of(stratum(firstScore, first), stratum(secondScore, second)),
                        Optional.of(rate("both", both)),
                        RULE);
        assertThat(score.display()).isEqualTo(combined);
    }

    @Test
    void theScoreStaysBetweenTheStrata() {
        Rate score =
                CombinedScore.of(
                        "Combined SSI",
                        List.of(stratum("2", "0.80"), stratum("9", "0.20")),
                        Optional.of(rate("both", "0.90")),
                        RULE);
        assertThat(score.display()).isEqualTo("2");
    }

    @Test
    void withoutTheRateOverBothTheMeanIsMarkedAsAGuess() {
        Rate score =
                CombinedScore.of(
                        "Combined SSI",
                        List.of(stratum("2", "0.80"), stratum("9", "0.20")),
                        Optional.empty(),
                        RULE);
        assertThat(score.display()).isEqualTo("6");
        assertThat(score.origin())
                .isInstanceOfSatisfying(
                        Figure.Origin.Calculated.class,
                        origin ->
                                assertThat(origin.citation().evidence())
                                        .isEqualTo(Evidence.UNVERIFIED));
    }

    @Test
    void oneStratumIsTheMeasure() {
        Rate score =
                CombinedScore.of(
                        "Combined SSI", List.of(stratum("7", "0.3")), Optional.empty(), RULE);
        assertThat(score.display()).isEqualTo("7");
    }

    private static Stratum stratum(String score, String rate) {
        return new Stratum(rate("score", score), rate("rate", rate));
    }

    private static Rate rate(String label, String value) {
        return Rate.reported(label, new BigDecimal(value), "a published file");
    }
}
