package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Medical loss ratios: 45 CFR 158, 42 CFR 422.2400 to 422.2490, 42 CFR 438.8")
class LossRatioTest {
    private static final String COMMERCIAL_INPUTS =
            "incurred-claims=70000000 quality-improvement=2000000 premium=100000000 taxes-and-fees=5000000 premium-of-the-year=36000000 taxes-of-the-year=1800000";

    private static final String ADVANTAGE_INPUTS =
            "total-revenue=100000000 medical-claims=78000000 dental=1000000 vision=500000 quality-improvement=2000000 fraud-reduction=500000";

    private static final String MEDICAID_INPUTS =
            "premium=50000000 taxes-and-fees=2000000 incurred-claims=38000000 quality-improvement=1000000 member-months=400000";

    /// 72 / 95 = 0.757895 before credibility; the rebate is the gap to 0.80 of 34,200,000.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10,000 life-years add 0.026: 0.784, 0.016 is paid    | 2024 | market=individual life-years=10000                          | 547200.00
                    a deductible of $2,500 multiplies it by 1.164: 0.788 | 2024 | market=small-group life-years=10000 average-deductible=2500 | 410400.00
                    6,000 life-years are interpolated: 0.0348, 0.793     | 2024 | market=individual life-years=6000                           | 239400.00
                    75,000 life-years are fully credible: 0.758          | 2024 | market=individual life-years=75000                          | 1436400.00
                    a large group has to reach 0.85                      | 2024 | market=large-group life-years=75000                         | 3146400.00
                    below 1,000 life-years nothing is owed               | 2024 | market=large-group life-years=999                           | 0.00
                    """)
    void commercial(String rule, int year, String inputs, String payment) {
        Settling.paying("commercial-loss-ratio", year, COMMERCIAL_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// 82 / 100 = 0.82; the remittance is the gap to 0.85 of total revenue.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0.03 of total revenue                                 | 2024 | member-months=200000                            | 3000000.00
                    a reported credibility adjustment of 0.02 leaves 0.01 | 2024 | member-months=50000 credibility-adjustment=0.02 | 1000000.00
                    below 2,400 member months nothing is owed             | 2024 | member-months=2399                              | 0.00
                    """)
    void advantage(String rule, int year, String inputs, String payment) {
        Settling.paying("medicare-advantage-loss-ratio", year, ADVANTAGE_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// 39 / 48 = 0.8125; the remittance is 0.0375 of 48,000,000.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    where the State has elected it | 2024 | remittance-elected=true  | 1800000.00
                    nothing where it has not       | 2024 | remittance-elected=false | 0.00
                    """)
    void medicaid(String rule, int year, String inputs, String payment) {
        Settling.paying("medicaid-loss-ratio", year, MEDICAID_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    @Test
    void supplementalBenefitsAreReportedBesideTheRatio() {
        Settled settled =
                Settling.of(
                        "medicare-advantage-loss-ratio",
                        2024,
                        ADVANTAGE_INPUTS + " member-months=200000");
        assertThat(Settling.shown(settled, "supplemental-benefits")).isEqualTo("$1,500,000.00");
        assertThat(Settling.shown(settled, "supplemental-share")).isEqualTo("0.015");
        assertThat(Settling.shown(settled, "medical-loss-ratio")).isEqualTo("0.82");
    }
}
