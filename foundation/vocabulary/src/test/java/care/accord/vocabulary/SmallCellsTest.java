package care.accord.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("No number of 1 to 10 people is shown, nor one from which such a number follows")
class SmallCellsTest {
    private static final SmallCells RULE = new SmallCells(11);

    @ParameterizedTest(name = "of {0} the cells {1} are hidden")
    @CsvSource({
        "50 40 30,     ''",
        "0 40 30,      ''",
        "11 40,        ''",
        "10 40 30,     0 2",
        "3 4 50 60,    0 1 2",
        "3 9 50,       0 1",
        "0 5 40,       1 2",
        "0 5 0,        1",
        "7,            0"
    })
    void smallCellsAndThoseThatTellThem(String cells, String hidden) {
        assertThat(words(RULE.hidden(numbers(cells)))).isEqualTo(hidden);
    }

    /// The 3 is hidden; its row and its column each need another hidden cell, and these two need a fourth.
    @Test
    void aTableHidesInRowsAndColumns() {
        BitSet[] hidden = RULE.hidden(new long[][] {{3, 40, 90}, {30, 50, 80}, {60, 70, 99}});
        assertThat(Arrays.stream(hidden).map(SmallCellsTest::words))
                .containsExactly("0 1", "0 1", "");
    }

    /// Nobody who knows the total and what is shown can tell one hidden cell, nor that all hidden are few.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsHiddenStaysHidden(long seed) {
        Random random = new Random(seed);
        long[] cells = random.longs(2 + random.nextInt(8), 0, 40).toArray();
        BitSet hidden = RULE.hidden(cells);
        long people = hidden.stream().mapToLong(cell -> cells[cell]).sum();
        boolean nobodyElse =
                IntStream.range(0, cells.length).noneMatch(c -> !hidden.get(c) && cells[c] > 0);
        for (int cell = 0; cell < cells.length; cell++) {
            assertThat(hidden.get(cell) || !RULE.isSmall(cells[cell])).isTrue();
        }
        assertThat(hidden.isEmpty() || nobodyElse || (hidden.cardinality() > 1 && people > 10))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} of {1}: hidden {2}")
    @CsvSource({
        "30 40 50, 60 80 90, ''",
        "0 40 50,  60 80 90, ''",
        "60 40 50, 60 80 90, ''",
        "4 40 50,  60 80 90, 0 1",
        "56 40 50, 60 80 90, 0 1",
        "3 0 50,   60 80 90, 0 1 2",
        "2 3 50,   60 20 90, 0 1 2",
        "2 30 50,  5 80 90,  0 1",
        "0 30 50,  5 80 90,  0 1",
        "4 6 0,    40 50 0,  0 1",
        "6,        20,       0"
    })
    void partsOfGroups(String parts, String people, String hidden) {
        assertThat(words(RULE.hiddenParts(numbers(parts), numbers(people)))).isEqualTo(hidden);
    }

    /// Whoever knows the totals, the people of every group that is not small, and all parts that are shown finds for each hidden
    /// part at least one number that is not small; found here by trying every number.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hiddenPartsMayBeLarge(long seed) {
        Random random = new Random(seed);
        long[] people = random.longs(2 + random.nextInt(5), 1, 60).toArray();
        long[] parts = Arrays.stream(people).map(all -> random.nextLong(all + 1)).toArray();
        BitSet unknown = RULE.hidden(people);
        BitSet hidden = RULE.hiddenParts(parts, people);
        long counted = hidden.stream().mapToLong(group -> parts[group]).sum();
        long all = hidden.stream().mapToLong(group -> people[group]).sum();
        if (hidden.cardinality() == people.length
                && (RULE.isSmall(counted) || RULE.isSmall(all - counted))) {
            return; // The whole itself is too small; nothing is shown.
        }
        for (int group = 0; group < people.length; group++) {
            boolean small =
                    RULE.isSmall(parts[group]) || RULE.isSmall(people[group] - parts[group]);
            assertThat(hidden.get(group) || !small).isTrue();
            if (hidden.get(group)) {
                long own = unknown.get(group) ? sum(people, unknown) : people[group];
                long most = Math.min(own, counted);
                long least = Math.max(0, counted - (all - own));
                assertThat(RULE.isSmall(most) && RULE.isSmall(least)).isFalse();
                assertThat(RULE.isSmall(own - most) && RULE.isSmall(own - least)).isFalse();
            }
        }
    }

    /// Two measures of the same people: who is not shown in one is not shown in the other.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoIsHiddenDoesNotDependOnWhatIsCounted(long seed) {
        Random random = new Random(seed);
        long[] people = random.longs(3, 1, 60).toArray();
        long[] parts = Arrays.stream(people).map(all -> random.nextLong(all + 1)).toArray();
        BitSet hidden = RULE.hiddenParts(parts, people);
        BitSet unknown = RULE.hidden(people);
        unknown.andNot(hidden);
        assertThat(unknown.isEmpty()).isTrue();
    }

    private static long sum(long[] numbers, BitSet of) {
        return of.stream().mapToLong(at -> numbers[at]).sum();
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static long[] numbers(String words) {
        return Arrays.stream(words.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static String words(BitSet bits) {
        return bits.stream().mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
}
