package care.accord.reconciliation.arrangement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Primary Care First, one quarter")
class PrimaryCareFirstTest {
    private static final String PAYS_INPUTS =
            "risk-group=group-2 member-months=3000 leakage=0.10 visits=900 geographic-factor=1.05 regional-level=level-1 improvement-level=level-2";

    /// 45 x 3,000 x 0.9 = 121,500; 40.82 x 900 x 1.05 = 38,574.90; together 160,074.90.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    regional 34% and improvement 13% add 75,235.20 | 2024 | quality-gateway=true utilization-beats-minimum=true utilization-improved=false  | 235310.10
                    missing the national minimum takes 10%         | 2024 | quality-gateway=true utilization-beats-minimum=false utilization-improved=false | 144067.41
                    but nothing while utilization improves         | 2024 | quality-gateway=true utilization-beats-minimum=false utilization-improved=true  | 160074.90
                    a missed quality gateway takes 10%             | 2024 | quality-gateway=false utilization-beats-minimum=true utilization-improved=true  | 144067.41
                    """)
    void pays(String rule, int year, String inputs, String payment) {
        Settling.paying("primary-care-first", year, PAYS_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }
}
