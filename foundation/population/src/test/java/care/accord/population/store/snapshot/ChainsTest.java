package care.accord.population.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.snapshot.Chains.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Identifiers that replace each other are one person, whose current one is where the latest statement leads")
class ChainsTest {
    /// `previous>current@day of January` each, joined by blanks; with `/` it is taken back. Joins have the day on which they
    /// end.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    one step                             | A>B@1             | A=B         | A>B@1
                    a chain of one day                   | A>B@1 B>C@1       | A=C B=C     | A>C@1 B>C@1
                    a chain that grows at its end        | A>B@1 B>C@2       | A=C B=C     | A>B@1 A>C@2 B>C@2
                    a chain that grows at its beginning  | B>C@1 A>B@2       | A=C B=C     | B>C@1 A>C@2
                    said again                           | A>B@1 A>B@2       | A=B         | A>B@1
                    two before one                       | A>C@1 B>C@2       | A=C B=C     | A>C@1 B>C@2
                    another successor: the latest holds  | A>B@1 A>C@2       | A=C B=C     | A>B@1 A>C@2 B>C@2
                    and back again                       | A>B@1 B>A@2       | B=A         | A>B@1 B>A@2
                    back and forth                       | A>B@1 B>A@2 A>B@3 | A=B         | A>B@1 B>A@2
                    itself                               | A>A@1             | ""          | ""
                    taken back                           | A>B@1 A/B@5       | ""          | A>B@1-5
                    taken back on the day it was said    | A>B@1 A/B@1       | ""          | ""
                    taken back and said again            | A>B@1 A/B@5 A>B@7 | A=B         | A>B@1-5 A>B@7
                    what was not said                    | A>B@1 A/C@5       | A=B         | A>B@1
                    the beginning of a chain             | A>B@1 B>C@2 A/B@5 | B=C         | A>B@1-5 A>C@2-5 B>C@2
                    the end of a chain                   | A>B@1 B>C@2 B/C@5 | A=B         | A>B@1 A>C@2-5 B>C@2-5
                    one of two ways                      | A>B@1 A>C@2 A/C@5 | A=B         | A>B@1 A>C@2-5 B>C@2-5
                    """)
    void leads(String rule, String said, String current, String joins) {
        Chains chains = Chains.of(statements(said), withdrawn(said));

        assertThat(text(chains.replaced())).as(rule).isEqualTo(current);
        assertThat(
                        chains.joins().stream()
                                .map(join ->
                                        "%s>%s@%d%s"
                                                .formatted(
                                                        join.previous(),
                                                        join.current(),
                                                        join.from().getDayOfMonth(),
                                                        join.until()
                                                                .map(day ->
                                                                        "-" + day.getDayOfMonth())
                                                                .orElse("")))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(joins);
    }

    @Test
    void theOrderInWhichStatementsAreReadMakesNoDifference() {
        List<Statement> said = statements("A>B@1 B>C@2 D>E@2 E>A@3 F>G@4 C>G@5");
        Chains inOrder = Chains.of(said, List.of());
        for (int seed = 0; seed < 20; seed++) {
            List<Statement> shuffled = new ArrayList<>(said);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Chains.of(shuffled, List.of()).joins()).isEqualTo(inOrder.joins());
            assertThat(Chains.of(shuffled, List.of()).replaced()).isEqualTo(inOrder.replaced());
        }
        assertThat(text(inOrder.replaced())).isEqualTo("A=G B=G C=G D=G E=G F=G");
    }

    /// Random statements: whoever is replaced is replaced by somebody who is not, and whatever is said of one person stays
    /// one person.
    @ParameterizedTest
    @MethodSource("seeds")
    void whoIsReplacedIsReplacedByWhoIsNot(long seed) {
        Random random = new Random(seed);
        List<Statement> said = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            said.add(
                    new Statement(
                            "P" + random.nextInt(12),
                            "P" + random.nextInt(12),
                            LocalDate.of(2025, 1, 1 + random.nextInt(20))));
        }
        Map<String, String> replaced = Chains.of(said, List.of()).replaced();

        assertThat(replaced.values()).noneMatch(replaced::containsKey);
        assertThat(said)
                .allSatisfy(one ->
                        assertThat(replaced.getOrDefault(one.previous(), one.previous()))
                                .isEqualTo(replaced.getOrDefault(one.current(), one.current())));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    private static List<Statement> statements(String said) {
        return statements(said, ">");
    }

    private static List<Statement> withdrawn(String said) {
        return statements(said, "/");
    }

    private static List<Statement> statements(String said, String word) {
        return Arrays.stream(said.split(" ", -1))
                .filter(one -> one.contains(word))
                .map(one -> one.split("[>/@]", -1))
                .map(parts ->
                        new Statement(
                                parts[0],
                                parts[1],
                                LocalDate.of(2025, 1, Integer.parseInt(parts[2]))))
                .toList();
    }

    private static String text(Map<String, String> replaced) {
        return new TreeMap<>(replaced)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" "));
    }
}
