package care.accord.reconciliation.benchmark;

import static care.accord.reconciliation.benchmark.Given.RULES;
import static care.accord.reconciliation.benchmark.Given.aged;
import static care.accord.reconciliation.benchmark.Given.rate;
import static care.accord.reconciliation.benchmark.Given.starting;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.benchmark.BenchmarkAdjustment.Candidates;
import care.accord.reconciliation.benchmark.BenchmarkAdjustment.Category;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.Rate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("42 CFR 425.656, .658, .662, .652(a)(8): what is added to the historical benchmark")
class AdjustmentTest {
    /// National 10,000: caps are +500 and, by the start, -500 or -150.
    @ParameterizedTest(name = "start {0}, region {1}, ACO {2}, time {3}, offset {4}: {5}")
    @CsvSource({
        "2019-07-01, 11000, 10000, 1, 0,    350",
        "2019-07-01, 12000, 10000, 1, 0,    500",
        "2019-07-01, 9000,  10000, 1, 0,    -150",
        "2019-07-01, 9000,  10000, 2, 0,    -250",
        "2019-07-01, 9000,  10000, 3, 0,    -350",
        "2019-07-01, 5000,  10000, 4, 0,    -500",
        "2024-01-01, 10400, 10000, 1, 0.9,  140",
        "2024-01-01, 10400, 10000, 2, 0,    200",
        "2024-01-01, 10400, 10000, 7, 0,    200",
        "2024-01-01, 9000,  10000, 2, 0,    -150",
        "2024-01-01, 9000,  10000, 2, 0.25, -112.5",
        "2024-01-01, 9000,  10000, 2, 1,    0"
    })
    void theRegionIsWeightedCappedAndOffset(
            String start, String region, String aco, int times, String offset, String expected) {
        RegionalAdjustment adjustment =
                RegionalAdjustment.of(
                        RULES,
                        starting(start),
                        aged(aco),
                        new RegionalAdjustment.Inputs(
                                aged(region), aged("10000"), aged("5000"), times, rate(offset)));
        assertThat(adjustment.average().value()).isEqualByComparingTo(expected);
        Recalculation.check(adjustment.average());
    }

    /// Years of 300, 0 and -60 average 80; half is 40. A year that was not reconciled counts as zero and not for person-years.
    @ParameterizedTest(name = "savings {0} {1} {2}, {3} person-years against {4}: {5}")
    @CsvSource({
        "300, 0, -60,   5000, 5000,  40",
        "300, 0, -60,   4000, 5000,  32",
        "300, 0, -60,   9000, 5000,  40",
        "300, '', -60,  5000, 5000,  40",
        "6000, 0, 0,    5000, 5000,  500",
        "-300, 0, 60,   5000, 5000,  none",
        "'', '', '',    5000, 5000,  none"
    })
    void halfOfPriorSavingsComesBack(
            String first, String second, String third, String years, String base, String expected) {
        List<PriorSavings.Year> before =
                List.of(first, second, third).stream()
                        .map(savings ->
                                new PriorSavings.Year(
                                        savings.isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(rate(savings)),
                                        rate(years)))
                        .toList();
        Optional<Rate> adjustment =
                PriorSavings.of(
                        RULES,
                        starting("2024-01-01"),
                        before,
                        new PriorSavings.Scale(rate(base), rate("10000")));
        assertThat(adjustment.map(rate -> rate.value().stripTrailingZeros().toPlainString()))
                .isEqualTo(expected.equals("none") ? Optional.empty() : Optional.of(expected));
        adjustment.ifPresent(Recalculation::check);
    }

    @ParameterizedTest(
            name = "start {0}, regional {1}, prior savings {2}, population {3}: {4} of {5}")
    @CsvSource({
        "2015-01-01, 100,  50,  20,  NONE, 0",
        "2016-01-01, 100,  50,  20,  PRIOR_SAVINGS, 50",
        "2016-01-01, 100,  '',  20,  NONE, 0",
        "2018-01-01, 100,  50,  20,  REGIONAL, 100",
        "2023-01-01, -100, 50,  20,  REGIONAL, -100",
        "2024-01-01, 100,  50,  200, REGIONAL, 100",
        "2024-01-01, 50,   100, 200, PRIOR_SAVINGS, 100",
        "2024-01-01, -50,  100, '',  PRIOR_SAVINGS, 100",
        "2024-01-01, -50,  '',  '',  NONE, 0",
        "2024-01-01, 0,    '',  '',  NONE, 0",
        "2025-01-01, 50,   100, 200, POPULATION, 200",
        "2025-01-01, 50,   100, 20,  PRIOR_SAVINGS, 100",
        "2025-01-01, -50,  '',  '',  NONE, 0"
    })
    void theStartOfTheAgreementDecidesWhichIsAdded(
            String start,
            String regional,
            String prior,
            String population,
            Category category,
            String expected) {
        BenchmarkAdjustment adjustment =
                BenchmarkAdjustment.select(
                        RULES,
                        starting(start),
                        new Candidates(given(regional), given(prior), given(population)));
        assertThat(adjustment.category()).isEqualTo(category);
        assertThat(adjustment.perCapita().value()).isEqualByComparingTo(expected);
    }

    /// 5 percent of 10,000 is 500; what another adjustment took is left out; then times the share.
    @ParameterizedTest(name = "share {0}, regional {1}, prior savings {2}: {3}")
    @CsvSource({
        "0.20, 100, 50, 80",
        "0.20, -100, '', 100",
        "0.15, '', '', 75",
        "0.14, '', '', none"
    })
    void thePopulationAdjustmentFillsWhatIsLeft(
            String share, String regional, String prior, String expected) {
        Optional<Rate> adjustment =
                BenchmarkAdjustment.population(
                        RULES,
                        starting("2025-01-01"),
                        new BenchmarkAdjustment.LowIncome(rate("10000"), rate(share)),
                        new Candidates(given(regional), given(prior), Optional.empty()));
        assertThat(adjustment.map(rate -> rate.value().stripTrailingZeros().toPlainString()))
                .isEqualTo(expected.equals("none") ? Optional.empty() : Optional.of(expected));
    }

    private static Optional<Rate> given(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(rate(value));
    }
}
