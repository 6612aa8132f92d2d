package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ACO Primary Care Flex")
class AcoPrimaryCareFlexTest {
    private static final String PAYS_INPUTS =
            "member-months=12000 county-base-rate=30 rate-adjustment=1.1 enhanced-rate=10";

    /// 30 x 12,000 x 1.1 = 396,000 and 10 x 12,000 = 120,000 are paid prospectively.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the advance comes once                            | 2025 | advance-due=true shared-savings-earned=0 advance-outstanding=0            | 766000.00
                    shared savings of 180,000 all go into the advance | 2025 | advance-due=false shared-savings-earned=180000 advance-outstanding=250000 | 516000.00
                    of 300,000 the rest of 50,000 is paid             | 2025 | advance-due=false shared-savings-earned=300000 advance-outstanding=250000 | 566000.00
                    """)
    void pays(String rule, int year, String inputs, String payment) {
        Settling.paying("aco-primary-care-flex", year, PAYS_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    @Test
    void whatIsStillOwedIsShown() {
        Settled settled =
                Settling.of(
                        "aco-primary-care-flex",
                        2025,
                        PAYS_INPUTS
                                + " advance-due=false shared-savings-earned=180000 advance-outstanding=250000");
        assertThat(Settling.shown(settled, "still-outstanding")).isEqualTo("$70,000.00");
    }
}
