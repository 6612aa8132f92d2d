package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.population.Visit;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Shared care: weights add up to exactly one, and money is divided to the cent")
class SharedCareTest {
    @ParameterizedTest(name = "by {0}, at least {1}: {2}")
    @CsvSource({
        // OURS 2 visits of 60.00, THEIRS 1 visit of 180.00, OTHERS 1 visit of 1.00.
        "visits,  0,    '100000001 0.500000, 200000001 0.250000, 300000001 0.250000'",
        "dollars, 0.10, '200000001 0.600000, 100000001 0.400000'",
        "dollars, 0,    '200000001 0.598007, 100000001 0.398671, 300000001 0.003322'",
        "equally, 0,    '100000001 0.333334, 200000001 0.333333, 300000001 0.333333'",
    })
    void weightsFollowTheMeasure(String by, String least, String expected) {
        assertThat(
                        shares(by, least).list().stream()
                                .map(share ->
                                        share.standing().provider().id() + " " + share.weight())
                                .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void nobodyWithTheLeastSharePassesTheRule() {
        assertThat(World.words(decide("equally", "0.5"))).isEqualTo("unattributed: small-shares");
    }

    @Test
    void oneCentIsNotLost() {
        assertThat(shares("equally", "0").divide(Usd.of("100.00")))
                .containsExactly(Usd.of("33.34"), Usd.of("33.33"), Usd.of("33.33"));
        assertThat(shares("equally", "0").divide(Usd.of("-0.01")))
                .containsExactly(Usd.of("-0.01"), Usd.of("0.00"), Usd.of("0.00"));
    }

    @Test
    void theSentenceNamesEverybody() {
        assertThat(ChainSentence.of(decide("visits", "0.30")))
                .isEqualTo("Attributed to the practice with TIN 100000001 by rule 1, shared care.");
        assertThat(ChainSentence.of(decide("visits", "0")))
                .startsWith(
                        "Attributed to the practice with TIN 100000001 (0.5) and the practice with TIN 200000001 (0.25)");
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheAmountsWeightsAddUpToOneAndPartsToTheWhole(int seed) {
        Random random = new Random(seed);
        long[] amounts =
                random.longs(1 + random.nextInt(12), 1, 1L << (1 + random.nextInt(40))).toArray();
        List<Standing> standings =
                IntStream.range(0, amounts.length)
                        .mapToObj(nth ->
                                Standing.listed(
                                        new AttributedProvider.Practice("" + nth),
                                        new care.accord.attribution.assignment.Provider("", ""),
                                        Example.YEAR.end()))
                        .toList();
        Shares shares = Shares.of(standings, amounts);
        Usd money = new Usd(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
        assertThat(
                        shares.list().stream()
                                .map(Share::weight)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
        assertThat(shares.divide(money).stream().reduce(Usd.ZERO, Usd::plus)).isEqualTo(money);
    }

    private static Shares shares(String by, String least) {
        return ((Outcome.Attributed) decide(by, least).outcome()).choice().shares();
    }

    private static ChainDecision decide(String by, String least) {
        return World.decide(
                World.chain(
                        "rule: shared-care, services: office , by: %s, minimumShare: \"%s\""
                                .formatted(by, least)),
                Visit.on("2025-02-01").to(Example.OURS).allowed("60.00"),
                Visit.on("2025-03-01").to(Example.OURS).allowed("60.00"),
                Visit.on("2025-04-01").to(Example.THEIRS).allowed("180.00"),
                Visit.on("2025-04-02").to(Example.OTHERS).allowed("1.00"));
    }
}
