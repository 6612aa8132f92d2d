package care.accord.reconciliation.arrangement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("AHEAD: hospital global budget and primary care")
class AheadTest {
    private static final String HOSPITAL_INPUTS =
            "first-year-revenue=90000000 second-year-revenue=95000000 third-year-revenue=100000000 inflation=1.03 demographics=1.01 market-shift=500000 service-lines=-200000";

    private static final String PRIMARY_INPUTS = "member-months=10000";

    /// 0.1 x 90 + 0.3 x 95 + 0.6 x 100 = 97.5 million; x 1.03 x 1.01 + 0.3 million = 101,729,250.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quality 0.5% and at most 2% for total cost of care | 2026 | quality-adjustment=0.005 total-cost-performance=0.03                            | 104272481.25
                    at least minus 2%                                  | 2026 | quality-adjustment=0 total-cost-performance=-0.05                               | 99694665.00
                    what was paid during the year comes off            | 2026 | quality-adjustment=0.005 total-cost-performance=0.03 paid-during-year=100000000 | 4272481.25
                    """)
    void hospital(String rule, int year, String inputs, String payment) {
        Settling.paying("ahead-hospital-budget", year, HOSPITAL_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// Seventeen dollars, between 15 and 21, x 10,000; 5% depends on quality.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    18.70 x 10,000 = 187,000; 0.8 of 9,350 comes back | 2026 | risk-factor=1.1 quality-score=0.8 | 185130.00
                    the rate is at most 21                            | 2026 | risk-factor=1.5 quality-score=1   | 210000.00
                    and at least 15                                   | 2026 | risk-factor=0.5 quality-score=1   | 150000.00
                    """)
    void primary(String rule, int year, String inputs, String payment) {
        Settling.paying("ahead-primary-care", year, PRIMARY_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }
}
