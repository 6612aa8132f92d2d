package care.accord.reconciliation.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A z-score has more digits than are printed, 42 CFR 412.172(e)")
class ScoreLineTest {
    private static final double MEAN = 0.8281749;
    private static final double DEVIATION = 0.6003683;
    private static final Citation RULE = new Citation("42 CFR 412.172(e)", Evidence.VERIFIED);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aPrintedScoreGetsItsDigitsBack(long seed) {
        ScoreLine line = ScoreLine.through(nation(seed, 600)).orElseThrow();
        for (int thousandths = 0; thousandths < 2_000; thousandths += 37) {
            double score = score(thousandths / 1000.0);
            Rate sharpened = line.sharpened(printed(score), RULE);
            assertThat(sharpened.value().doubleValue()).isCloseTo(score, within(2e-6));
        }
    }

    /// Mean 1, deviation 0.7: the ratio 0.502 scores -0.7114286, printed -0.7114; three quarters of a thousandth scores nothing.
    @Test
    void aScoreThatNoRatioExplainsStaysAsPrinted() {
        ScoreLine line = new ScoreLine(1 / 0.7, -1 / 0.7);
        assertThat(line.sharpened(printed(-0.7114286), RULE).value().doubleValue())
                .isCloseTo(-0.7114286, within(1e-7));
        Rate between = printed(-0.7111);
        assertThat(line.sharpened(between, RULE)).isEqualTo(between);
    }

    @Test
    void hospitalsThatLieOnNoLineHaveNone() {
        List<ScoreLine.Hospital> nation = new ArrayList<>(nation(4, 600));
        nation.add(new ScoreLine.Hospital(1.0, score(1.0) + 0.0003));
        assertThat(ScoreLine.through(nation)).isEmpty();
    }

    @Test
    void fewHospitalsHaveNoLine() {
        assertThat(ScoreLine.through(nation(5, 90))).isEmpty();
        assertThat(ScoreLine.through(List.of())).isEmpty();
    }

    /// Ratios of whole thousandths, scores cut off at 1.9 and printed with four decimals.
    private static List<ScoreLine.Hospital> nation(long seed, int hospitals) {
        Random random = new Random(seed);
        return random.ints(hospitals, 0, 2_500)
                .mapToObj(thousandths -> {
                    double ratio = thousandths / 1000.0;
                    return new ScoreLine.Hospital(
                            ratio, printed(Math.min(1.9, score(ratio))).value().doubleValue());
                })
                .toList();
    }

    private static double score(double ratio) {
        return (ratio - MEAN) / DEVIATION;
    }

    private static Rate printed(double score) {
        return Rate.reported(
                "CLABSI W Z Score",
                BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_UP),
                "a file");
    }
}
