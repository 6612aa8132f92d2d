package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Enhancing Oncology Model, episodes of one performance period")
class EnhancingOncologyModelTest {
    private static final String SETTLES_INPUTS =
            "predicted-expenditures=1000000 trend-factor=1 novel-therapy-factor=1 experience-factor=1 monthly-services=0";

    /// The benchmark is $1,000,000; the target is 960,000 or 970,000, the threshold 980,000 until 2024 and 1,000,000 after.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    20,000 below the target are paid                                 | 2024 | risk-arrangement=risk-arrangement-1 actual-expenditures=940000 quality-score=0.75  | 20000.00
                    the stop-gain is 4%                                              | 2024 | risk-arrangement=risk-arrangement-1 actual-expenditures=900000 quality-score=0.75  | 40000.00
                    quality of 0.40 halves 60,000                                    | 2024 | risk-arrangement=risk-arrangement-1 actual-expenditures=900000 quality-score=0.40  | 30000.00
                    quality below 0.30 earns nothing                                 | 2024 | risk-arrangement=risk-arrangement-1 actual-expenditures=900000 quality-score=0.29  | 0.00
                    between target and threshold nothing moves                       | 2024 | risk-arrangement=risk-arrangement-1 actual-expenditures=970000 quality-score=0.75  | 0.00
                    10,000 above the threshold, 90% for quality                      | 2024 | risk-arrangement=risk-arrangement-1 actual-expenditures=990000 quality-score=0.75  | -9000.00
                    the same spending is neutral once the threshold is the benchmark | 2025 | risk-arrangement=risk-arrangement-1 actual-expenditures=990000 quality-score=0.75  | 0.00
                    the stop-loss is 2%                                              | 2025 | risk-arrangement=risk-arrangement-1 actual-expenditures=1050000 quality-score=0.2  | -20000.00
                    the second arrangement gains up to 12%                           | 2025 | risk-arrangement=risk-arrangement-2 actual-expenditures=800000 quality-score=0.75  | 120000.00
                    and loses up to 6%                                               | 2025 | risk-arrangement=risk-arrangement-2 actual-expenditures=1100000 quality-score=0.75 | -60000.00
                    """)
    void settles(String rule, int year, String inputs, String payment) {
        Settling.paying("enhancing-oncology-model", year, SETTLES_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    @Test
    void factorsMultiplyAndMonthlyServicesStandBeside() {
        Settled settled =
                Settling.of(
                        "enhancing-oncology-model",
                        2025,
                        "predicted-expenditures=1000000 trend-factor=1.02 novel-therapy-factor=1.01 experience-factor=1 risk-arrangement=risk-arrangement-1 actual-expenditures=1000000 quality-score=1 monthly-services=100 dual-months=20");
        assertThat(Settling.shown(settled, "benchmark")).isEqualTo("$1,030,200.00");
        assertThat(Settling.shown(settled, "target")).isEqualTo("$988,992.00");
        assertThat(Settling.shown(settled, "monthly-services-paid")).isEqualTo("$11,600.00");
    }
}
