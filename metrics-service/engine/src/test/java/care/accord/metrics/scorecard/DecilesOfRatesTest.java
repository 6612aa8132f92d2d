package care.accord.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.CompositePart;
import care.accord.metrics.measure.CompositeScoring;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.metrics.points.MeasurePoints;
import care.accord.metrics.points.OwnDeciles;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.metrics.points.ScorecardPoints.Worth;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Own deciles are in the unit of the measure: what is held against them is the rate of the scorecard (ADR 123, ADR 129)")
class DecilesOfRatesTest {
    private static final OwnDeciles FEWER =
            new OwnDeciles(
                    "Network of 2024",
                    true,
                    rates("1.20 1.00 0.80 0.60 0.50 0.40 0.35 0.25 0.20 0.10"));
    private static final OwnDeciles HIGHER =
            new OwnDeciles(
                    "Network of 2024",
                    false,
                    rates("0.30 0.41 0.47 0.52 0.56 0.60 0.64 0.69 0.75 0.82"));

    /// Each member had as many months and events; the rate is of twelve months.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    15 visits in 50 member-years are 0.30: half the way from 0.35 to 0.25 | 15 | 50 | 12 | 7 | 7.5 | 3
                    exactly 0.25 begins the eighth                                         | 5  | 20 | 12 | 8 | 8.0 | 1
                    half-year members: 15 visits in 25 member-years are 0.60               | 15 | 50 | 6  | 4 | 4.0 | 3
                    in 980 months 49 visits are exactly 0.60, which years would round      | 60 | 20 | 49 | 3 | 3.3 | 11
                    more than one a member-year                                            | 65 | 50 | 12 | 1 | 1.0 | 15
                    no visit                                                               | 0  | 50 | 12 | 10 | 10 | 0
                    """)
    void eventsAreHeldAgainstDecilesAMemberYear(
            String rule,
            int events,
            int members,
            int months,
            int decile,
            BigDecimal points,
            long missing) {
        Worth worth = worth(FEWER, events(BigDecimal.valueOf(12), events, members, months));
        assertThat(worth.decile()).as(rule).hasValue(decile);
        assertThat(worth.points().earned()).as(rule).isEqualByComparingTo(points);
        assertThat(worth.members()).as(rule).isEqualTo(missing);
    }

    @Test
    @DisplayName("nineteen members are too few cases, however many months they were members")
    void monthsAreNoCases() {
        Worth worth = worth(FEWER, events(BigDecimal.valueOf(12), 6, 19, 12));
        assertThat(worth.points()).isEqualTo(new MeasurePoints.TooFewCases(19, 20));
        assertThat(worth.decile()).isEmpty();
        assertThat(worth.next()).contains(new BigDecimal("0.25"));
    }

    @Test
    @DisplayName("of stays each is a case: 4 of 20 readmitted are 0.20, the ninth decile")
    void staysAreCases() {
        Worth worth = worth(FEWER, events(BigDecimal.ONE, 4, 2, 10));
        assertThat(worth.decile()).hasValue(9);
        assertThat(worth.points().earned()).isEqualByComparingTo("9");
        assertThat(worth.members()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "a weighted score is held against them, not the sum of its parts: (3 x 8/10 + 1 x 2/10) / 4 is 0.65, not 10 of 20")
    void aWeightedScore() {
        MeasureResult.Composite composite =
                new MeasureResult.Composite(
                        description(),
                        CompositeScoring.WEIGHTED,
                        List.of(part("3", 8), part("1", 2)));
        Worth worth = worth(HIGHER, composite);
        // 0.65 is a fifth of the way from 0.64 to 0.69.
        assertThat(worth.points().earned()).isEqualByComparingTo("7.2");
        // 0.04 are missing: one more of the part that weighs three quarters adds 0.075.
        assertThat(worth.next()).contains(new BigDecimal("0.69"));
        assertThat(worth.members()).isEqualTo(1);
    }

    @Test
    void nobodyWhoCountsHasNoPoints() {
        ScorecardLine line = line(FEWER, events(BigDecimal.valueOf(12), 0, 1, 0));
        assertThat(line.rate()).isEmpty();
        assertThat(line.worth()).isEmpty();
    }

    private static Worth worth(OwnDeciles own, MeasureResult result) {
        return line(own, result).worth().orElseThrow();
    }

    private static ScorecardLine line(OwnDeciles own, MeasureResult result) {
        Target target =
                new Target(
                        description().id(),
                        "Some measure",
                        new BigDecimal("0.5"),
                        Target.Role.REPORT,
                        Optional.of(own));
        return Scorer.withPoints(
                Scorer.score(target, result, Improvement.INCREASE),
                result,
                ScorecardPoints.of(
                        ProgramRules.bundled(), new PerformanceYear(2025).calendarYear()));
    }

    /// The first member has all events.
    private static MeasureResult.Events events(
            BigDecimal multiplier, int events, int members, int exposure) {
        List<MemberEvents> found = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            found.add(
                    MemberEvents.of(
                            new BeneficiaryId("m" + member),
                            Collections.nCopies(member == 0 ? events : 0, Fact.of("event")),
                            exposure,
                            List.of(Fact.of("none"))));
        }
        return new MeasureResult.Events(description(), multiplier, found);
    }

    /// Ten members, to so many of whom it was done.
    private static CompositePart part(String weight, int done) {
        List<MemberStanding> members = new ArrayList<>();
        for (int member = 0; member < 10; member++) {
            List<Fact> facts = List.of(Fact.of("as planted"));
            members.add(
                    new MemberStanding(
                            new BeneficiaryId("m" + member),
                            member < done ? new Standing.Met(facts) : new Standing.Unmet(facts)));
        }
        return new CompositePart(new BigDecimal(weight), new MeasureId("part-" + weight), members);
    }

    private static MeasureDescription description() {
        return new MeasureDescription(
                new MeasureId("some-measure"),
                "Some measure",
                "1.0.0",
                "e",
                MeasureDescription.Source.CLAIMS,
                "A measure.",
                List.of());
    }

    private static List<BigDecimal> rates(String written) {
        return Stream.of(written.split(" ")).map(BigDecimal::new).toList();
    }
}
