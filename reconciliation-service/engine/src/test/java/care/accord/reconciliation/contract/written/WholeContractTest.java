package care.accord.reconciliation.contract.written;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.DocumentText;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.Renewal;
import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.settled.WhatIf;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.Bar;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A contract weighs its measures, names its duties, says when it is forecast and how it ends")
class WholeContractTest {
    private static final String QUALITY_POOL =
            """
            kind: blocks
            inputs:
              member-months: { is: count, source: member-months }
              quality: { is: rate, label: Quality, source: quality-score }
            terms:
              pool-for-a-month: { value: "10.00" }
            blocks:
              - base: payment
                multiply: [pool-for-a-month, member-months, quality]
            payment: payment
            """;

    @Test
    void theQualityScoreIsTheWeightedRates() {
        // 0.75 x 60/100 + 0.25 x 11/20 = 0.5875, and 100 member months at $10.00
        ContractSettlement settled = inputs().settle();
        assertThat(settled.payment().value()).isEqualTo(Usd.of("587.50"));
        settled.steps().forEach(step -> Recalculation.check(step.amount()));
    }

    @Test
    void aTermOfABlockMayBeAnother() {
        WhatIf.Change change = new WhatIf.Change("arrangement.terms.pool-for-a-month.value", "20");
        assertThat(WhatIf.apply(inputs(), List.of(change), "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Changed.class,
                        changed ->
                                assertThat(changed.inputs().settle().payment().value())
                                        .isEqualTo(Usd.of("1175.00")));
    }

    private static SettlementInputs inputs() {
        return new SettlementInputs(
                "contract A version 1",
                read(document("0.75", "0.25")),
                new Expenditures(
                        Count.reported("Member months", 100, "test"),
                        Amount.reported("Expenditures", Usd.of("1.00"), "test")),
                List.of(
                        MeasureScore.reported(
                                "controlled-blood-pressure", "Pressure", 100, 60, "test"),
                        MeasureScore.reported("annual-wellness-visit", "Visit", 20, 11, "test")));
    }

    @Test
    void weightsComeToOneAndAScoreTakesWeights() {
        assertThat(problems(document("0.75", "0.5")))
                .containsExactly(
                        new FieldProblem(
                                "/measures", "have weights that come to 1.25: expected 1"));
        assertThat(problems(document(null, null)))
                .extracting(FieldProblem::pointer)
                .containsExactly("/arrangement/inputs/quality/source");
    }

    @ParameterizedTest(name = "paid through {1}, the forecast before through {0}: {2}")
    @CsvSource({
        ", 2025-03-30, false",
        ", 2025-03-31, true",
        "2025-03-31, 2025-06-29, false",
        "2025-03-31, 2025-06-30, true",
        "2025-06-30, 2025-12-31, true",
        "2025-12-31, 2026-02-28, false"
    })
    void aQuarterlyForecastFollowsTheClaimsOfAnotherQuarter(
            @Nullable LocalDate before, LocalDate paidThrough, boolean due) {
        Map<String, Object> document = Example.document();
        document.put("reconciliation", Map.of("interim", "quarterly", "finalMonthsAfter", 3));
        assertThat(read(document).makesForecast(Optional.ofNullable(before), paidThrough))
                .isEqualTo(due);
    }

    /// Visits to emergency departments per member and year may be more than one.
    @Test
    void eventsHaveARateNotToExceed() {
        Map<String, Object> visits = measure("emergency-department-visits", null);
        visits.remove("target");
        visits.put("atMost", "1.2");
        Map<String, Object> document = Example.document();
        document.put("measures", List.of(visits));
        document.put("incentives", List.of());
        document.put("arrangement", ungated());
        ContractDocument contract = read(document);
        assertThat(contract.measures().getFirst().target())
                .isEqualTo(new Bar(Bar.Side.AT_MOST, new BigDecimal("1.2")));
        assertThat(ContractTree.of(contract)).containsEntry("measures", List.of(visits));
        assertThat(ContractTree.inWords(contract))
                .contains("emergency-department-visits is to come to at most 1.2; it is reported.");
    }

    private static Map<String, Object> ungated() {
        Map<String, Object> arrangement = Example.arrangement();
        arrangement.remove("qualityGate");
        return arrangement;
    }

    @Test
    void periodsFollowEachOtherAndDutiesAreSaidAloud() {
        Map<String, Object> document = Example.document();
        document.put("furtherPeriods", List.of(Map.of("start", "2025-12-31", "end", "2026-12-31")));
        document.put(
                "careCoordination",
                List.of(
                        Map.of(
                                "by",
                                "provider",
                                "duty",
                                "calls after a discharge",
                                "measure",
                                "annual-wellness-visit")));
        assertThat(problems(document))
                .containsExactly(
                        new FieldProblem(
                                "/furtherPeriods/0/start",
                                "is '2025-12-31': expected a day after the period before, 2025-12-31"));
        document.remove("furtherPeriods");
        assertThat(ContractWords.text(read(document)))
                .contains(
                        "\nCARE COORDINATION\nEast Physicians: calls after a discharge, shown by Annual wellness visit.\n");
    }

    @Test
    void aRenewalIsTheNextPeriodOnTheSameTerms() {
        Map<String, Object> document = Example.document();
        document.put(
                "furtherPeriods",
                List.of(
                        Map.of("start", "2026-01-01", "end", "2026-12-31"),
                        Map.of("start", "2027-01-01", "end", "2027-06-30")));
        ContractDocument first = read(document);
        ContractDocument second = Renewal.of(first).orElseThrow();
        assertThat(second.performancePeriod())
                .isEqualTo(new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(second.attribution().window().start())
                .isEqualTo(first.attribution().window().start().plusYears(1));
        assertThat(second.arrangement()).isEqualTo(first.arrangement());
        ContractDocument third = Renewal.of(second).orElseThrow();
        assertThat(third.performancePeriod().end()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(Renewal.of(third)).isEmpty();
    }

    /// October 2023 through September 2024 becomes April 2024 through March 2025: the end of a month stays one.
    @Test
    void theWindowMovesAsFarAsThePeriod() {
        Map<String, Object> document = Example.document();
        document.put("performancePeriod", Map.of("start", "2025-01-01", "end", "2025-06-30"));
        document.put("furtherPeriods", List.of(Map.of("start", "2025-07-01", "end", "2025-12-31")));
        document.put(
                "attribution",
                Map.of(
                        "method", "plurality-of-allowed-charges",
                        "program", "mssp-primary-care",
                        "window", Map.of("start", "2023-10-01", "end", "2024-09-30")));
        assertThat(Renewal.of(read(document)).orElseThrow().attribution().window())
                .isEqualTo(new DateSpan(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)));
    }

    @Test
    void anEndedContractSettlesThroughItsLastDay() {
        ContractDocument ended = Example.contract().through(LocalDate.of(2025, 6, 30));
        assertThat(ended.performancePeriod())
                .isEqualTo(new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)));
        assertThat(Example.contract().through(LocalDate.of(2026, 1, 31)).performancePeriod())
                .isEqualTo(Example.contract().performancePeriod());
    }

    private static Map<String, Object> document(@Nullable String first, @Nullable String second) {
        Map<String, Object> document = Example.document();
        document.put("arrangement", DocumentText.read(QUALITY_POOL));
        document.put("incentives", List.of());
        document.put(
                "measures",
                List.of(
                        measure("controlled-blood-pressure", first),
                        measure("annual-wellness-visit", second)));
        return document;
    }

    private static Map<String, Object> measure(String id, @Nullable String weight) {
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("measure", id);
        measure.put("title", id);
        measure.put("target", "0.50");
        measure.put("role", "report");
        if (weight != null) {
            measure.put("weight", weight);
        }
        return measure;
    }

    private static ContractDocument read(Map<String, Object> document) {
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) -> contract;
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<FieldProblem> problems(Map<String, Object> document) {
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid _ -> List.of();
            case ContractReader.Reading.Invalid(var problems) -> problems;
        };
    }
}
