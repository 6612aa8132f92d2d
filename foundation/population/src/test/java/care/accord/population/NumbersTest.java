package care.accord.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Positions are sorted as a list would be, those that are equal stay in their order")
class NumbersTest {
    static IntStream sizes() {
        return IntStream.of(0, 1, 2, 3, 5, 8, 13, 64, 100, 1023);
    }

    @ParameterizedTest(name = "{0} positions")
    @MethodSource("sizes")
    void asAListWouldBe(int size) {
        Random random = new Random(size);
        int[] values = random.ints(size + 2, 0, 20).toArray();
        int[] positions = IntStream.range(0, size + 2).toArray();

        Numbers.sort(
                positions,
                1,
                size + 1,
                (one, other) -> Integer.compare(values[one], values[other]));

        int[] expected =
                IntStream.rangeClosed(1, size)
                        .boxed()
                        .sorted(Comparator.comparingInt(position -> values[position]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        assertThat(Arrays.copyOfRange(positions, 1, size + 1)).isEqualTo(expected);
        assertThat(new int[] {positions[0], positions[size + 1]}).containsExactly(0, size + 1);
    }
}
