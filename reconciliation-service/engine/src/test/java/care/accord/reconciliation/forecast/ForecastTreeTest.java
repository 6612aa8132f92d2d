package care.accord.reconciliation.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A forecast is stored with the figures it follows from, and computed again from them")
class ForecastTreeTest {
    /// Three months; of a month $60 are known at once and $100 in the end. February came to $110 and $50 were known at once.
    private static final DevelopmentTriangle TRIANGLE =
            DevelopmentTriangle.of(
                    YearMonth.of(2025, 1),
                    new long[][] {{6_000, 10_000}, {5_000, 11_000}, {6_600}});

    private static final DateSpan QUARTER =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));

    /// One member month at $400.00, half of savings beyond 2%.
    private static final SettlementInputs INPUTS =
            new SettlementInputs(
                    "contract North version 1",
                    Example.sharedSavings(),
                    new Expenditures(
                            Count.reported("Member months", 1, "run"),
                            Amount.reported("Expenditures", Usd.of("276.00"), "run")),
                    List.of());

    private static Map<String, Object> forecast() {
        Completion completion =
                Completion.of(
                                TRIANGLE,
                                QUARTER,
                                ForecastRules.of(ProgramRules.bundled(), new PerformanceYear(2025)),
                                "run")
                        .orElseThrow();
        return ForecastTree.of(
                InterimForecast.of(
                        completion,
                        List.of(
                                new ForecastPart(
                                        QUARTER, Count.reported("Member months", 1, "run"))),
                        INPUTS::settleAt));
    }

    /// 11,000 known at once came to 21,000: March's $66.00 become $126.00, the quarter $336.00, $64.00 below the benchmark.
    @Test
    void factorsAndTheSettlementAreSpelledOut() {
        assertThat(forecast())
                .containsEntry("known", "276.00")
                .containsEntry("expected", "336.00")
                .containsEntry("notYetKnown", "60.00")
                .containsEntry(
                        "settlementExpected",
                        Map.of("outcome", "shared-savings", "savings", "64.00", "payment", "32.00"))
                .extracting("months")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .last()
                .satisfies(month ->
                        assertThat(month.toString())
                                .contains(
                                        "month=2025-03",
                                        "known=66.00",
                                        "completionFactor=1.909091",
                                        "expected=126.00"));
        assertThat(figure("expected").explain())
                .contains(
                        "Completed 2025-03: $126.00 = Known of 2025-03 x Completion factor at lag 0")
                .contains("Known at lag 1: $210.00");
        Recalculation.check(figure("expected"));
    }

    private static care.accord.vocabulary.Figure figure(String name) {
        if (forecast().get("figures") instanceof Map<?, ?> figures
                && figures.get(name) instanceof Map<?, ?> figure) {
            return FigureTree.read(figure);
        }
        throw new AssertionError("no figure " + name);
    }

    @Test
    void whatWasStoredEqualsItself() {
        assertThat(ForecastFigures.differences(forecast(), INPUTS::settleAt)).isEmpty();
    }

    @ParameterizedTest(name = "{0} changed to {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    expected    | 300.00 | forecast.expected is 336.00, stored as 300.00
                    low         | 0.00   | stored as 0.00
                    notYetKnown | 0.00   | forecast.notYetKnown is 60.00, stored as 0.00
                    memberMonths | 2     | forecast.memberMonths is 1, stored as 2
                    """)
    void aChangedAmountIsNamed(String key, String value, String difference) {
        Map<String, Object> stored = new LinkedHashMap<>(forecast());
        stored.put(key, value);
        assertThat(ForecastFigures.differences(stored, INPUTS::settleAt))
                .singleElement()
                .asString()
                .contains(difference);
    }

    @Test
    void aChangedSettlementAtAnEndIsNamed() {
        Map<String, Object> stored = new LinkedHashMap<>(forecast());
        stored.put("settlementAtHigh", stored.get("settlementAtLow"));
        assertThat(ForecastFigures.differences(stored, INPUTS::settleAt))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).startsWith("forecast.settlementAtHigh."));
    }

    @Test
    void whereThereIsNoneTheReasonIsSaidAndNothingCompared() {
        Map<String, Object> none = ForecastTree.of(Outlook.Unseen.notEnoughKnown());
        assertThat(none).containsEntry("missing", "not-enough-known").containsKey("why");
        assertThat(ForecastFigures.differences(none, INPUTS::settleAt)).isEmpty();
    }
}
