package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.DocumentText;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.Benchmark;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.contract.written.ContractTree;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A contract names the deciles of its measures, and savings are shared by the points they earn")
class QualityPointsTest {
    private static final String SCALED =
            """
            kind: blocks
            inputs:
              member-months: { is: count, source: member-months }
              spent: { is: amount, source: expenditures }
              quality: { is: rate, atMost: 1, source: quality-points }
            terms:
              sharing-rate: { value: "0.50" }
            blocks:
              - base: benchmark
                multiply: ["400.00", member-months]
              - comparison: savings
                of: benchmark
                less: spent
              - share: payment
                of: savings
                rate: [sharing-rate, quality]
            payment: payment
            """;

    @Test
    void aMeasureNamesItsBenchmark() {
        ContractDocument contract = read(document(benchmark("236", "ecqm", 2025), SCALED));
        assertThat(contract.measures().getFirst().benchmark())
                .contains(new Benchmark.Published("236", "ecqm", 2025));
        assertThat(ContractReader.read(ContractTree.of(contract)))
                .isEqualTo(new ContractReader.Reading.Valid(contract));
        assertThat(ContractTree.inWords(contract))
                .contains(
                        "Controlling high blood pressure is to come to at least 60%, with points against benchmark 236 ecqm of 2025; it is reported.");
    }

    @ParameterizedTest(name = "{0} {1} of {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    236  | web  | 2025 | /measures/0/benchmark/measure | and method are '236 web', which has no benchmark in 2025: write one of
                    9999 | ecqm | 2025 | /measures/0/benchmark/measure | and method are '9999 ecqm', which has no benchmark in 2025: write one of
                    236  | ecqm | 2019 | /measures/0/benchmark/year    | is the number 2019: expected a year whose benchmarks are known here
                    236  | ecqm | 1    | /measures/0/benchmark/year    | is the number 1: expected a year whose benchmarks are known here
                    """)
    void aBenchmarkThatNobodyKnowsIsRefused(
            String measure, String method, int year, String pointer, String detail) {
        assertThat(ContractReader.read(document(benchmark(measure, method, year), SCALED)))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .singleElement()
                                        .satisfies(problem -> {
                                            assertThat(problem.pointer()).isEqualTo(pointer);
                                            assertThat(problem.detail()).startsWith(detail);
                                        }));
    }

    @Test
    void pointsTakeABenchmark() {
        assertThat(ContractReader.read(document(Map.of(), SCALED)))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .singleElement()
                                        .extracting(FieldProblem::detail)
                                        .asString()
                                        .contains(
                                                "(name a measure's benchmark to write quality-points)"));
    }

    /// 10,000 member months at $400.00 less $3,800,000 spent are $200,000.00 of savings, of which half is shared:
    /// all of it at 100 of 100 points, 59.2 percent of it at 59.2.
    @ParameterizedTest(name = "points {0} pay {1}")
    @CsvSource({"1, 100000.00", "0.592, 59200.00", "0, 0.00"})
    void theShareIsScaledByThePoints(BigDecimal points, String payment) {
        ContractSettlement settled = inputs(SCALED, Optional.of(reported(points))).settle();
        assertThat(settled.payment().value()).isEqualTo(Usd.of(payment));
        settled.steps().forEach(step -> Recalculation.check(step.amount()));
        assertThat(settled.payment().explain())
                .contains("scorecard version 3: 17.76 points of 3 measures");
    }

    @Test
    void withoutPointsHoldsWhatWasAgreedOrNothingIsPaid() {
        String agreed =
                SCALED.replace(
                        "source: quality-points", "source: quality-points, otherwise: \"0.80\"");
        assertThat(inputs(agreed, Optional.empty()).settle().payment().value())
                .isEqualTo(Usd.of("80000.00"));
        ContractSettlement nothing = inputs(SCALED, Optional.empty()).settle();
        assertThat(nothing.payment().value()).isEqualTo(Usd.ZERO);
        assertThat(nothing.payment().explain()).contains("no measure has points in the scorecard");
    }

    @Test
    void pointsAreALeafThatIsKeptAndMayBeChanged() {
        SettlementInputs inputs = inputs(SCALED, Optional.of(reported(new BigDecimal("0.592"))));
        assertThat(SettlementInputs.of(inputs.name(), inputs.contract(), inputs.leaves()))
                .isEqualTo(inputs);
        assertThat(
                        WhatIf.apply(
                                inputs,
                                List.of(new WhatIf.Change("qualityPoints", "0.75")),
                                "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Changed.class,
                        changed ->
                                assertThat(changed.inputs().settle().payment().value())
                                        .isEqualTo(Usd.of("75000.00")));
        assertThat(
                        WhatIf.apply(
                                inputs,
                                List.of(new WhatIf.Change("qualityPoints", "59.2")),
                                "what if"))
                .isEqualTo(
                        new WhatIf.Result.Invalid(
                                List.of(
                                        new FieldProblem(
                                                "/changes/0",
                                                "qualityPoints is a fraction from 0 to 1: 59.2"))));
    }

    private static Rate reported(BigDecimal points) {
        return Rate.reported(
                "Quality points", points, "scorecard version 3: 17.76 points of 3 measures");
    }

    private static SettlementInputs inputs(String arrangement, Optional<Rate> points) {
        return new SettlementInputs(
                "contract A version 1",
                read(document(benchmark("236", "ecqm", 2025), arrangement)),
                new Expenditures(
                        Count.reported("Member months", 10_000, "claims run"),
                        Amount.reported("Expenditures", Usd.of("3800000"), "claims run")),
                List.of(),
                points);
    }

    private static Map<String, Object> benchmark(String measure, String method, int year) {
        return Map.of("benchmark", Map.of("measure", measure, "method", method, "year", year));
    }

    private static Map<String, Object> document(Map<String, Object> benchmark, String arrangement) {
        Map<String, Object> document = Example.document();
        Map<String, Object> measure =
                new LinkedHashMap<>(
                        Map.of(
                                "measure", "controlled-blood-pressure",
                                "title", "Controlling high blood pressure",
                                "target", "0.60",
                                "role", "report"));
        measure.putAll(benchmark);
        document.put("measures", List.of(measure));
        document.put("incentives", List.of());
        document.put("arrangement", DocumentText.read(arrangement));
        return document;
    }

    private static ContractDocument read(Map<String, Object> document) {
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) -> contract;
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}
