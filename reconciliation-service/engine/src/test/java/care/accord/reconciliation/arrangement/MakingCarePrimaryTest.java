package care.accord.reconciliation.arrangement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Making Care Primary")
class MakingCarePrimaryTest {
    private static final String PAYS_INPUTS =
            "member-months=10000 risk-factor=1.2 historical-rate=20";

    /// Enhanced services are 15, 10 or 8 dollars x 10,000 x 1.2; the incentive is at most 3%, 45% or 60% of primary care payments.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    track 1: 145,000 of 160,000 + 180,000 + 210,000 x 0.03     | 2024 | track=track-1 infrastructure-cost=160000 fee-for-service=210000 incentive-score=1                              | 331300.00
                    track 2: 120,000 + 100,000 + 210,000 x 0.45 x 0.6 - 28,000 | 2024 | track=track-2 infrastructure-cost=50000 fee-for-service=110000 incentive-score=0.6 incentive-paid-before=28000 | 248700.00
                    track 3: 96,000 + 200,000 + 200,000 x 0.60 x 0.5           | 2024 | track=track-3 fee-for-service=0 incentive-score=0.5                                                            | 356000.00
                    """)
    void pays(String rule, int year, String inputs, String payment) {
        Settling.paying("making-care-primary", year, PAYS_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }
}
