package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Capitation with a withhold, and risk pools")
class CapitationTest {
    private static final String CAPITATION_INPUTS =
            "member-months=10000 risk-factor=1.1 capitation-paid=594000 referral-budget=500000";

    private static final String POOL_INPUTS =
            "member-months=10000 incurred-not-paid=100000 stop-loss-premium=50000 stop-loss-recoveries=30000";

    /// $60.00 x 10,000 x 1.1 = $660,000; 10% is withheld, $594,000 was paid during the year.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quality and budget return the whole withhold        | 2025 | quality-score=0.75 referral-spending=500000    | 66000.00
                    the lower tier returns half of the part for quality | 2025 | quality-score=0.74 referral-spending=500000    | 49500.00
                    a cent over the budget returns nothing of its part  | 2025 | quality-score=0.75 referral-spending=500000.01 | 33000.00
                    below both nothing is returned                      | 2025 | quality-score=0.59 referral-spending=600000    | 0.00
                    """)
    void capitation(String rule, int year, String inputs, String payment) {
        Settling.paying("capitation-with-withhold", year, CAPITATION_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// The fund is $250.00 x 10,000 x 0.8 = $2,000,000; claims are followed by 120,000 of reserves and stop-loss.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a surplus of 180,000 is halved                    | 2025 | pool-claims=1700000                               | 90000.00
                    the withhold comes back beside it                 | 2025 | pool-claims=1700000 withheld=66000                | 156000.00
                    a deficit brought forward is taken from the share | 2025 | pool-claims=1700000 deficit-brought-forward=60000 | 30000.00
                    a surplus pays at most 10% of the fund            | 2025 | pool-claims=1000000                               | 200000.00
                    half of a deficit of 120,000 is repaid            | 2025 | pool-claims=2000000                               | -60000.00
                    a year repays at most 5% of the fund              | 2025 | pool-claims=2200000                               | -100000.00
                    """)
    void pool(String rule, int year, String inputs, String payment) {
        Settling.paying("risk-pool", year, POOL_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    @Test
    void whatIsNotRepaidIsCarriedForward() {
        Settled settled = Settling.of("risk-pool", 2025, POOL_INPUTS + " pool-claims=2200000");
        assertThat(Settling.shown(settled, "deficit-carried-forward")).isEqualTo("$60,000.00");
        assertThat(Settling.shown(settled, "deficit-owed")).isEqualTo("$160,000.00");
    }
}
