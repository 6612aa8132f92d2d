package care.accord.reconciliation.arrangement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pay for performance: tiers, improvement, a composite gate")
class PayForPerformanceTest {
    private static final String EARNS_INPUTS = "member-months=12000";

    /// The pool is 12,000 months at $4.00, $48,000; weights are 0.4, 0.4 and 0.2.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tiers are half-open: 0.4 x 1 + 0.4 x 0.25 + 0.2 x 1 = 0.70                        | 2025 | prevention=0.72 prevention-before=0.72 chronic-care=0.55 chronic-care-before=0.55 experience=0.80 experience-before=0.80   | 33600.00
                    improvement by ten points earns 0.75 where standing earns 0.25: 0.90              | 2025 | prevention=0.72 prevention-before=0.72 chronic-care=0.55 chronic-care-before=0.45 experience=0.80 experience-before=0.80   | 43200.00
                    a tier begins exactly at its threshold and not before: 0.2 + 0.1 = 0.30           | 2025 | prevention=0.60 prevention-before=0.60 chronic-care=0.5999 chronic-care-before=0.59 experience=0.69 experience-before=0.69 | 14400.00
                    below the composite floor of 0.25 nothing is paid: 0.1                            | 2025 | prevention=0.50 prevention-before=0.50 chronic-care=0.46 chronic-care-before=0.46 experience=0.69 experience-before=0.69   | 0.00
                    with one measure of three above its floor nothing is paid, although 0.4 is earned | 2025 | prevention=0.72 prevention-before=0.72 chronic-care=0.30 chronic-care-before=0.30 experience=0.44 experience-before=0.44   | 0.00
                    """)
    void earns(String rule, int year, String inputs, String payment) {
        Settling.paying("pay-for-performance", year, EARNS_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }
}
