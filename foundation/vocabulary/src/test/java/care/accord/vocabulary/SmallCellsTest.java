package care.accord.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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
        "1 10 30,      0 1 2",
        "1 1 1 1 1 1 1 1 1 1 1 40, 0 1 2 3 4 5 6 7 8 9 10 11",
        "7,            0"
    })
    void smallCellsAndThoseThatTellThem(String cells, String hidden) {
        assertThat(words(RULE.hidden(numbers(cells)))).isEqualTo(hidden);
    }

    @ParameterizedTest(name = "{0} of {1} is shown: {2}")
    @CsvSource({
        "11, 40, true",
        "10, 40, false",
        "30, 40, false",
        "29, 40, true",
        "0, 40, true",
        "40, 40, true",
        "0, 4, false"
    })
    void aPartOfAWholeIsShownWhereNeitherItNorTheRestIsFew(long part, long whole, boolean shown) {
        assertThat(RULE.isShown(part, whole)).isEqualTo(shown);
        assertThat(RULE.shown(part, whole).isPresent()).isEqualTo(shown);
    }

    /// Of 6 and 7 people, who may be the same, with care of two kinds: the 20 with care of a third are hidden with them, else the rest
    /// of the cost would be that of 7 people or few more.
    @ParameterizedTest(name = "of {0}, of which {1} are left out anyway, {2} are hidden")
    @CsvSource({
        "6 7 20 50,  '',  0 1 2",
        "6 15 20 50, '',  0 1",
        "6 15 20 50, 3,   0 3",
        "15 20 50,   2,   2",
        "15 20 50,   '',  ''",
        "0 5 40,     '',  1 2",
        "0 5 0,      '',  1"
    })
    void groupsThatSharePeople(String cells, String leftOut, String hidden) {
        BitSet anyway = new BitSet();
        Arrays.stream(leftOut.split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> anyway.set(Integer.parseInt(word)));
        assertThat(words(RULE.hiddenOverlapping(numbers(cells), anyway))).isEqualTo(hidden);
    }

    /// Every table of up to four groups of up to seven people, where 1 to 3 are few: whoever knows the rule, the total and what is shown, and
    /// tries every number for what is hidden, finds that each hidden one may not be few.
    @Test
    void noHiddenNumberCanBeSolvedFor() {
        SmallCells few = new SmallCells(4);
        for (int groups = 1; groups <= 4; groups++) {
            for (long[] cells : tables(groups, 7)) {
                BitSet hidden = few.hidden(cells);
                long[] most = new long[groups];
                solve(cells, hidden, 0, sum(cells, hidden), new long[groups], most);
                boolean everybody =
                        IntStream.range(0, groups)
                                .noneMatch(at -> !hidden.get(at) && cells[at] > 0);
                for (int at = 0; at < groups; at++) {
                    assertThat(few.isSmall(cells[at]) && !hidden.get(at)).isFalse();
                    assertThat(hidden.get(at) && !everybody && most[at] < few.leastShown())
                            .as("%s", Arrays.toString(cells))
                            .isFalse();
                }
            }
        }
    }

    /// Remembers the most that each hidden cell is in any solution; a cell without anybody would be shown.
    private static void solve(
            long[] cells, BitSet hidden, int from, long left, long[] guess, long[] most) {
        int at = hidden.nextSetBit(from);
        if (at < 0) {
            if (left == 0) {
                Arrays.setAll(most, cell -> Math.max(most[cell], guess[cell]));
            }
            return;
        }
        for (long value = 1; value <= left; value++) {
            guess[at] = value;
            solve(cells, hidden, at + 1, left - value, guess, most);
        }
        guess[at] = 0;
    }

    private static List<long[]> tables(int groups, int most) {
        int count = (int) Math.pow(most + 1.0, groups);
        return IntStream.range(0, count)
                .mapToObj(number ->
                        IntStream.range(0, groups)
                                .mapToLong(group ->
                                        (long) (number / Math.pow(most + 1.0, group)) % (most + 1))
                                .toArray())
                .toList();
    }

    /// People drawn into groups that overlap: the people of the hidden groups together are never few, unless everybody is hidden.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRestOfASumIsNotThatOfFew(long seed) {
        Random random = new Random(seed);
        List<BitSet> groups =
                IntStream.range(0, 2 + random.nextInt(6))
                        .mapToObj(_ -> {
                            BitSet people = new BitSet();
                            random.ints(random.nextInt(25), 0, 40).forEach(people::set);
                            return people;
                        })
                        .toList();
        long[] cells = groups.stream().mapToLong(BitSet::cardinality).toArray();
        BitSet hidden = RULE.hiddenOverlapping(cells, new BitSet());
        BitSet together = new BitSet();
        hidden.stream().forEach(at -> together.or(groups.get(at)));
        boolean everybody =
                IntStream.range(0, cells.length).noneMatch(at -> !hidden.get(at) && cells[at] > 0);
        assertThat(
                        hidden.isEmpty()
                                || everybody
                                || (hidden.cardinality() > 1 && together.cardinality() > 10))
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
