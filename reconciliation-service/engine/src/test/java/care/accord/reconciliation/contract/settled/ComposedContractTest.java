package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.contract.written.ContractTree;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.settlement.Step;
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

@DisplayName("A contract whose arrangement is written in blocks: 10,000 member months at $400.00")
class ComposedContractTest {
    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theShortFormAndTheBlocksPayTheSame(long seed) {
        Random random = new Random(seed);
        Usd spent = new Usd(280_000_000L + random.nextLong(300_000_000L));
        long controlled = random.nextInt(101);
        ContractSettlement blocks = settle(Example.inBlocks(Example.TWO_SIDED), spent, controlled);
        ContractSettlement shorter = settle(Example.twoSided(), spent, controlled);
        assertThat(blocks.payment().value()).isEqualTo(shorter.payment().value());
        assertThat(blocks.savings().value()).isEqualTo(shorter.savings().value());
        blocks.steps().forEach(step -> Recalculation.check(step.amount()));
    }

    @Test
    void theStepsReadLikeAWaterfallAndBonusesComeAfter() {
        ContractSettlement settled =
                settle(Example.inBlocks(Example.TWO_SIDED), Usd.of("3800000"), 60);
        assertThat(settled.steps())
                .extracting(Step::key, step -> step.amount().value().toString())
                .containsExactly(
                        tuple("benchmark", "$4,000,000.00"),
                        tuple("spent", "$3,800,000.00"),
                        tuple("savings", "$200,000.00"),
                        tuple("savings-that-count", "$200,000.00"),
                        tuple("providers-share", "$100,000.00"),
                        tuple("after-quality", "$100,000.00"),
                        tuple("shared-savings", "$100,000.00"),
                        tuple("losses", "-$200,000.00"),
                        tuple("losses-that-count", "$0.00"),
                        tuple("share-of-losses", "$0.00"),
                        tuple("losses-owed", "$0.00"),
                        tuple("bonus-annual-wellness-visit", "$15,000.00"),
                        tuple("payment", "$115,000.00"));
        assertThat(OutcomeKind.of(settled.outcome())).isEqualTo(OutcomeKind.SHARED_SAVINGS);
        assertThat(settled.payment().explain())
                .contains("[contract A version 1, arrangement, after-quality]");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        ContractDocument contract = Example.inBlocks(Example.TWO_SIDED);
        assertThat(ContractReader.read(ContractTree.of(contract)))
                .isEqualTo(new ContractReader.Reading.Valid(contract));
    }

    @Test
    void itIsReadAloudBlockByBlock() {
        assertThat(ContractTree.inWords(Example.inBlocks(Example.TWO_SIDED)))
                .contains(
                        "Benchmark is 400.00 times Member months.",
                        "Savings that count is all of Savings once it reaches 0.02 of Benchmark.",
                        "After quality is Providers share if Controlling high blood pressure reaches 0.50.",
                        "Shared savings is After quality, at most 0.10 of Benchmark.",
                        "What is paid is Result.");
    }

    @Test
    void aTemplateIsNamedWithTheTermsAgreedAndKeptWrittenOut() {
        ContractDocument contract =
                Example.inBlocks(
                        """
                        kind: blocks
                        template: upside-only-shared-savings
                        terms: { sharing-rate: "0.60" }
                        inputs: { quality-score: "measure:controlled-blood-pressure" }
                        """);
        assertThat(settle(contract, Usd.of("3800000"), 60).payment().value())
                .isEqualTo(Usd.of("87000.00"));
        assertThat(ContractTree.of(contract).get("arrangement"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsKeys("blocks", "terms", "inputs")
                .doesNotContainKey("template");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    rate: 0.50                 | rate: 1.50                | /arrangement/blocks/3/rate               | is '1.50': a share is a fraction from 0 to 1; a factor belongs into a base
                    of: providers-share        | of: providers-shares      | /arrangement/blocks/4/of                 | is 'providers-shares', which is no input, term or block here; there are after-quality, benchmark, controlled, losses, losses-owed, losses-that-count, member-months, providers-share, result, savings, savings-that-count, share-of-losses, shared-savings, spent
                    source: member-months      | source: months            | /arrangement/inputs/member-months/source | is 'months': nobody reports this count; write member-months, or say with `otherwise` what holds
                    controlled-blood-pressure" | diabetes"                 | /arrangement/inputs/controlled/source    | is 'measure:diabetes': nobody reports this rate; write a measure of the contract: measure:annual-wellness-visit, measure:controlled-blood-pressure (give measures weights to write quality-score) (name a measure's benchmark to write quality-points), or say with `otherwise` what holds
                    payment: result            | payed: result             | /arrangement/payment                     | is missing: expected a name of lower-case letters, digits and hyphens
                    """)
    void aMistakeInABlockNamesItsPlaceInTheContract(
            String right, String wrong, String pointer, String detail) {
        assertThat(
                        ContractReader.read(
                                Example.documentInBlocks(Example.TWO_SIDED.replace(right, wrong))))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .contains(new FieldProblem(pointer, detail)));
    }

    private static ContractSettlement settle(
            ContractDocument contract, Usd spent, long controlled) {
        return inputs(contract, spent, controlled).settle();
    }

    static SettlementInputs inputs(ContractDocument contract, Usd spent, long controlled) {
        return new SettlementInputs(
                "contract A version 1",
                contract,
                new Expenditures(
                        Count.reported("Member months", 10_000, "claims run"),
                        Amount.reported("Expenditures", spent, "claims run")),
                List.of(
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
                                55,
                                "scorecard")));
    }
}
