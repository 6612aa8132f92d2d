package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.settlement.Step;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "A commercial contract: 10,000 member months at $400.00, half of savings of 2% and more")
class ContractSettlementTest {
    private static final long MONTHS = 10_000;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    savings are shared from the first dollar, with the whole bonus   | 3800000    | 60 | 55 | 115000.00  | shared-savings
                    savings exactly at the minimum are shared                        | 3920000    | 60 | 55 |  55000.00  | shared-savings
                    a cent short of the minimum nothing is shared; the bonus remains | 3920000.01 | 60 | 55 |  15000.00  | within-corridor
                    the payment stops at 10% of the benchmark                        | 3000000    | 60 | 55 | 415000.00  | shared-savings
                    a closed quality gate keeps savings back, not the bonus          | 3800000    | 49 | 55 |  15000.00  | shared-savings
                    a quality gate opens exactly at its rate                         | 3800000    | 50 | 55 | 115000.00  | shared-savings
                    the lower tier pays half of the pool                             | 3800000    | 60 | 54 | 107500.00  | shared-savings
                    below every tier there is no bonus                               | 3800000    | 60 | 44 | 100000.00  | shared-savings
                    losses within the corridor are not shared                        | 4079999.99 | 60 | 44 |      0.00  | within-corridor
                    losses exactly at the minimum are shared                         | 4080000    | 60 | 44 | -24000.00  | shared-losses
                    what is owed stops at 5% of the benchmark                        | 5000000    | 60 | 44 | -200000.00 | shared-losses
                    """)
    void settles(
            String rule,
            String spending,
            long controlled,
            long visited,
            String payment,
            String outcome) {
        ContractSettlement settled =
                settle(Example.twoSided(), spending, scores(controlled, visited));
        assertThat(settled.payment().value()).as(rule).isEqualTo(Usd.of(payment));
        assertThat(OutcomeKind.of(settled.outcome()).key()).isEqualTo(outcome);
    }

    @Test
    void withoutALossClauseNothingIsOwed() {
        ContractSettlement settled = settle(Example.contract(), "9000000", scores(60, 44));
        assertThat(settled.payment().value()).isEqualTo(Usd.ZERO);
    }

    @Test
    void ameasureAboutNobodyOpensNoGateAndEarnsNoBonus() {
        ContractSettlement settled = settle(Example.contract(), "3800000", List.of());
        assertThat(settled.payment().value()).isEqualTo(Usd.ZERO);
        assertThat(settled.outcome().decidedBy().label())
                .isEqualTo("Controlling high blood pressure opens the quality gate");
    }

    @Test
    void theStepsReadLikeAWaterfall() {
        ContractSettlement settled = settle(Example.contract(), "3800000", scores(60, 55));
        assertThat(settled.steps())
                .extracting(Step::key, Step::label, step -> step.amount().value().toString())
                .containsExactly(
                        tuple("benchmark", "Benchmark", "$4,000,000.00"),
                        tuple("expenditures", "Expenditures", "$3,800,000.00"),
                        tuple("savings", "Savings", "$200,000.00"),
                        tuple("generated", "Generated savings", "$200,000.00"),
                        tuple("share", "Provider's share of savings", "$100,000.00"),
                        tuple("gate", "Share after the quality gate", "$100,000.00"),
                        tuple("cap", "Shared savings", "$100,000.00"),
                        tuple(
                                "bonus-annual-wellness-visit",
                                "Bonus for Annual wellness visit",
                                "$15,000.00"),
                        tuple("payment", "Payment", "$115,000.00"));
    }

    @Test
    void thePaymentExplainsItselfDownToReportsAndClauses() {
        ContractSettlement settled = settle(Example.contract(), "3800000", scores(60, 55));
        assertThat(settled.payment().explain())
                .startsWith(
                        """
                        Payment: $115,000.00 = Shared savings + Bonus for Annual wellness visit  [contract A version 1, reconciliation]
                          Shared savings: $100,000.00 = Share after the quality gate or at most Payment limit  [contract A version 1, arrangement.paymentLimitRate]
                            Share after the quality gate: $100,000.00 = Provider's share of savings if Controlling high blood pressure opens the quality gate  [contract A version 1, arrangement.qualityGate]
                        """)
                .contains("Expenditures: $3,800,000.00  <- claims run")
                .contains("Member months: 10000  <- claims run");
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 300).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spendingMoreNeverPaysMoreAndEveryFigureFollowsFromItsLeaves(long seed) {
        Random random = new Random(seed);
        long spent = 280_000_000L + random.nextLong(300_000_000L);
        List<MeasureScore> scores = scores(random.nextInt(101), random.nextInt(101));
        Amount less = settle(Example.twoSided(), dollars(spent), scores).payment();
        Amount more =
                settle(Example.twoSided(), dollars(spent + random.nextLong(90_000_000L)), scores)
                        .payment();
        assertThat(more.value()).isLessThanOrEqualTo(less.value());
        assertThat(less.value()).isBetween(Usd.of("-200000.00"), Usd.of("415000.00"));
        Recalculation.check(less);
        assertThat(FigureTree.read(FigureTree.of(less))).isEqualTo(less);
    }

    private static String dollars(long cents) {
        return new Usd(cents).dollars().toPlainString();
    }

    private static ContractSettlement settle(
            ContractDocument contract, String spending, List<MeasureScore> scores) {
        return new SettlementInputs(
                        "contract A version 1",
                        contract,
                        new Expenditures(
                                Count.reported("Member months", MONTHS, "claims run"),
                                Amount.reported("Expenditures", Usd.of(spending), "claims run")),
                        scores)
                .settle();
    }

    private static List<MeasureScore> scores(long controlled, long visited) {
        return List.of(
                MeasureScore.reported(
                        "controlled-blood-pressure",
                        "Controlling high blood pressure",
                        100,
                        controlled,
                        "scorecard"),
                MeasureScore.reported(
                        "annual-wellness-visit",
                        "Annual wellness visit",
                        100,
                        visited,
                        "scorecard"));
    }
}
