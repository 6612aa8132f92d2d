package care.accord.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A set of condition categories")
class ConditionSetTest {
    static Stream<Random> seeds() {
        return IntStream.range(0, 100).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("behaves as a set of places")
    void isASet(Random random) {
        BitSet one = some(random);
        BitSet two = some(random);
        assertThat(places(set(one))).isEqualTo(one.stream().boxed().toList());
        assertThat(set(one).size()).isEqualTo(one.cardinality());
        assertThat(set(one).meets(set(two))).isEqualTo(one.intersects(two));
        BitSet both = (BitSet) one.clone();
        both.or(two);
        assertThat(set(one).with(set(two))).isEqualTo(set(both));
        both.andNot(one);
        assertThat(set(one).with(set(two)).without(set(one))).isEqualTo(set(both));
    }

    private static BitSet some(Random random) {
        BitSet places = new BitSet();
        random.ints(random.nextInt(12), 0, ConditionSet.CAPACITY).forEach(places::set);
        return places;
    }

    private static ConditionSet set(BitSet places) {
        return places.stream()
                .mapToObj(ConditionSet::of)
                .reduce(ConditionSet.EMPTY, ConditionSet::with);
    }

    private static List<Integer> places(ConditionSet set) {
        List<Integer> places = new ArrayList<>();
        for (int at = set.next(0); at >= 0; at = set.next(at + 1)) {
            places.add(at);
        }
        return places;
    }
}
