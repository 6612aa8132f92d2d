package care.accord.metrics.directory;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.directory.Contribution.Cost;
import care.accord.metrics.directory.Contribution.Measured;
import care.accord.metrics.directory.Listing.Benchmarked;
import care.accord.metrics.directory.Listing.PriceIndex;
import care.accord.metrics.directory.Listing.Quality;
import care.accord.metrics.directory.Listing.Source;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "The directory shows what is of enough people, and of several payers only what tells none of them another's share")
class DirectoryTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final Directory DIRECTORY =
            new Directory(
                    DirectoryRules.of(ProgramRules.bundled(), new PerformanceYear(2025)),
                    ScorecardPoints.of(ProgramRules.bundled(), new DateSpan(START, END)));

    /// 100, 90 and 80 of 200, 150 and 150 people: 270 of 500, 0.54.
    @Test
    void threePayersOfLikeSizeAreOneSource() {
        Source source = only(of("a", 200, 100), of("b", 150, 90), of("c", 150, 80));
        assertThat(source.payers()).containsExactly("Payer a", "Payer b", "Payer c");
        assertThat(source.atLeastMembers()).isEqualTo(500);
        Quality quality = source.measures().getFirst();
        assertThat(quality.rate()).isEqualTo("0.54");
        assertThat(quality.atLeastPeople()).isEqualTo(500);
    }

    /// The sum of two would tell each the other's part; so would one that is more than three fifths of it.
    @ParameterizedTest(name = "{0}, {1} and {2} members: shown by payer")
    @CsvSource({"200, 150, 0", "700, 150, 150", "301, 100, 100"})
    void otherwiseEachPayerIsASource(int first, int second, int third) {
        List<Contribution> agreed = new ArrayList<>();
        agreed.add(of("a", first, first / 2));
        agreed.add(of("b", second, second / 2));
        if (third > 0) {
            agreed.add(of("c", third, third / 2));
        }
        assertThat(DIRECTORY.listing(agreed).orElseThrow().sources())
                .hasSameSizeAs(agreed)
                .allSatisfy(source -> assertThat(source.payers()).hasSize(1));
    }

    @Test
    void severalContractsOfAPayerAreOneSource() {
        Source source = only(of("a", 60, 30), of("a", 40, 20));
        assertThat(source.payers()).containsExactly("Payer a");
        assertThat(source.atLeastMembers()).isEqualTo(100);
        assertThat(source.measures().getFirst().rate()).isEqualTo("0.50");
    }

    @Test
    void belowAHundredMembersThereIsNothing() {
        assertThat(DIRECTORY.listing(List.of(of("a", 99, 50), of("b", 80, 40)))).isEmpty();
        assertThat(DIRECTORY.listing(List.of())).isEmpty();
        assertThat(
                        DIRECTORY
                                .listing(List.of(of("a", 99, 50), of("b", 100, 40)))
                                .orElseThrow()
                                .sources())
                .singleElement()
                .satisfies(source -> assertThat(source.payers()).containsExactly("Payer b"));
    }

    @ParameterizedTest(name = "{0} of {1} people: {2} of at least {3}")
    @CsvSource({
        "15,  30,  0.50, 30",
        "15,  29,  ,",
        "10,  60,  ,",
        "11,  60,  0.18, 50",
        "50,  60,  ,",
        "0,   60,  0.00, 50",
        "60,  60,  1.00, 50",
        "333, 999, 0.33, 500"
    })
    void aMeasureIsOfEnoughPeopleAndTellsOfNoFew(
            long counted, long people, String rate, Long band) {
        List<Quality> shown =
                only(new Contribution(
                                "a",
                                "Payer a",
                                "Org",
                                START,
                                END,
                                END,
                                1_000,
                                cost(1, 1, 0),
                                List.of(measured("m", counted, people)),
                                List.of(),
                                List.of()))
                        .measures();
        assertThat(shown).hasSize(rate == null ? 0 : 1);
        shown.forEach(one -> {
            assertThat(one.rate()).isEqualTo(rate);
            assertThat(one.atLeastPeople()).isEqualTo(band);
        });
    }

    /// $1,100 where $1,000 were to be expected; members' differences have a root of squares of $25: 0.049 each way.
    @Test
    void thePriceIsAnIndexWithItsInterval() {
        assertThat(only(priced("a", 200, cost(110_000, 100_000, 6_250_000))).price())
                .contains(
                        new PriceIndex(
                                new BigDecimal("1.10"),
                                new BigDecimal("1.05"),
                                new BigDecimal("1.15")));
        assertThat(only(priced("a", 200, cost(0, 0, 0))).price()).isEmpty();
    }

    /// Of as many members each, but of one payer nearly all the cost: its index would show.
    @Test
    void aPriceThatIsOfOnePayerIsNotThatOfSeveral() {
        Source source =
                only(
                        priced("a", 200, cost(900, 1_000, 0)),
                        priced("b", 200, cost(100, 100, 0)),
                        priced("c", 200, cost(100, 100, 0)));
        assertThat(source.payers()).hasSize(3);
        assertThat(source.price()).isEmpty();
    }

    /// 300 of 400 with controlled pressure, 75 percent.
    @Test
    void aMeasureWithABenchmarkHasItsDecile() {
        Contribution found =
                new Contribution(
                        "a",
                        "Payer a",
                        "Org",
                        START,
                        END,
                        END,
                        1_000,
                        cost(1, 1, 0),
                        List.of(measured("controlled-blood-pressure", 300, 400)),
                        List.of("08"),
                        List.of("CT"));
        Optional<Benchmarked> decile = only(found).measures().getFirst().decile();
        assertThat(decile.orElseThrow().benchmark()).startsWith("PY2025 236 ");
        assertThat(decile.orElseThrow().decile()).isBetween(1, 10);
    }

    /// Whatever contributes: one source of several payers, or several of one; nobody alone is more than three fifths of a sum.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSumCanBeTakenApart(long seed) {
        Random random = new Random(seed);
        for (int draw = 0; draw < 50; draw++) {
            List<Contribution> agreed = new ArrayList<>();
            for (int payer = 0; payer < 1 + random.nextInt(5); payer++) {
                int members = random.nextInt(400);
                agreed.add(of("p" + payer, members, random.nextInt(members + 1)));
            }
            long all = agreed.stream().mapToLong(Contribution::members).sum();
            for (Source source :
                    DIRECTORY.listing(agreed).map(Listing::sources).orElse(List.of())) {
                assertThat(source.atLeastMembers()).isGreaterThanOrEqualTo(100);
                if (source.payers().size() > 1) {
                    assertThat(source.payers().size()).isGreaterThan(2);
                    assertThat(agreed)
                            .allSatisfy(one ->
                                    assertThat(5 * one.members()).isLessThanOrEqualTo(3 * all));
                }
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 5);
    }

    private static Source only(Contribution... agreed) {
        List<Source> sources = DIRECTORY.listing(List.of(agreed)).orElseThrow().sources();
        assertThat(sources).hasSize(1);
        return sources.getFirst();
    }

    private static Contribution of(String payer, int members, int counted) {
        return new Contribution(
                payer,
                "Payer " + payer,
                "Org",
                START,
                END,
                END,
                members,
                cost(members, members, 0),
                List.of(measured("m", counted, members)),
                List.of("08"),
                List.of("CT"));
    }

    private static Contribution priced(String payer, int members, Cost cost) {
        return new Contribution(
                payer,
                "Payer " + payer,
                "Org",
                START,
                END,
                END,
                members,
                cost,
                List.of(),
                List.of(),
                List.of());
    }

    private static Measured measured(String measure, long counted, long people) {
        return new Measured(
                measure,
                "Title",
                "claims",
                false,
                people,
                counted,
                counted,
                BigDecimal.valueOf(people));
    }

    private static Cost cost(long observed, long expected, long squares) {
        return new Cost(
                BigDecimal.valueOf(observed),
                BigDecimal.valueOf(expected),
                BigDecimal.valueOf(squares));
    }
}
