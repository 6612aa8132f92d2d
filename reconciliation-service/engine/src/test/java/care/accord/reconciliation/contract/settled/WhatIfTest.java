package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.settled.Recomputation.Stored;
import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "A settlement is settled again from its inputs: unchanged it equals itself, changed it shows what follows")
class WhatIfTest {
    private static final long LAW_SEEDS = 200;
    private static final int MOST_SPENT = 6_000_000;

    /// 10,000 member months at $400.00: a benchmark of $4,000,000.00.
    private static SettlementInputs inputs(String spent, long controlled, long visited) {
        return new SettlementInputs(
                "contract North version 1",
                Example.twoSided(),
                new Expenditures(
                        Count.reported("Member months", 10_000, "run 1"),
                        Amount.reported("Expenditures", Usd.of(spent), "run 1")),
                List.of(
                        MeasureScore.reported(
                                "controlled-blood-pressure",
                                "Controlling high blood pressure",
                                100,
                                controlled,
                                "scorecard 1"),
                        MeasureScore.reported(
                                "annual-wellness-visit",
                                "Annual wellness visit",
                                100,
                                visited,
                                "scorecard 1")));
    }

    private static Stored stored(ContractSettlement settled) {
        List<Figure> figures =
                new ArrayList<>(
                        settled.steps().stream().<Figure>map(step -> step.amount()).toList());
        figures.add(settled.payment());
        return new Stored(
                OutcomeKind.of(settled.outcome()).key(),
                settled.steps().stream().map(StatementRow::of).toList(),
                figures);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}, {3}")
    @CsvSource(
            textBlock =
                    """
                    expenditures,                              3700000.00, 165000.00,  shared-savings
                    expenditures,                              4100000.00, -15000.00,  shared-losses
                    expenditures,                              4000000.00, 15000.00,   within-corridor
                    memberMonths,                              9000,       -46500.00,  shared-losses
                    scores.controlled-blood-pressure.numerator, 49,        15000.00,   shared-savings
                    scores.annual-wellness-visit.numerator,    54,         107500.00,  shared-savings
                    arrangement.sharingRate,                   0.60,       135000.00,  shared-savings
                    arrangement.qualityGate.atLeast,           0.61,       15000.00,   shared-savings
                    arrangement.minimumSavingsRate,            0.06,       15000.00,   within-corridor
                    incentives[0].tiers[1].share,              0.80,       112000.00,  shared-savings
                    """)
    void everyLeafAndTermCanBeOtherwise(String path, String value, String payment, String outcome) {
        SettlementInputs inputs = inputs("3800000.00", 60, 55);
        assertThat(inputs.settle().payment().value()).isEqualTo(Usd.of("115000.00"));
        assertThat(WhatIf.apply(inputs, List.of(new Change(path, value)), "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Changed.class,
                        changed -> {
                            ContractSettlement settled = changed.inputs().settle();
                            assertThat(settled.payment().value()).isEqualTo(Usd.of(payment));
                            assertThat(OutcomeKind.of(settled.outcome()).key()).isEqualTo(outcome);
                        });
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    savings                     | 1      | is no leaf and no term that can be changed
                    performancePeriod.start     | 2025-02-01 | is no leaf and no term that can be changed
                    arrangement.sharingRate     | 60     | expected a fraction from 0 to 1
                    arrangement.share           | 0.6    | The contract has no term
                    arrangement.qualityGate     | 0.6    | is not one value
                    incentives[1].tiers[0].share | 0.6   | The contract has no term
                    expenditures                | -1     | cannot be negative
                    expenditures                | 1.005  | is not an amount in dollars and cents
                    memberMonths                | 1.5    | is not a whole number
                    scores.falls.numerator      | 5      | is no measure of this settlement
                    """)
    void whatMakesNoSenseIsRefused(String path, String value, String why) {
        assertThat(
                        WhatIf.apply(
                                inputs("3800000.00", 60, 55),
                                List.of(
                                        new Change("expenditures", "1.00"),
                                        new Change(path, value)),
                                "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Invalid.class,
                        invalid -> {
                            assertThat(invalid.problems()).hasSize(1);
                            assertThat(invalid.problems().getFirst().pointer())
                                    .isEqualTo("/changes/1");
                            assertThat(invalid.problems().getFirst().detail()).contains(why);
                        });
    }

    @Test
    void onlyReportedValuesAreLeaves() {
        assertThat(WhatIf.isLeaf("expenditures")).isTrue();
        assertThat(WhatIf.isLeaf("scores.annual-wellness-visit.denominator")).isTrue();
        assertThat(WhatIf.isLeaf("arrangement.sharingRate")).isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, LAW_SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasStoredEqualsItself(long seed) {
        Random random = new Random(seed);
        SettlementInputs inputs =
                inputs(
                        Integer.toString(random.nextInt(MOST_SPENT)),
                        random.nextInt(101),
                        random.nextInt(101));
        SettlementInputs read =
                SettlementInputs.of(inputs.name(), inputs.contract(), inputs.leaves());
        assertThat(read).isEqualTo(inputs);
        assertThat(Recomputation.differences(read, stored(inputs.settle()))).isEmpty();
    }

    @Test
    void aChangedRowIsNamed() {
        SettlementInputs inputs = inputs("3800000.00", 60, 55);
        Stored stored = stored(inputs.settle());
        List<StatementRow> rows = new ArrayList<>(stored.rows());
        rows.set(rows.size() - 1, new StatementRow("payment", "Payment", Usd.of("999999.00")));
        assertThat(
                        Recomputation.differences(
                                inputs, new Stored(stored.outcome(), rows, stored.figures())))
                .containsExactly(
                        "Payment is $999,999.00 in its row and $115,000.00 in its figure",
                        "Payment is $115,000.00, stored as $999,999.00");
    }

    @Test
    void aChangedLeafIsNamed() {
        SettlementInputs inputs = inputs("3800000.00", 60, 55);
        assertThat(Recomputation.differences(inputs("3800000.02", 60, 55), stored(inputs.settle())))
                .contains("Expenditures is $3,800,000.02, stored as $3,800,000.00")
                .contains("Payment is $114,999.99, stored as $115,000.00");
    }
}
