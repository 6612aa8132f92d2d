package care.accord.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "A measure is scored against its target: unrounded, exclusions left out, distance in members")
class ScorerTest {
    private static final MeasureDescription MEASURE =
            new MeasureDescription(
                    new MeasureId("some-measure"),
                    "Some measure",
                    "1.0.0",
                    "e",
                    MeasureDescription.Source.CLAIMS,
                    "A measure.",
                    List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                                exactly at the target is met                       | 55 | 45 | 0 | 0.55    | true  | 0
                                one short of the target is not                     | 54 | 46 | 0 | 0.55    | false | 1
                                54.99 % does not round up to 55 %                  | 5499 | 4501 | 0 | 0.55 | false | 1
                                a third is not 0.3334                              | 1  | 2  | 0 | 0.3334  | false | 1
                                a third reaches 0.3333                             | 1  | 2  | 0 | 0.3333  | true  | 0
                                exclusions do not count against                    | 6  | 4  | 90 | 0.60   | true  | 0
                    members beyond the target are to spare             | 8  | 2  | 0 | 0.55    | true  | -2
                                the distance is rounded up to whole members        | 1  | 9  | 0 | 0.51    | false | 5
                                a target of zero is met by anyone                  | 0  | 3  | 0 | 0       | true  | 0
                                a target of one needs everyone                     | 9  | 1  | 0 | 1       | false | 1
                                nobody in the denominator meets nothing            | 0  | 0  | 5 | 0.50    | false | 0
                    """)
    void scores(
            String rule,
            int met,
            int unmet,
            int excluded,
            BigDecimal target,
            boolean reached,
            long distance) {
        ScorecardLine line =
                Scorer.score(target(target), result(met, unmet, excluded), Improvement.INCREASE);

        assertThat(line.met().isTrue()).as(rule).isEqualTo(reached);
        assertThat(line.distanceToTarget()).as(rule).isEqualTo(distance);
        assertThat(line.denominator().value()).isEqualTo(met + unmet);
        assertThat(line.exclusions().value()).isEqualTo(excluded);
        assertThat(line.rate().isPresent()).isEqualTo(met + unmet > 0);
    }

    @Test
    void theDecisionExplainsItself() {
        assertThat(
                        Scorer.score(
                                        target(new BigDecimal("0.50")),
                                        result(1, 3, 0),
                                        Improvement.INCREASE)
                                .met()
                                .explain())
                .isEqualTo(
                        """
                        Target met: no = Wellness rate >= Target  [Contract, target of Wellness]
                          Wellness rate: 0.25 = Numerator / Denominator  [Contract, target of Wellness]
                            Numerator: 1  <- Some measure 1.0.0
                            Denominator: 4  <- Some measure 1.0.0
                          Target: 0.5  [Contract, target of Wellness]
                        """);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reachingTheDistanceMeetsTheTargetAndOneLessDoesNot(long seed) {
        Random random = new Random(seed);
        int met = random.nextInt(50);
        int unmet = 1 + random.nextInt(50);
        BigDecimal target = BigDecimal.valueOf(random.nextInt(101), 2);
        long distance =
                Scorer.score(target(target), result(met, unmet, 0), Improvement.INCREASE)
                        .distanceToTarget();

        int moved = Math.toIntExact(Math.max(0, distance));
        assertThat(
                        Scorer.score(
                                        target(target),
                                        result(met + moved, unmet - moved, 0),
                                        Improvement.INCREASE)
                                .met()
                                .isTrue())
                .isTrue();
        if (moved > 0) {
            assertThat(
                            Scorer.score(
                                            target(target),
                                            result(met + moved - 1, unmet - moved + 1, 0),
                                            Improvement.INCREASE)
                                    .met()
                                    .isTrue())
                    .isFalse();
        }
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    @Test
    @DisplayName("a target is in the unit of its measure and not below 0")
    void aTargetIsNotNegative() {
        assertThat(target(new BigDecimal("55")).rate()).isEqualByComparingTo("55");
        assertThatThrownBy(() -> target(new BigDecimal("-0.1")))
                .hasMessage("The target of some-measure is -0.1; a target is not below 0");
    }

    private static Target target(BigDecimal rate) {
        return new Target(MEASURE.id(), "Wellness", rate, Target.Role.GATE);
    }

    private static MeasureResult result(int met, int unmet, int excluded) {
        List<MemberStanding> members = new ArrayList<>();
        add(members, met, _ -> new Standing.Met(List.of()));
        add(members, unmet, _ -> new Standing.Unmet(List.of()));
        add(members, excluded, _ -> new Standing.Excluded(List.of()));
        add(members, 2, _ -> new Standing.NotApplicable(List.of()));
        add(members, 1, _ -> new Standing.Undetermined(List.of()));
        return new MeasureResult.Proportion(MEASURE, members);
    }

    private static void add(
            List<MemberStanding> members, int times, Function<Integer, Standing> standing) {
        for (int i = 0; i < times; i++) {
            members.add(
                    new MemberStanding(new BeneficiaryId("b" + members.size()), standing.apply(i)));
        }
    }
}
