package care.accord.metrics.scorecard.common;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.cost.Spend;
import care.accord.metrics.equity.Characteristic;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.experience.SurveyResult;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.scorecard.common.CommonScorecard.DomainScore;
import care.accord.metrics.scorecard.common.CommonScorecard.Found;
import care.accord.metrics.scorecard.common.ContractMeasure.Earlier;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One scorecard over all contracts of a provider organization")
class CommonScorecardTest {
    private static final String POOR_CONTROL = "CMS122FHIRDiabetesAssessGT9Pct";
    private static final String PRESSURE = "controlled-blood-pressure";
    private static final List<ContractMeasure> TWO_PAYERS =
            List.of(
                    measure(
                            PRESSURE,
                            65,
                            "100",
                            "0.60",
                            Optional.of(new Earlier(60, decimal("100")))),
                    measure(
                            PRESSURE,
                            150,
                            "200",
                            "0.75",
                            Optional.of(new Earlier(150, decimal("200")))));

    /// 215 of 300 is 71.67 percent, in the sixth decile of 2025: 6 + 2.93 / 3.205. The targets ask for 60 + 150 members.
    @Test
    void membersOfAllPayersCountTogether() {
        DomainScore quality =
                scorecard(new Found(TWO_PAYERS, List.of(), List.of(), List.of())).getFirst();
        CommonLine line = quality.lines().getFirst();
        assertThat(line.contracts()).isEqualTo(2);
        assertThat(line.rate().doubleValue()).isEqualTo(215 / 300.0);
        assertThat(line.target().orElseThrow()).isEqualByComparingTo("0.7");
        assertThat(line.toTarget()).hasValue(-5L);
        assertThat(line.points()).contains(decimal("6.9"));
        assertThat(line.toNextDecile()).hasValue(1L);
        assertThat(line.change().orElseThrow().doubleValue()).isEqualTo(5 / 300.0);
    }

    /// 49 of 100 against 0.60 without a benchmark: 8.1 of 10. Of events 0.5 against at most 0.4: 8.0.
    @Test
    void withoutABenchmarkTheTargetIsTheMeasure() {
        ContractMeasure visits =
                measure("annual-wellness-visit", 49, "100", "0.60", Optional.empty());
        ContractMeasure events =
                new ContractMeasure(
                        "emergency-visits",
                        "Emergency visits",
                        true,
                        true,
                        50,
                        decimal("100"),
                        decimal("0.4"),
                        Optional.empty());
        List<DomainScore> domains =
                scorecard(new Found(List.of(visits, events), List.of(), List.of(), List.of()));
        assertThat(domains.get(0).lines().getFirst().points()).contains(decimal("8.1"));
        assertThat(domains.get(0).lines().getFirst().change()).isEmpty();
        assertThat(domains.get(3).lines().getFirst().points().orElseThrow())
                .isEqualByComparingTo("8");
        assertThat(domains.get(3).lines().getFirst().toTarget()).hasValue(10L);
    }

    /// 15 of 100 have poor control, which is wanted low; the target allows 10.
    @Test
    void aShareThatIsWantedLowIsQualityAndNotCost() {
        List<DomainScore> domains =
                scorecard(
                        new Found(
                                List.of(measure(POOR_CONTROL, 15, "100", "0.10", Optional.empty())),
                                List.of(),
                                List.of(),
                                List.of()));
        assertThat(domains.get(3).lines()).isEmpty();
        CommonLine line = domains.get(0).lines().getFirst();
        assertThat(line.points()).contains(decimal("9.7"));
        assertThat(line.toTarget()).hasValue(5L);
    }

    /// Spanish has more poor control than English beyond chance, Vietnamese has not.
    @Test
    void aGroupIsBehindWhereMoreOfWhatIsWantedLowHappens() {
        List<GroupCounts> groups =
                List.of(
                        group(POOR_CONTROL, "en", 200, 40),
                        group(POOR_CONTROL, "es", 100, 50),
                        group(POOR_CONTROL, "vi", 200, 42));
        DomainScore equity =
                scorecard(
                                new Found(
                                        List.of(
                                                measure(
                                                        POOR_CONTROL,
                                                        100,
                                                        "400",
                                                        "0.10",
                                                        Optional.empty())),
                                        List.of(),
                                        groups,
                                        List.of()))
                        .get(2);
        assertThat(equity.lines().getFirst().rate()).isEqualByComparingTo("0.5");
    }

    /// Quality and experience remain, 0.40 and 0.20 of 0.60: 6.9 x 2/3 + 5 x 1/3.
    @Test
    void aDomainWithoutResultsLeavesItsWeightToTheOthers() {
        List<SurveyResult> surveys =
                List.of(
                        new SurveyResult("CAHPS_1", "Timely", decimal("82.81"), 100),
                        new SurveyResult("CAHPS_1", "Timely", decimal("82.81"), 300),
                        new SurveyResult("CAHPS_7", "Health status", decimal("50"), 300));
        CommonScorecard common =
                CommonScorecard.of(
                        new Found(TWO_PAYERS, surveys, List.of(), List.of()),
                        ProgramRules.bundled(),
                        new PerformanceYear(2025));
        assertThat(common.domains())
                .extracting(domain -> domain.domain().word() + " " + domain.effective())
                .containsExactly("quality 0.6667", "experience 0.3333", "equity 0", "cost 0");
        assertThat(common.domains().get(1).lines()).hasSize(1);
        assertThat(common.domains().get(1).points().orElseThrow()).isEqualByComparingTo("5");
        assertThat(common.score().orElseThrow()).isEqualByComparingTo("62.7");
    }

