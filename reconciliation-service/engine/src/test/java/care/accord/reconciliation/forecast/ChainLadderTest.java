package care.accord.reconciliation.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Mack 1993: volume-weighted development factors and their standard error")
class ChainLadderTest {
    /// The triangle of Taylor and Ashe 1983 (incremental), on which Mack worked his example.
    private static final long[][] TAYLOR_ASHE = {
        {357848, 766940, 610542, 482940, 527326, 574398, 146342, 139950, 227229, 67948},
        {352118, 884021, 933894, 1183289, 445745, 320996, 527804, 266172, 425046},
        {290507, 1001799, 926219, 1016654, 750816, 146923, 495992, 280405},
        {310608, 1108250, 776189, 1562400, 272482, 352053, 206286},
        {443160, 693190, 991983, 769488, 504851, 470639},
        {396132, 937085, 847498, 805037, 705960},
        {440832, 847631, 1131398, 1063269},
        {359480, 1061648, 1443370},
        {376686, 986608},
        {344014}
    };

    private static final DevelopmentTriangle TRIANGLE =
            DevelopmentTriangle.of(YearMonth.of(1972, 1), cumulative(TAYLOR_ASHE));
    private static final ChainLadder LADDER = ChainLadder.of(TRIANGLE);

    /// Mack 1993, table of section 5: reserves and standard errors in units of the triangle.
    @ParameterizedTest(name = "row {0}: {1} still to come, standard error {2}")
    @CsvSource({
        "0, 0, 0",
        "1, 94634, 75535",
        "2, 469511, 121699",
        "3, 709638, 133549",
        "4, 984889, 261406",
        "5, 1419459, 411010",
        "6, 2177641, 558317",
        "7, 3920301, 875328",
        "8, 4278972, 971258",
        "9, 4625811, 1363155"
    })
    void reservesAndErrorsAreThoseThatMackPrinted(int row, double toCome, double error) {
        double ultimate =
                TRIANGLE.now(row) * LADDER.toUltimate(TRIANGLE.lag(row)).value().doubleValue();
        assertThat(ultimate - TRIANGLE.now(row)).isCloseTo(toCome, within(1.0));
        assertThat(LADDER.standardError(row)).isCloseTo(error, within(1.0));
    }

    @Test
    void theErrorOfTheSumIsThatWhichMackPrinted() {
        assertThat(LADDER.standardError(0, 9)).isCloseTo(2_447_095, within(1.0));
    }

    /// Known after the month and one month later: 60 to 90 and 40 to 60; so 100 becomes 150.
    @Test
    void factorsAreWeightedByVolume() {
        DevelopmentTriangle triangle =
                DevelopmentTriangle.of(
                        YearMonth.of(2025, 1),
                        new long[][] {{6000, 9000, 9900}, {4000, 6000}, {10000}});
        ChainLadder ladder = ChainLadder.of(triangle);
        assertThat(ladder.toUltimate(1).value()).isEqualByComparingTo("1.1");
        assertThat(ladder.toUltimate(0).value()).isEqualByComparingTo("1.65");
        assertThat(ladder.toUltimate(0).explain())
                .startsWith(
                        "Completion factor at lag 0: 1.65 = Completion factor at lag 1 x Development from lag 0 to 1")
                .contains("Development from lag 0 to 1: 1.5 = Known at lag 1 / Known at lag 0")
                .contains("Known at lag 0: $100.00  <- months of service seen at lags 0 and 1");
        assertThat(ladder.standardError(0, 2)).isZero();
    }

    /// Nothing was known at the end of any earlier month: a month that has just ended cannot be completed.
    @Test
    void aLagAtWhichNothingWasKnownCompletesNothing() {
        ChainLadder ladder =
                ChainLadder.of(
                        DevelopmentTriangle.of(
                                YearMonth.of(2025, 1),
                                new long[][] {{0, 9000, 9900}, {0, 6000}, {0}}));
        assertThat(ladder.completes(0)).isFalse();
        assertThat(ladder.completes(1)).isTrue();
    }

    static long[][] cumulative(long[][] incremental) {
        long[][] cumulative = new long[incremental.length][];
        for (int row = 0; row < incremental.length; row++) {
            cumulative[row] = incremental[row].clone();
            Arrays.parallelPrefix(cumulative[row], Math::addExact);
        }
        return cumulative;
    }
}
