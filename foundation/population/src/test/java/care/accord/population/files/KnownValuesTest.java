package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A value that was met is found under the number it got, and no other is")
class KnownValuesTest {
    private static final long SECOND = (1L << 40) - 1;

    private record Words(long first, long second) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void numbersStay(int seed) {
        Random random = new Random(seed);
        KnownValues known = new KnownValues();
        Map<Words, Integer> met = new HashMap<>();
        int many = seed == 0 ? 70_000 : 3_000;
        for (int i = 0; i < many; i++) {
            Words words =
                    new Words(
                            1 + random.nextInt(many), (random.nextInt(3) * (SECOND / 2)) & SECOND);
            Integer code = met.get(words);
            assertThat(known.find(words.first, words.second)).isEqualTo(code == null ? -1 : code);
            if (code == null) {
                int added = known.add(words.first, words.second, words.first * 7);
                assertThat(added).isEqualTo(met.size() < 65_536 ? met.size() : -1);
                met.put(words, added);
            }
        }
        met.forEach((words, code) -> {
            if (code >= 0) {
                assertThat(known.number(code)).isEqualTo(words.first * 7);
            }
        });
    }

    static IntStream seeds() {
        return IntStream.range(0, 6);
    }
}
