package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.expenditure.Care;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.expenditure.Members;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A contract that shares people is settled on its part of their months and expenditures (ADR 128)")
class WeightedSettlementTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    /// Half of savings above 2% of $400.00 a month, up to a tenth of it, of people whom the chain shares.
    private static ContractDocument contract() {
        Map<String, Object> document = Example.document();
        document.put(
                "attribution",
                Map.of(
                        "method",
                        "rule-chain",
                        "chain",
                        "specialist-episode-shared",
                        "window",
                        Map.of("start", "2025-01-01", "end", "2025-12-31")));
        document.put("measures", List.of());
        document.put("incentives", List.of());
        document.put("arrangement", Example.sharedSavingsTerms());
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) -> contract;
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new IllegalStateException(problems.toString());
        };
    }

    /// Ada: twelve months and $3,000.00, of which the contract has a third.
    private static SettlementInputs inputs() {
        Population population =
                new PopulationBuilder()
                        .add(Care.person("ada", "", "", ""))
                        .add(
                                Care.covered(
                                        "ada", Coverage.PARTS_A_AND_B, "2025-01-01", "2025-12-31"))
                        .add(Care.visit("ada", "2025-03-01", "3000.00"))
                        .build();
        return new SettlementInputs(
                "contract North version 1",
                contract(),
                Expenditures.of(
                        population,
                        Members.of(
                                population,
                                Map.of(new BeneficiaryId("ada"), new BigDecimal("0.333333"))),
                        new Expenditures.Period(YEAR, CostBasis.ALLOWED),
                        "run 1"),
                List.of());
    }

    /// 12 x 0.333333 x $400.00 = $1,599.9984, and $3,000.00 x 0.333333 = $999.999: each rounded once. Savings of $600.00, of which half is
    /// more than a tenth of the benchmark.
    @Test
    void benchmarkAndExpendituresCountTheSamePart() {
        ContractSettlement settled = inputs().settle();
        Amount benchmark = settled.steps().getFirst().amount();
        assertThat(benchmark.value()).isEqualTo(Usd.of("1600.00"));
        assertThat(settled.savings().value()).isEqualTo(Usd.of("600.00"));
        assertThat(settled.payment().value()).isEqualTo(Usd.of("160.00"));
        assertThat(benchmark.explain())
                .contains(
                        "Member months: 3.999996 = Member months of people - Member months that others answer for")
                .contains("Member months of people: 12  <- run 1");
    }

    @Test
    void whatIsStoredGivesTheSameSettlement() {
        SettlementInputs inputs = inputs();
        ContractSettlement settled = inputs.settle();
        assertThat(Recalculation.check(settled.payment())).isEqualByComparingTo("160.00");
        SettlementInputs read =
                SettlementInputs.of(inputs.name(), inputs.contract(), inputs.leaves());
        assertThat(read).isEqualTo(inputs);
        assertThat(FigureTree.of(read.settle().payment()))
                .isEqualTo(FigureTree.of(settled.payment()));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "memberMonths, 3.5,      140.00",
        "memberMonths, 3.999996, 160.00",
        "memberMonths, 2,        0.00",
        "expenditures, 1300.00,  150.00"
    })
    void whatIfTheContractsPartWereAnother(String path, String value, String payment) {
        assertThat(WhatIf.apply(inputs(), List.of(new Change(path, value)), "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Changed.class,
                        changed ->
                                assertThat(changed.inputs().settle().payment().value())
                                        .isEqualTo(Usd.of(payment)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"-1", "1.0000001", "four", "''"})
    void monthsThatNobodyCouldCountAreRefused(String months) {
        assertThat(WhatIf.apply(inputs(), List.of(new Change("memberMonths", months)), "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .singleElement()
                                        .satisfies(problem ->
                                                assertThat(problem.detail())
                                                        .contains("with six decimals at most")));
    }
}
