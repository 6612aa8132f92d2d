package care.accord.reconciliation.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A measure scores the better of achievement and improvement, 42 CFR 412.162")
class MeasurePointsTest {
    private static final PurchasingRules RULES =
            PurchasingRules.in(ProgramRules.bundled(), new PerformanceYear(2024));

    /// Rates and points as published for fiscal year 2024.
    @ParameterizedTest(name = "{0} to {1}: {2}, then {3}")
    @CsvSource({
        // threshold, benchmark, baseline, performance, achievement, improvement, score
        "0.882308, 0.907733, 0.873088, 0.869553, 0, 0, 0",
        "0.969499, 0.980319, 0.941000, 0.970871, 2, 7, 7",
        "0.025396, 0.018159, 0.024595, 0.021246, 6, 5, 6",
        "0.988920, 0.848160, 1.073415, 1.026298, 0, 2, 2",
        "0.520, 0.014, 0.447, 0.347, 4, 2, 4",
        "0.520, 0.014, 0.824, 0.359, 3, 5, 5",
        "79.83, 87.97, 83.9114, 81.4946, 2, 0, 2",
        "51.84, 63.57, 55.9292, 57.4817, 5, 2, 5",
    })
    void asPublished(
            String threshold,
            String benchmark,
            String baseline,
            String performance,
            String achievement,
            String improvement,
            String score) {
        MeasurePoints points = points(threshold, benchmark, baseline, performance);
        assertThat(points.achievement().orElseThrow().display()).isEqualTo(achievement);
        assertThat(points.improvement().orElseThrow().display()).isEqualTo(improvement);
        assertThat(points.score().orElseThrow().display()).isEqualTo(score);
    }

    @ParameterizedTest(name = "{0} scores {1}")
    @CsvSource({
        "0.50, 1", // at the threshold: 9 x 0 + 0.5 rounds to 1
        "0.49, 0", // below the threshold
        "0.60, 10", // at the benchmark
        "0.59, 9", // 9 x 0.9 + 0.5 = 8.6
        "0.55, 5", // 9 x 0.5 + 0.5 = 5.0
    })
    void achievementRunsFromThresholdToBenchmark(String performance, String score) {
        assertThat(points("0.50", "0.60", null, performance).score().orElseThrow().display())
                .isEqualTo(score);
    }

    @ParameterizedTest(name = "from {0} to {1} improves by {2}")
    @CsvSource({
        "0.30, 0.30, 0", // no better
        "0.30, 0.29, 0", // worse
        "0.30, 0.45, 5", // 10 x 0.5 - 0.5 = 4.5 rounds half up
        "0.30, 0.60, 9", // all the way: 9.5, but nine at most
        "0.61, 0.62, 9", // the baseline was above the benchmark
        "0.30, 0.301, 0", // 10 x 1/300 - 0.5
    })
    void improvementRunsFromTheBaselineToTheBenchmark(
            String baseline, String performance, String improvement) {
        assertThat(
                        points("0.50", "0.60", baseline, performance)
                                .improvement()
                                .orElseThrow()
                                .display())
                .isEqualTo(improvement);
    }

    @Test
    void withoutEnoughCasesThereIsNoScore() {
        MeasurePoints none = points("0.50", "0.60", "0.40", null);
        assertThat(none)
                .isEqualTo(new MeasurePoints(Optional.empty(), Optional.empty(), Optional.empty()));
        MeasurePoints noBaseline = points("0.50", "0.60", null, "0.55");
        assertThat(noBaseline.improvement()).isEmpty();
        assertThat(noBaseline.score()).isPresent();
    }

    @Test
    void aScoreExplainsItself() {
        assertThat(points("0.50", "0.60", "0.30", "0.55").score().orElseThrow().explain())
                .startsWith("M score: 8 = M achievement points or at least M improvement points")
                .contains(
                        "M achievement points: 5 = 9 x (performance - threshold) / (benchmark - threshold) + 0.5, rounded half up, from 1 to 10");
    }

    @Test
    void standardsThatLeaveNothingBetweenAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> points("0.50", "0.50", null, "0.55"))
                .withMessage(
                        "M: threshold and benchmark are both 0.5; there is nothing between them to score");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doingBetterNeverScoresLess(long seed) {
        Random random = new Random(seed);
        BigDecimal threshold = BigDecimal.valueOf(300 + random.nextInt(300), 3);
        BigDecimal benchmark = threshold.add(BigDecimal.valueOf(1 + random.nextInt(200), 3));
        BigDecimal baseline = BigDecimal.valueOf(random.nextInt(1000), 3);
        BigDecimal worse = BigDecimal.valueOf(random.nextInt(900), 3);
        BigDecimal better = worse.add(BigDecimal.valueOf(1 + random.nextInt(100), 3));
        Rate less = score(threshold, benchmark, baseline, worse);
        Rate more = score(threshold, benchmark, baseline, better);
        assertThat(more.value()).isGreaterThanOrEqualTo(less.value());
        assertThat(more.value()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        Rate mirrored =
                score(threshold.negate(), benchmark.negate(), baseline.negate(), better.negate());
        assertThat(mirrored.value()).isEqualByComparingTo(more.value());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    private static Rate score(
            BigDecimal threshold, BigDecimal benchmark, BigDecimal baseline, BigDecimal rate) {
        return points(
                        threshold.toPlainString(),
                        benchmark.toPlainString(),
                        baseline.toPlainString(),
                        rate.toPlainString())
                .score()
                .orElseThrow();
    }

    private static MeasurePoints points(
            String threshold,
            String benchmark,
            @Nullable String baseline,
            @Nullable String performance) {
        return MeasurePoints.of(
                new Measure(
                        "M",
                        rate("threshold", threshold),
                        rate("benchmark", benchmark),
                        Optional.ofNullable(baseline).map(value -> rate("baseline", value)),
                        Optional.ofNullable(performance).map(value -> rate("performance", value))),
                RULES);
    }

    private static Rate rate(String label, String value) {
        return Rate.reported(label, new BigDecimal(value), "a published file");
    }
}
