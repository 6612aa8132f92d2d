package care.accord.reconciliation.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.settled.SettlementPart;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Months before are settled at $400.00 and half of savings, months after at $420.00 and six tenths; $1.50 a member month reward the visits.
@DisplayName(
        "A forecast of a divided period completes each month once and settles each part by its own terms")
class DividedForecastTest {
    private static final ForecastRules RULES =
            ForecastRules.of(ProgramRules.bundled(), new PerformanceYear(2025));

    /// Of a month $6,000 are known at once and $10,000 in the end. February came to $11,000 and $5,000 were known at once.
    private static final DevelopmentTriangle QUARTER =
            DevelopmentTriangle.of(
                    YearMonth.of(2025, 1),
                    new long[][] {{600_000, 1_000_000}, {500_000, 1_100_000}, {660_000}});

    private static final DateSpan BEFORE = months(1, 2);
    private static final DateSpan AFTER = months(3, 3);

    /// January and February are known: $21,000 against 55 x $400, $1,000 saved, 500 shared and 82.50 for visits. March's $6,600 become
    /// $12,600 (x 21/11) against 31 x $420, $420 saved, 252 shared and 46.50 for visits.
    @Test
    void eachPartIsSettledAtWhatItsMonthsWillHaveCost() {
        Map<String, Object> tree = ForecastTree.of(forecast());
        assertThat(tree)
                .containsEntry("expected", "33600.00")
                .containsEntry("memberMonths", 86L)
                .containsEntry(
                        "settlementExpected",
                        Map.of(
                                "outcome",
                                "shared-savings",
                                "savings",
                                "1420.00",
                                "payment",
                                "881.00"));
        assertThat(part(tree, 0))
                .containsEntry("period", Map.of("start", "2025-01-01", "end", "2025-02-28"))
                .containsEntry("expected", "21000.00")
                .containsEntry("notYetKnown", "0.00")
                .containsEntry("payment", "582.50");
        assertThat(part(tree, 1))
                .containsEntry("period", Map.of("start", "2025-03-01", "end", "2025-03-31"))
                .containsEntry("known", "6600.00")
                .containsEntry("expected", "12600.00")
                .containsEntry("payment", "298.50");
    }

    /// Only March is not complete, so the whole margin is its.
    @Test
    void theMarginIsOfTheMonthsThatAreNotComplete() {
        Map<String, Object> tree = ForecastTree.of(forecast());
        assertThat(part(tree, 0))
                .containsEntry("low", "21000.00")
                .containsEntry("high", "21000.00")
                .containsEntry("paymentAtLow", "582.50")
                .containsEntry("paymentAtHigh", "582.50");
        Usd toCome = dollars(tree, "high").minus(Usd.of("33600.00"));
        assertThat(part(tree, 1))
                .containsEntry("high", toCome.plus(Usd.of("12600.00")).dollars().toPlainString());
    }

    /// Of the months of the part that follows none is known well enough: there is one part, settled as it would be.
    @Test
    void aPartOfWhichNoMonthIsCompletedIsLeftOut() {
        Completion completion = completion(QUARTER, BEFORE);
        assertThat(completion.daysOf(List.of(BEFORE, AFTER))).containsExactly(BEFORE);
        InterimForecast forecast =
                InterimForecast.of(
                        completion,
                        List.of(new ForecastPart(BEFORE, count(55))),
                        inputs(BEFORE, AFTER)::settleAt);
        assertThat(forecast.expected().payment().value()).isEqualTo(Usd.of("582.50"));
        assertThat(ForecastTree.of(forecast)).doesNotContainKey("parts");
    }

    /// The last part is settled through today, and its month is completed to its end; a part may end before its days do.
    @Test
    void monthsAreCompletedToTheirEnd() {
        Completion completion = completion(QUARTER, months(1, 3));
        LocalDate today = LocalDate.of(2025, 3, 20);
        assertThat(completion.daysOf(List.of(BEFORE, new DateSpan(AFTER.start(), today))))
                .containsExactly(BEFORE, AFTER);
        assertThat(completion.daysOf(List.of(months(1, 12)))).containsExactly(months(1, 3));
        assertThat(completion.daysOf(List.of(BEFORE, months(3, 6), months(7, 12))))
                .containsExactly(BEFORE, AFTER);
    }

