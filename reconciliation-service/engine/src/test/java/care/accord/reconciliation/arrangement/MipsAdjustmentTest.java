package care.accord.reconciliation.arrangement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Merit-based Incentive Payment System, 42 CFR 414.1405")
class MipsAdjustmentTest {
    private static final String ADJUSTS_INPUTS = "covered-payments=200000";

    /// Threshold 75 and 9% in PY2022; cost was set aside for 2020 and 2021, 414.1380(c)(2)(ii)(D)-(E); 0.3 quality, 0.3 cost, 0.15 activities, 0.25 interoperability.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    91 points: 16 / 25 x 0.09 x 1.5               | 2022 | quality=90 cost=80 improvement-activities=100 promoting-interoperability=100 scaling-factor=1.5                          | 17280.00
                    at the threshold nothing changes              | 2022 | quality=75 cost=75 improvement-activities=75 promoting-interoperability=75 scaling-factor=1.5                            | 0.00
                    45 points: 30 / 75 x 0.09                     | 2022 | quality=45 cost=45 improvement-activities=45 promoting-interoperability=45 scaling-factor=1.5                            | -7200.00
                    a quarter of the threshold takes the whole 9% | 2022 | quality=18.75 cost=18.75 improvement-activities=18.75 promoting-interoperability=18.75 scaling-factor=1                  | -18000.00
                    just above it the slope begins                | 2022 | quality=18.76 cost=18.76 improvement-activities=18.76 promoting-interoperability=18.76 scaling-factor=1                  | -13497.60
                    PY2018: threshold 15, 5%: 30 / 85 x 0.05      | 2018 | quality=45 cost=45 improvement-activities=45 promoting-interoperability=45 scaling-factor=1                              | 3529.41
                    PY2021: threshold 60, no cost: 29 / 40 x 0.09 | 2021 | quality=80 cost=10 improvement-activities=100 promoting-interoperability=100 scaling-factor=1                            | 13050.00
                    the final score is at most 100                | 2022 | quality=100 cost=100 improvement-activities=100 promoting-interoperability=100 complex-patient-bonus=10 scaling-factor=1 | 18000.00
                    """)
    void adjusts(String rule, int year, String inputs, String payment) {
        Settling.paying("mips-adjustment", year, ADJUSTS_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }
}
