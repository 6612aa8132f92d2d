package care.accord.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Texts are numbered as they are met, and come in the order of their bytes")
class TextsTest {
    static IntStream seeds() {
        return IntStream.range(0, 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderIsThatOfTheBytes(int seed) {
        Random random = new Random(seed);
        Texts texts = new Texts();
        Set<String> met = new LinkedHashSet<>();
        for (int nth = 0; nth < 2_000; nth++) {
            String text = text(random);
            byte[] bytes = (".." + text).getBytes(UTF_8);
            int number = texts.number(bytes, 2, bytes.length - 2);
            assertThat(number == met.size()).isEqualTo(met.add(text));
            assertThat(new ArrayList<>(met).get(number)).isEqualTo(text);
        }

        List<String> numbered = new ArrayList<>(met);
        assertThat(Arrays.stream(texts.inOrder()).mapToObj(numbered::get))
                .containsExactlyElementsOf(
                        met.stream()
                                .sorted((one, other) ->
                                        Arrays.compareUnsigned(
                                                one.getBytes(UTF_8), other.getBytes(UTF_8)))
                                .toList());
    }

    /// Of no character up to nineteen, which often begin alike or are zeros.
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(20); left > 0; left--) {
            text.append(random.nextInt(10) == 0 ? "\0AZé".charAt(random.nextInt(4)) : '1');
        }
        return text.toString();
    }

    @Test
    void aBlankTextIsOneToo() {
        Texts texts = new Texts();
        assertThat(texts.find(new byte[0], 0, 0)).isNegative();
        texts.number(new byte[] {'a'}, 0, 1);
        texts.number(new byte[0], 0, 0);
        assertThat(texts.inOrder()).containsExactly(1, 0);
    }
}
