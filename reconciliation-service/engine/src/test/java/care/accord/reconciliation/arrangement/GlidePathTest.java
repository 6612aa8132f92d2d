package care.accord.reconciliation.arrangement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Glide path: one level a year, from upside-only to full risk")
class GlidePathTest {
    private static final String SETTLES_INPUTS = "member-months=10000 quality-score=1";

    /// The benchmark is $4,000,000 in every year; the level of the year sets every rate.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    upside-only pays 40% of 200,000                        | 2025 | expenditures=3800000 | 80000.00
                    modest risk pays 50%                                   | 2027 | expenditures=3800000 | 100000.00
                    full risk pays 75%                                     | 2029 | expenditures=3800000 | 150000.00
                    upside-only owes nothing                               | 2026 | expenditures=4200000 | 0.00
                    modest risk owes 30% of 200,000                        | 2028 | expenditures=4200000 | -60000.00
                    modest risk stops at 2% of the benchmark               | 2028 | expenditures=5000000 | -80000.00
                    full risk owes 75%                                     | 2029 | expenditures=4200000 | -150000.00
                    losses of 1.25% are inside the corridor of modest risk | 2027 | expenditures=4050000 | 0.00
                    and outside that of full risk: 50,000 x 0.75           | 2029 | expenditures=4050000 | -37500.00
                    """)
    void settles(String rule, int year, String inputs, String payment) {
        Settling.paying("glide-path", year, SETTLES_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }
}
