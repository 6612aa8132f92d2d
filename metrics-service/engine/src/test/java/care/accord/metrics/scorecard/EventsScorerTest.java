package care.accord.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of events that good care avoids a contract allows at most the target")
class EventsScorerTest {
    private static final MeasureDescription MEASURE =
            new MeasureDescription(
                    new MeasureId("some-events"),
                    "Some events",
                    "1.0.0",
                    "e",
                    MeasureDescription.Source.CLAIMS,
                    "Events.",
                    List.of());

    /// Distance: events to avoid, below zero events to spare.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    exactly as many as allowed                     | 15 | 100  | 100  | 1  | 0.15 | 0.15  | true  | 0
                    one too many                                   | 16 | 100  | 100  | 1  | 0.15 | 0.16  | false | 1
                    15.01 percent does not round down              | 1501 | 10000 | 10000 | 1 | 0.15 | 0.1501 | false | 1
                    some to spare                                  | 10 | 100  | 100  | 1  | 0.15 | 0.1   | true  | -5
                    member months become member-years              | 30 | 1200 | 1200 | 12 | 0.25 | 0.3   | false | 5
                    more than one a member-year                    | 130 | 1200 | 1200 | 12 | 1.25 | 1.3  | false | 5
                    against what was expected                      | 12 | 100  | 12.5 | 1  | 1    | 0.96  | true  | 0
                    """)
    void scores(
            String rule,
            int events,
            int exposure,
            BigDecimal base,
            BigDecimal multiplier,
            BigDecimal target,
            BigDecimal rate,
            boolean met,
            long distance) {
        ScorecardLine line =
                Scorer.score(
                        target(target),
                        result(events, exposure, base, multiplier),
                        Improvement.INCREASE);
        assertThat(line.rate().orElseThrow().value()).as(rule).isEqualByComparingTo(rate);
        assertThat(line.met().isTrue()).as(rule).isEqualTo(met);
        assertThat(line.distanceToTarget()).as(rule).isEqualTo(distance);
        assertThat(line.numerator().value()).isEqualTo(events);
        assertThat(line.denominator().value()).isEqualTo(exposure);
    }

    @Test
    void nothingThatCouldBringAnEventMeetsNoTarget() {
        ScorecardLine line =
                Scorer.score(
                        target(BigDecimal.ONE),
                        result(0, 0, BigDecimal.ZERO, BigDecimal.ONE),
                        Improvement.INCREASE);
        assertThat(line.rate()).isEmpty();
        assertThat(line.met().isTrue()).isFalse();
    }

    private static Target target(BigDecimal most) {
        return new Target(MEASURE.id(), "Events", most, Target.Role.REPORT);
    }

    private static MeasureResult.Events result(
            int events, int exposure, BigDecimal base, BigDecimal multiplier) {
        return new MeasureResult.Events(
                MEASURE,
                multiplier,
                List.of(
                        MemberEvents.of(
                                new BeneficiaryId("m"),
                                Collections.nCopies(events, Fact.of("event")),
                                exposure,
                                base,
                                List.of(Fact.of("none")))));
    }
}
