package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Usd;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What if any leaf or term of a contract in blocks were otherwise")
class ComposedWhatIfTest {
    /// Settled as it was: $100,000.00 of shared savings and a bonus of $15,000.00.
    @ParameterizedTest(name = "{0} = {1}: {2}, {3} changes first")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    expenditures                                        | 3700000.00 | 165000.00 | spent
                    memberMonths                                        | 9900       | 94850.00  | benchmark
                    scores.controlled-blood-pressure.numerator          | 49         | 15000.00  | after-quality
                    scores.annual-wellness-visit.numerator              | 54         | 107500.00 | bonus-annual-wellness-visit
                    arrangement.blocks.providers-share.rate             | 0.60       | 135000.00 | providers-share
                    arrangement.blocks[3].rate                          | 0.60       | 135000.00 | providers-share
                    arrangement.blocks.benchmark.add[0][0]              | 390.00     | 65000.00  | benchmark
                    arrangement.blocks.savings-that-count.minimum       | 0.06       | 15000.00  | savings-that-count
                    arrangement.blocks.after-quality.when[0].atLeast    | 0.61       | 15000.00  | after-quality
                    arrangement.blocks.shared-savings.atMost.rate       | 0.01       | 55000.00  | shared-savings
                    incentives[0].tiers[1].share                        | 0.80       | 112000.00 | bonus-annual-wellness-visit
                    """)
    void whatIfAnyLeafOrTermWereOtherwise(
            String path, String value, String payment, String firstStep) {
        SettlementInputs inputs =
                ComposedContractTest.inputs(
                        Example.inBlocks(Example.TWO_SIDED), Usd.of("3800000"), 60);
        List<StatementRow> before = rows(inputs.settle());
        assertThat(WhatIf.apply(inputs, List.of(new WhatIf.Change(path, value)), "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Changed.class,
                        changed -> {
                            ContractSettlement settled = changed.inputs().settle();
                            assertThat(settled.payment().value()).isEqualTo(Usd.of(payment));
                            assertThat(
                                            StatementRow.changes(before, rows(settled)).stream()
                                                    .filter(step -> step.delta().cents() != 0)
                                                    .findFirst())
                                    .map(StatementRow.Change::key)
                                    .contains(firstStep);
                        });
    }

    /// The template looks its rate up by year and quality; named whole it is 0.60, half of $200,000.00 more or less.
    @Test
    void aTermIsNamedWholeWhateverSetsIt() {
        SettlementInputs inputs =
                ComposedContractTest.inputs(
                        Example.inBlocks(
                                """
                                kind: blocks
                                template: upside-only-shared-savings
                                inputs: { quality-score: "measure:controlled-blood-pressure" }
                                """),
                        Usd.of("3800000"),
                        60);
        Usd before = inputs.settle().payment().value();
        assertThat(
                        WhatIf.apply(
                                inputs,
                                List.of(
                                        new WhatIf.Change(
                                                "arrangement.terms.sharing-rate", "0.60")),
                                "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Changed.class,
                        changed ->
                                assertThat(changed.inputs().settle().payment().value())
                                        .isEqualTo(Usd.of("87000.00"))
                                        .isNotEqualTo(before));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    arrangement.blocks.no-such-block.rate   | 0.60 | The contract has no term
                    arrangement.blocks[99].rate             | 0.60 | The contract has no term
                    arrangement.blocks.providers-share      | 0.60 | is not one value
                    arrangement.blocks.providers-share.rate | 60   | a share is a fraction from 0 to 1
                    arrangement.blocks.9lives.rate          | 0.60 | is not written like a term
                    """)
    void whatIfRefusesWhatMakesNoSense(String path, String value, String why) {
        SettlementInputs inputs =
                ComposedContractTest.inputs(
                        Example.inBlocks(Example.TWO_SIDED), Usd.of("3800000"), 60);
        assertThat(WhatIf.apply(inputs, List.of(new WhatIf.Change(path, value)), "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems().getFirst().detail()).contains(why));
    }

    private static List<StatementRow> rows(ContractSettlement settled) {
        return settled.steps().stream().map(StatementRow::of).toList();
    }
}
