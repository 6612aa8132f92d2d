package care.accord.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure is computed again from its leaves, and a wrong one is found")
class RecalculationTest {
    private static final Citation RULE = new Citation("clause 1");
    private static final Amount BENCHMARK =
            Amount.reported("Benchmark", Usd.of("100.00"), "ledger");
    private static final Amount SPENT = Amount.reported("Expenditures", Usd.of("97.50"), "ledger");

    @Test
    void arightFigureIsConfirmed() {
        Amount savings = BENCHMARK.minus(SPENT, "Savings", RULE);
        assertThat(Recalculation.check(savings)).isEqualByComparingTo("2.50");
    }

    @Test
    void anumberThatDoesNotFollowFromItsFormulaIsFound() {
        Amount wrong =
                Amount.calculated(
                        "Savings",
                        Usd.of("2.51"),
                        "Benchmark - Expenditures",
                        RULE,
                        BENCHMARK,
                        SPENT);
        assertThatThrownBy(() -> Recalculation.check(wrong))
                .hasMessage("Savings is 2.51 but Benchmark - Expenditures gives 2.50");
    }

    @Test
    void aformulaThatNamesOtherInputsIsFound() {
        Amount wrong =
                Amount.calculated(
                        "Savings", Usd.of("2.50"), "Target - Costs", RULE, BENCHMARK, SPENT);
        assertThatThrownBy(() -> Recalculation.check(wrong))
                .hasMessage(
                        "The formula Target - Costs is no arithmetic on Benchmark, Expenditures");
    }
}