    /// Spanish is behind English beyond chance, Vietnamese is not: half of the groups.
    @Test
    void equityIsTheShareOfGroupsThatAreNotBehind() {
        List<GroupCounts> groups =
                List.of(
                        group("en", 100, 80),
                        group("en", 100, 80),
                        group("es", 100, 50),
                        group("vi", 100, 78));
        DomainScore equity = scorecard(new Found(TWO_PAYERS, List.of(), groups, List.of())).get(2);
        assertThat(equity.lines().getFirst().rate()).isEqualByComparingTo("0.5");
        assertThat(equity.lines().getFirst().contracts()).isEqualTo(2);
        assertThat(equity.points().orElseThrow()).isEqualByComparingTo("5");
    }

    /// $600,000 and $300,000 in 1,200 and 800 months are $450 a month; people alike would have cost $810,000 together, $405: 9.0 of 10.
    /// Before it were $880,000: $440.
    @Test
    void spendOfAllPayersIsHeldAgainstPeopleAlike() {
        List<ContractSpend> spends =
                List.of(
                        new ContractSpend(
                                spend(100, 900, 1200, "600000.00", "500000"),
                                Optional.of(spend(100, 900, 1200, "580000.00", "500000"))),
                        new ContractSpend(
                                spend(80, 40, 800, "300000.00", "310000"),
                                Optional.of(spend(80, 40, 800, "300000.00", "310000"))),
                        new ContractSpend(
                                spend(10, 900, 120, "999999.00", "500000"), Optional.empty()));
        DomainScore cost = cost(spends);
        CommonLine line = cost.lines().getFirst();
        assertThat(line.measure()).isEqualTo("spend-per-member-month");
        assertThat(line.contracts()).isEqualTo(2);
        assertThat(line.rate()).isEqualByComparingTo("450");
        assertThat(line.target().orElseThrow()).isEqualByComparingTo("405");
        assertThat(line.change().orElseThrow()).isEqualByComparingTo("10");
        assertThat(line.spend().map(Spend::memberMonths)).contains(2000L);
        assertThat(cost.points().orElseThrow()).isEqualByComparingTo("9");
        assertThat(cost.effective()).isEqualByComparingTo("1");
    }

    /// Ten others: what they cost would follow from the comparison.
    @Test
    void spendThatIsHeldAgainstNobodyHasNoPoints() {
        DomainScore cost =
                cost(
                        List.of(
                                new ContractSpend(
                                        spend(100, 900, 1200, "600000.00", "500000"),
                                        Optional.empty()),
                                new ContractSpend(
                                        spend(80, 10, 800, "300000.00", "310000"),
                                        Optional.empty())));
        assertThat(cost.lines().getFirst().rate()).isEqualByComparingTo("450");
        assertThat(cost.lines().getFirst().target()).isEmpty();
        assertThat(cost.lines().getFirst().points()).isEmpty();
        assertThat(cost.points()).isEmpty();
        assertThat(cost.effective()).isEqualByComparingTo("0");
    }

    @Test
    void nothingFoundHasNoScore() {
        assertThat(
                        CommonScorecard.of(
                                        new Found(List.of(), List.of(), List.of(), List.of()),
                                        ProgramRules.bundled(),
                                        new PerformanceYear(2025))
                                .score())
                .isEmpty();
    }

    private static DomainScore cost(List<ContractSpend> spends) {
        return scorecard(new Found(List.of(), List.of(), List.of(), spends)).get(3);
    }

    private static Spend spend(
            long members, long others, long months, String observed, String expected) {
        return new Spend(members, others, months, Usd.of(observed), decimal(expected));
    }

    private static List<DomainScore> scorecard(Found found) {
        return CommonScorecard.of(found, ProgramRules.bundled(), new PerformanceYear(2025))
                .domains();
    }

    private static ContractMeasure measure(
            String measure, long numerator, String base, String target, Optional<Earlier> earlier) {
        return new ContractMeasure(
                measure,
                measure,
                measure.equals(POOR_CONTROL),
                false,
                numerator,
                decimal(base),
                decimal(target),
                earlier);
    }

    private static GroupCounts group(String name, long people, long counted) {
        return group(PRESSURE, name, people, counted);
    }

    private static GroupCounts group(String measure, String name, long people, long counted) {
        return new GroupCounts(
                new MeasureId(measure),
                Characteristic.LANGUAGE,
                name,
                GroupCounts.Counting.PEOPLE,
                people,
                counted,
                counted,
                BigDecimal.valueOf(people));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
