package care.accord.sampledata.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Chance is the same everywhere")
class ChanceTest {
    private static final int DRAWS = 200_000;

    @Test
    @DisplayName("scrambling is Stafford's thirteenth variant, as in SplitMix64")
    void scramble() {
        // First output of SplitMix64 for seed 0, as published with the algorithm.
        assertThat(Dice.scramble(0x9E3779B97F4A7C15L)).isEqualTo(0xE220A8397B1DCDAFL);
    }

    @Test
    @DisplayName("a stream does not depend on another")
    void streams() {
        long first = new Dice(1, 5).next();
        Dice other = new Dice(1, 6);
        other.next();
        assertThat(new Dice(1, 5).next()).isEqualTo(first).isNotEqualTo(other.next());
    }

    @ParameterizedTest(name = "events expected {0} times in a thousand happen that often")
    @ValueSource(ints = {4, 250, 1_300, 7_500})
    void poisson(int meanPerMille) {
        Dice dice = new Dice(3, meanPerMille);
        long sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += dice.times(meanPerMille);
        }
        assertThat(1000.0 * sum / DRAWS).isCloseTo(meanPerMille, within(meanPerMille * 0.05));
    }

    @ParameterizedTest(name = "a spread of {0} keeps the mean")
    @ValueSource(doubles = {0.3, 0.8})
    void mean(double sigma) {
        Spread spread = new Spread(sigma);
        Dice dice = new Dice(4, 4);
        long sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += spread.of(dice, 100_000);
        }
        assertThat(sum / (double) DRAWS).isCloseTo(100_000, within(2_000.0));
    }
}
