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
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A z-score has more digits than are printed, 42 CFR 412.172(e)")
class ScoreLinesTest {
    private static final double MEAN = 0.8281749;
    private static final double DEVIATION = 0.6003683;
    private static final Citation RULE = new Citation("42 CFR 412.172(e)", Evidence.VERIFIED);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aPrintedScoreGetsItsDigitsBack(long seed) {
        ScoreLines lines = ScoreLines.through(nation(seed, 600)).orElseThrow();
        for (int thousandths = 0; thousandths < 2_000; thousandths += 37) {
            double score = score(thousandths / 1000.0);
            Known sharpened = lines.sharpened(printed(score), RULE);
            assertThat(sharpened.span().width()).isLessThan(new BigDecimal("0.00001"));
            assertHolds(sharpened, score);
        }
    }

    /// Mean 1, deviation 0.7: the ratio 0.502 scores -0.7114286, printed -0.7114; three quarters of a thousandth scores nothing.
    @Test
    void aScoreThatNoRatioExplainsStaysAsPrinted() {
        ScoreLines line =
                new ScoreLines(
                        List.of(new ScoreLines.Line(1 / 0.7, -1 / 0.7)),
                        BigDecimal.valueOf(-9),
                        BigDecimal.valueOf(9));
        assertThat(line.sharpened(printed(-0.7114286), RULE).rate().value().doubleValue())
                .isCloseTo(-0.7114286, within(1e-7));
        Rate between = printed(-0.7111);
        assertThat(line.sharpened(between, RULE)).isEqualTo(Known.printed(between));
    }

    /// A composite is printed with four decimals and has more: 8.5 times its half unit is more than the score's, so that most scores
    /// stay as they are, and those that are narrowed still hold the true one.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aRoundedCompositeNarrowsAScoreAndNeverLosesIt(long seed) {
        Random random = new Random(seed);
        double[] composites = random.doubles(1_200, 0.75, 1.3).toArray();
        List<ScoreLines.Hospital> nation =
                DoubleStream.of(composites)
                        .mapToObj(composite ->
                                new ScoreLines.Hospital(
                                        rounded(composite), printed(patientSafety(composite))))
                        .toList();
        ScoreLines lines = ScoreLines.through(nation).orElseThrow();
        int narrowed = 0;
        for (double composite : composites) {
            Rate printed = printed(patientSafety(composite));
            Known score = lines.narrowed(printed, rounded(composite), RULE);
            assertHolds(score, patientSafety(composite));
            narrowed += score.rate().equals(printed) ? 0 : 1;
        }
        assertThat(narrowed).isBetween(60, 300);
    }

    /// The worst hospitals share a score; their composites no longer tell it.
    @Test
    void aScoreThatWasCutOffStaysAsPrinted() {
        ScoreLines lines = ScoreLines.through(nation(6, 600)).orElseThrow();
        Rate most = Rate.reported("CLABSI W Z Score", lines.most(), "a file");
        Span beyond = Span.exactly(new BigDecimal("2.4"));
        assertThat(lines.narrowed(most, beyond, RULE)).isEqualTo(Known.printed(most));
    }

    @Test
    void hospitalsThatLieOnNoLineHaveNone() {
        List<ScoreLines.Hospital> nation = new ArrayList<>(nation(4, 600));
        nation.add(
                new ScoreLines.Hospital(
                        Span.exactly(BigDecimal.ONE), printed(score(1.0) + 0.0003)));
        assertThat(ScoreLines.through(nation)).isEmpty();
    }

    @Test
    void fewHospitalsHaveNoLine() {
        assertThat(ScoreLines.through(nation(5, 90))).isEmpty();
        assertThat(ScoreLines.through(List.of())).isEmpty();
    }

    private static void assertHolds(Known known, double score) {
        assertThat(BigDecimal.valueOf(score)).isBetween(known.span().low(), known.span().high());
    }

    private static Span rounded(double composite) {
        return Span.printed(BigDecimal.valueOf(composite).setScale(4, RoundingMode.HALF_UP));
    }

    /// Cut off at 2.3 and -1.6.
    private static double patientSafety(double composite) {
        return Math.clamp(8.49217 * composite - 8.44721, -1.6, 2.3);
    }

    /// Ratios of whole thousandths, scores cut off at 1.9 and printed with four decimals.
    private static List<ScoreLines.Hospital> nation(long seed, int hospitals) {
        Random random = new Random(seed);
        return random.ints(hospitals, 0, 2_500)
                .mapToObj(thousandths ->
                        new ScoreLines.Hospital(
                                Span.exactly(BigDecimal.valueOf(thousandths, 3)),
                                printed(Math.min(1.9, score(thousandths / 1000.0)))))
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
