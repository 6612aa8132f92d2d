package care.accord.reconciliation.arrangement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Effects of hospital scores on payment, 42 CFR 412.150 to 412.172")
class HospitalPaymentTest {
    private static final String PURCHASING_INPUTS = "base-operating-payments=10000000 slope=2.5";

    private static final String READMISSIONS_INPUTS =
            "base-operating-payments=50000000 neutrality-modifier=0.97";

    private static final String CONDITIONS_INPUTS =
            "payments-after-other-programs=10000000 worst-quartile-from=0.3751";

    /// Two percent is withheld; the score times slope comes back.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    40 points at a slope of 2.5 come out even | 2024 | total-performance-score=40 | 0.00
                    60 points add one percent                 | 2024 | total-performance-score=60 | 100000.00
                    no points cost the whole withhold         | 2024 | total-performance-score=0  | -200000.00
                    in 2013 one percent was withheld          | 2013 | total-performance-score=0  | -100000.00
                    """)
    void purchasing(String rule, int year, String inputs, String payment) {
        Settling.paying("hospital-value-based-purchasing", year, PURCHASING_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// Payments for a condition x excess over the median x modifier, at most 3% of all payments.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2,000,000 x 0.1 x 0.97; pneumonia is below its median | 2024 | ami-ratio=1.1 ami-median=1.0 ami-payments=2000000 pneumonia-ratio=0.95 pneumonia-median=1.0 pneumonia-payments=3000000 | -194000.00
                    at most 3%                                            | 2024 | ami-ratio=2.5 ami-median=1.0 ami-payments=2000000                                                                      | -1500000.00
                    at most 1% in the first year                          | 2013 | ami-ratio=2.5 ami-median=1.0 ami-payments=2000000                                                                      | -500000.00
                    """)
    void readmissions(String rule, int year, String inputs, String payment) {
        Settling.paying("hospital-readmissions", year, READMISSIONS_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// One percent, only in the worst quartile.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    worse than the 75th percentile          | 2024 | total-score=0.3756 | -100000.00
                    at the 75th percentile nothing is taken | 2024 | total-score=0.3751 | 0.00
                    """)
    void conditions(String rule, int year, String inputs, String payment) {
        Settling.paying("hospital-acquired-conditions", year, CONDITIONS_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }
}
