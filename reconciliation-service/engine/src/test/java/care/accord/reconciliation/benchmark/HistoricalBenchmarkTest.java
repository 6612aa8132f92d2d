package care.accord.reconciliation.benchmark;

import static care.accord.reconciliation.benchmark.Given.RULES;
import static care.accord.reconciliation.benchmark.Given.aged;
import static care.accord.reconciliation.benchmark.Given.starting;
import static care.accord.reconciliation.benchmark.Given.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.reconciliation.benchmark.HistoricalBenchmark.Agreement;
import care.accord.reconciliation.benchmark.HistoricalBenchmark.History;
import care.accord.reconciliation.benchmark.HistoricalBenchmark.Year;
import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.reconciliation.settlement.Recalculation;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "42 CFR 425.652(a): three years, trended and at the risk of the third, weighted and averaged")
class HistoricalBenchmarkTest {
    /// 9,000 x 1.10 x 1.00/0.90 = 11,000; 10,000 x 1.05 x 1.00/1.00 = 10,500; 10,800.
    /// First: (10 x 11,000 + 30 x 10,500 + 60 x 10,800) / 100 = 10,730; later: 32,300 / 3.
    @ParameterizedTest(name = "{0} agreement starting {1}: {2}")
    @CsvSource({
        "FIRST, 2012-04-01, 10730",
        "LATER, 2015-01-01, 10730",
        "FIRST, 2016-01-01, 10730",
        "LATER, 2016-01-01, 10766.67",
        "LATER, 2024-01-01, 10766.67"
    })
    void yearsAreWeighted(Agreement agreement, String start, BigDecimal expected) {
        History history =
                new History(
                        List.of(
                                new Year(aged("9000"), aged("0.90"), aged("1.10")),
                                new Year(aged("10000"), aged("1.00"), aged("1.05")),
                                new Year(aged("10800"), aged("1.00"), aged("1"))),
                        aged("5000"));
        HistoricalBenchmark benchmark =
                HistoricalBenchmark.of(RULES, starting(start), agreement, history);
        assertThat(benchmark.average().value())
                .isCloseTo(expected, Offset.offset(new BigDecimal("0.005")));
        Recalculation.check(benchmark.average());
    }

    /// Disabled 12,000 for 1,000 person-years, aged 9,000 for 4,000: 48,000,000 / 5,000 = 9,600.
    @Test
    void typesAreAveragedByThePersonYearsOfTheThirdYear() {
        Year year = new Year(types("12000", "9000"), types("1.2", "1.0"), types("1", "1"));
        HistoricalBenchmark benchmark =
                HistoricalBenchmark.of(
                        RULES,
                        starting("2024-01-01"),
                        Agreement.FIRST,
                        new History(List.of(year, year, year), types("1000", "4000")));
        assertThat(benchmark.average().value()).isEqualByComparingTo("9600");
        assertThat(benchmark.perCapita().of(EnrollmentType.DISABLED).value())
                .isEqualByComparingTo("12000");
    }

    @Test
    void twoYearsAreRefused() {
        Year year = new Year(aged("1"), aged("1"), aged("1"));
        assertThatThrownBy(() -> new History(List.of(year, year), aged("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A benchmark has 3 years; 2 were given");
    }

    @Test
    void aTypeWithoutExpendituresIsNamed() {
        Year year = new Year(aged("1"), aged("1"), aged("1"));
        History history = new History(List.of(year, year, year), types("1", "1"));
        assertThatThrownBy(() ->
                        HistoricalBenchmark.of(
                                RULES, starting("2024-01-01"), Agreement.FIRST, history))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("disabled");
    }
}
