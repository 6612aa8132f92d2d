package care.accord.reconciliation.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A settlement comes to the same cent with and without its explanation")
class TallyTest {
    private static final SharedSavingsProgram PROGRAM =
            SharedSavingsProgram.under(ProgramRules.bundled());

    private static final int DRAWS = 50;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static List<AcoYear> drawn(Random random) {
        return Stream.generate(() -> AcoYears.drawn(random)).limit(DRAWS).toList();
    }

    /// Of every track, year and start, with savings, losses and results at the minimum itself.
    @ParameterizedTest
    @MethodSource("seeds")
    void bothAgree(long seed) {
        drawn(new Random(seed)).forEach(TallyTest::assertSame);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spendingMoreNeverPaysMore(long seed) {
        Random random = new Random(seed);
        for (AcoYear aco : drawn(random)) {
            AcoYear dearer =
                    AcoYears.spending(
                            aco,
                            aco.expenditures().plus(new Usd(1 + random.nextLong(500_000_000))));
            assertThat(PROGRAM.tally(dearer).earned())
                    .isLessThanOrEqualTo(PROGRAM.tally(aco).earned());
        }
    }

    /// The limits of payments and losses are those of the rules; where revenue is not reported the limit of it is named.
    @ParameterizedTest
    @MethodSource("seeds")
    void noPaymentAndNoLossExceedsItsLimit(long seed) {
        drawn(new Random(seed)).forEach(TallyTest::assertWithinLimits);
    }

    private static void assertWithinLimits(AcoYear aco) {
        BigDecimal benchmark = aco.benchmark().dollars();
        BigDecimal earned = PROGRAM.tally(aco).earned().dollars();
        BigDecimal most =
                benchmark.multiply(
                        new BigDecimal(
                                switch (aco.track()) {
                                    case TRACK_2 -> "0.15";
                                    case TRACK_3, ENHANCED -> "0.20";
                                    default -> "0.10";
                                }));
        BigDecimal least =
                benchmark.multiply(
                        new BigDecimal(
                                switch (aco.track()) {
                                    case TRACK_1, BASIC_A, BASIC_B -> "0";
                                    case BASIC_C -> "0.01";
                                    case BASIC_D -> "0.02";
                                    case BASIC_E, TRACK_1_PLUS -> "0.04";
                                    case TRACK_2 -> "0.10";
                                    case TRACK_3, ENHANCED -> "0.15";
                                }));
        BigDecimal cent = new BigDecimal("0.01");
        assertThat(earned).isBetween(least.add(cent).negate(), most.add(cent));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        List<AcoYear> rows =
                new ArrayList<>(
                        seeds().limit(4)
                                .mapToObj(seed -> drawn(new Random(seed)))
                                .flatMap(List::stream)
                                .toList());
        List<Tally> before = rows.stream().map(PROGRAM::tally).toList();
        List<Integer> order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(order, new Random(7));
        SharedSavingsProgram another = SharedSavingsProgram.under(ProgramRules.bundled());
        for (int row : order) {
            assertThat(another.tally(rows.get(row))).isEqualTo(before.get(row));
        }
    }

    @ParameterizedTest(name = "{0} beneficiaries: {1} / {2}")
    @CsvSource({
        "500, 60878, 499000", // 12.2%, of a band that is 499 wide
        "20000, 749975, 29999000",
        "34601, 706172, 29999000", // 2.5% - 0.3% x 14,601 / 29,999
        "60000, 20, 1000",
    })
    void theMinimumIsAnExactQuotient(long assigned, long numerator, long denominator) {
        AcoYear aco = AcoYears.assigned(AcoYears.drawn(new Random(1)), assigned);
        TrackRules rules =
                TrackRules.of(
                        new TrackRules.Key(
                                new PerformanceYear(2023),
                                Track.BASIC_A,
                                new AgreementStart(LocalDate.of(2023, 1, 1))),
                        ProgramRules.bundled());
        Quotient minimum = MinimumRate.exact(aco, rules.minimum());
        assertThat(minimum.decimal())
                .isEqualByComparingTo(new Quotient(numerator, denominator).decimal());
        assertThat(minimum.decimal().subtract(MinimumRate.of(aco, rules.minimum()).value()).abs())
                .isLessThan(new BigDecimal("1e-30"));
    }

    /// Compared in 128 bits: products of cents and denominators do not fit into 64.
    @ParameterizedTest(name = "{0} of {1} reaches {2} / {3}: {4}")
    @CsvSource({
        "2000000000000, 100000000000000, 2, 100, true",
        "1999999999999, 100000000000000, 2, 100, false",
        "2353985132838, 100000000000000, 706172, 29999000, true",
        "2353985132837, 100000000000000, 706172, 29999000, false",
        "-1, 100000000000000, 0, 1, false",
        "0, 100000000000000, 0, 1, true",
    })
    void aThresholdIsReachedToTheLastCent(
            long part, long whole, long numerator, long denominator, boolean reached) {
        assertThat(new Quotient(numerator, denominator).isReachedBy(part, whole))
                .isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0} of {1} cents is {2}")
    @CsvSource({
        "0.5, 3, 2", // half up
        "0.4999, 3, 1",
        "0.38315, 1080731700, 414082351", // 414,082,350.855
        "0.9734999999999999, 922337203685477, 897895267787812", // more than 64 bits on the way
        "1, 7, 7",
        "0, 7, 0",
    })
    void aPartIsRoundedHalfUpToTheCent(BigDecimal rate, long cents, long part) {
        assertThat(Fraction.of(rate).of(cents)).isEqualTo(part);
        assertThat(new Usd(cents).times(rate).cents()).isEqualTo(part);
    }

    @Test
    void aNumberWithTooManyDigitsIsStillSettled() {
        AcoYear aco = AcoYears.drawn(new Random(3));
        AcoYear odd = AcoYears.scoring(aco, new BigDecimal("0.91696428571428571428571428"));
        assertSame(odd);
    }

    @Test
    void whatIsMissingIsMissingBothWays() {
        AcoYear aco = AcoYears.electingNothing(AcoYears.drawn(new Random(3)));
        assertThatThrownBy(() -> PROGRAM.tally(aco))
                .hasMessageStartingWith("msr_published: missing");
        assertThatThrownBy(() -> PROGRAM.settle(aco))
                .hasMessageStartingWith("msr_published: missing");
    }

    private static void assertSame(AcoYear aco) {
        assertThat(PROGRAM.tally(aco))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(Tally.of(PROGRAM.settle(aco)));
    }
}
