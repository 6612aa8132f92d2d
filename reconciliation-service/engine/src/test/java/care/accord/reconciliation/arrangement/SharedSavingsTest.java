package care.accord.reconciliation.arrangement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Shared savings: upside-only, two-sided first-dollar, and excess-only capped before the share")
class SharedSavingsTest {
    private static final String UPSIDE_INPUTS = "member-months=10000";

    private static final String TWOSIDED_INPUTS = "member-months=10000";

    private static final String CAPPEDFIRST_INPUTS = "benchmark=100000000";

    /// The benchmark is 10,000 months at $400.00, $4,000,000; savings of 2% and more count, half of them times quality is paid.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    savings of 5% are shared from the first dollar: 200,000 x 0.5 x 0.9 | 2025 | expenditures=3800000 quality-score=0.9    | 90000.00
                    savings exactly at 2% count                                         | 2025 | expenditures=3920000 quality-score=0.9    | 36000.00
                    a cent short of 2% nothing counts                                   | 2025 | expenditures=3920000.01 quality-score=0.9 | 0.00
                    quality below its floor closes the gate                             | 2025 | expenditures=3800000 quality-score=0.49   | 0.00
                    the payment stops at 10% of the benchmark                           | 2025 | expenditures=3000000 quality-score=0.9    | 400000.00
                    losses are not shared                                               | 2025 | expenditures=9000000 quality-score=0.9    | 0.00
                    """)
    void upside(String rule, int year, String inputs, String payment) {
        Settling.paying("upside-only-shared-savings", year, UPSIDE_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// The same benchmark; 60% of savings less sequestration up to 15%, 40% of losses up to 5%.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    200,000 x 0.6 x 0.98 when paid in 2024                            | 2025 | expenditures=3800000 quality-score=0.9 payment-date=2024-10-01    | 117600.00
                    paid while sequestration was suspended                            | 2025 | expenditures=3800000 quality-score=0.9 payment-date=2021-06-01    | 120000.00
                    paid in the quarter at one percent                                | 2025 | expenditures=3800000 quality-score=0.9 payment-date=2022-05-15    | 118800.00
                    the limit comes after share and sequestration                     | 2025 | expenditures=2000000 quality-score=0.9 payment-date=2024-10-01    | 600000.00
                    inside the corridor nothing moves on the side of savings          | 2025 | expenditures=3920000.01 quality-score=0.9 payment-date=2024-10-01 | 0.00
                    nor on the side of losses                                         | 2025 | expenditures=4079999.99 quality-score=0.9 payment-date=2024-10-01 | 0.00
                    losses exactly at 2% are owed without sequestration: 80,000 x 0.4 | 2025 | expenditures=4080000 quality-score=0.9 payment-date=2024-10-01    | -32000.00
                    what is owed stops at 5% of the benchmark                         | 2025 | expenditures=5000000 quality-score=0.1 payment-date=2024-10-01    | -200000.00
                    """)
    void twosided(String rule, int year, String inputs, String payment) {
        Settling.paying("two-sided-shared-savings", year, TWOSIDED_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// Corridor 1%, cap 5%, share 80%: settlement.md 5.1, a cap of 5% at 80% pays 4% of the benchmark.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cap before share: 5,000,000 x 0.8                           | 2025 | expenditures=90000000 payment-date=2021-06-01  | 4000000.00
                    sequestration comes off savings                             | 2025 | expenditures=90000000 payment-date=2024-10-01  | 3920000.00
                    only the excess over 1% counts: 2,000,000 x 0.8             | 2025 | expenditures=97000000 payment-date=2021-06-01  | 1600000.00
                    at the corridor nothing is in excess                        | 2025 | expenditures=99000000 payment-date=2021-06-01  | 0.00
                    losses mirror savings: 2,000,000 x 0.8                      | 2025 | expenditures=103000000 payment-date=2024-10-01 | -1600000.00
                    losses are capped first too, and owed without sequestration | 2025 | expenditures=120000000 payment-date=2024-10-01 | -4000000.00
                    """)
    void cappedfirst(String rule, int year, String inputs, String payment) {
        Settling.paying("two-sided-capped-first", year, CAPPEDFIRST_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }
}
