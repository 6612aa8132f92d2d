package care.accord.metrics.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Intervals equal those printed in the papers that give the methods")
class IntervalTest {
    private static final double Z = 1.959964;
    private static final org.assertj.core.data.Offset<BigDecimal> AS_PRINTED =
            within(new BigDecimal("0.00006"));

    @ParameterizedTest(name = "{0} of {1}")
    @DisplayName("A share: Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3")
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611"})
    void wilson(long counted, long people, BigDecimal low, BigDecimal high) {
        Interval interval = Interval.wilson(counted, people, Z);
        assertThat(interval.low()).isCloseTo(low, AS_PRINTED);
        assertThat(interval.high()).isCloseTo(high, AS_PRINTED);
    }

    @ParameterizedTest(name = "{0}/{1} - {2}/{3}")
    @DisplayName(
            "A difference: Newcombe, Statistics in Medicine 17 (1998) 873, table II, method 10")
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090"})
    void difference(
            long one, long ofOne, long other, long ofOther, BigDecimal low, BigDecimal high) {
        Interval interval =
                Interval.ofDifference(
                        Interval.wilson(one, ofOne, Z),
                        (double) one / ofOne,
                        Interval.wilson(other, ofOther, Z),
                        (double) other / ofOther);
        assertThat(interval.low()).isCloseTo(low, AS_PRINTED);
        assertThat(interval.high()).isCloseTo(high, AS_PRINTED);
    }

    @ParameterizedTest(name = "{0} events")
    @DisplayName("Events: Byar's approximation, within a hundredth of the exact Poisson limits")
    @CsvSource({"0, 0, 3.689", "10, 4.795, 18.390", "100, 81.364, 121.627"})
    void byar(long events, BigDecimal low, BigDecimal high) {
        Interval interval = Interval.byar(events, 1, Z);
        assertThat(interval.low()).isCloseTo(low, within(new BigDecimal("0.01")));
        assertThat(interval.high()).isCloseTo(high, within(new BigDecimal("0.03")));
    }
}