    @ParameterizedTest(name = "{0} {1} changed to {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | payment      | 0.00 | forecast.parts[0].payment is 582.50, stored as 0.00
                    1 | expected     | 1.00 | forecast.parts[1].expected is 12600.00, stored as 1.00
                    1 | memberMonths | 30   | forecast.parts[1].memberMonths is 31, stored as 30
                    """)
    void aChangedPartIsNamed(int place, String key, String value, String difference) {
        Map<String, Object> stored = new LinkedHashMap<>(ForecastTree.of(forecast()));
        List<Map<String, Object>> parts =
                new ArrayList<>(List.of(part(stored, 0), part(stored, 1)));
        Map<String, Object> changed = new LinkedHashMap<>(parts.get(place));
        changed.put(key, value);
        parts.set(place, changed);
        stored.put("parts", parts);
        assertThat(ForecastFigures.differences(stored, inputs(BEFORE, AFTER)::settleAt))
                .containsExactly(difference);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsAddUpAndMoreExpendituresNeverPayMore(long seed) {
        Random random = new Random(seed);
        DateSpan first = months(3, 3 + random.nextInt(5));
        DateSpan second = new DateSpan(first.end().plusDays(1), LocalDate.of(2025, 8, 31));
        Completion completion = completion(noisy(random), months(3, 8));
        List<ForecastPart> parts =
                completion.daysOf(List.of(first, second)).stream()
                        .map(days ->
                                new ForecastPart(
                                        days, count(30L * days.months() + random.nextInt(9))))
                        .toList();
        SettlementInputs inputs = inputs(first, second);
        InterimForecast forecast = InterimForecast.of(completion, parts, inputs::settleAt);
        assertThat(forecast.atLowExpenditures().payment().value())
                .isGreaterThanOrEqualTo(forecast.expected().payment().value());
        assertThat(forecast.expected().payment().value())
                .isGreaterThanOrEqualTo(forecast.atHighExpenditures().payment().value());
        Map<String, Object> tree = ForecastTree.of(forecast);
        assertThat(ForecastFigures.differences(tree, inputs::settleAt)).isEmpty();
        for (String key : List.of("known", "expected", "low", "high")) {
            assertThat(dollars(part(tree, 0), key).plus(dollars(part(tree, 1), key)))
                    .as(key)
                    .isEqualTo(dollars(tree, key));
        }
    }

    private static Usd dollars(Map<String, Object> tree, String key) {
        return Usd.of(String.valueOf(tree.get(key)));
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private static Map<String, Object> part(Map<String, Object> tree, int place) {
        if (tree.get("parts") instanceof List<?> parts
                && parts.get(place) instanceof Map<?, ?> part) {
            Map<String, Object> copy = new LinkedHashMap<>();
            part.forEach((key, value) -> copy.put(key.toString(), value));
            return copy;
        }
        throw new AssertionError("no part " + place);
    }

    private static InterimForecast forecast() {
        return InterimForecast.of(
                completion(QUARTER, months(1, 3)),
                List.of(new ForecastPart(BEFORE, count(55)), new ForecastPart(AFTER, count(31))),
                inputs(BEFORE, AFTER)::settleAt);
    }

    private static Completion completion(DevelopmentTriangle triangle, DateSpan days) {
        return Completion.of(triangle, days, RULES, "run").orElseThrow();
    }

    /// Eight months that take three more to be complete.
    private static DevelopmentTriangle noisy(Random random) {
        long[][] rows = new long[8][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new long[Math.min(4, rows.length - row)];
            long known = 400_000;
            for (int lag = 0; lag < rows[row].length; lag++) {
                known += 200_000 + random.nextInt(200_000);
                rows[row][lag] = known;
            }
        }
        return DevelopmentTriangle.of(YearMonth.of(2025, 1), rows);
    }

    private static SettlementInputs inputs(DateSpan before, DateSpan after) {
        return SettlementInputs.inParts(
                "version 2",
                Example.amended(),
                List.of(score("controlled-blood-pressure", 60), score("annual-wellness-visit", 55)),
                List.of(
                        part("version 1", Example.twoSided(), before),
                        part("version 2", Example.amended(), after)));
    }

    private static MeasureScore score(String measure, long numerator) {
        return MeasureScore.reported(measure, measure, 100, numerator, "scorecard 1");
    }

    private static SettlementPart part(String name, ContractDocument contract, DateSpan days) {
        return new SettlementPart(
                name,
                contract,
                days,
                new Expenditures(count(1), Amount.reported("Expenditures", Usd.of("1.00"), "run")));
    }

    private static Count count(long months) {
        return Count.reported("Member months", months, "run");
    }

    private static DateSpan months(int first, int last) {
        return new DateSpan(LocalDate.of(2025, first, 1), YearMonth.of(2025, last).atEndOfMonth());
    }
}
