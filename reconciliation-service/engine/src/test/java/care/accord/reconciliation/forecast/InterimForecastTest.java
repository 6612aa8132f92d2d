package care.accord.reconciliation.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.expenditure.Care;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.ExpenditureTerms;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.expenditure.Members;
import care.accord.reconciliation.expenditure.MonthlyCosts;
import care.accord.reconciliation.settlement.Base;
import care.accord.reconciliation.settlement.Block;
import care.accord.reconciliation.settlement.Corridor;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.settlement.Settlement;
import care.accord.reconciliation.settlement.SettlementCalculator;
import care.accord.reconciliation.settlement.Terms;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "A forecast completes months whose claims still arrive and settles them at both ends of an interval")
class InterimForecastTest {
    private static final ForecastRules RULES =
            ForecastRules.of(ProgramRules.bundled(), new PerformanceYear(2025));
    private static final Citation RULE = new Citation("the contract");
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final DateSpan HALF_YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));

    /// Each month comes to $100,000: $40,000 are known when it is over, $80,000 a month later, all after two. In June 2025
    /// $580,000 - 60,000 = $520,000 of the half year are known and $600,000 expected.
    @Test
    void monthsAreMultipliedUpToWhatEarlierMonthsCameTo() {
        Completion completion = steady(new long[] {40_000, 80_000, 100_000}).orElseThrow();
        assertThat(completion.days()).isEqualTo(HALF_YEAR);
        assertThat(completion.known().value()).isEqualTo(Usd.of("520000"));
        assertThat(completion.completed().value()).isEqualTo(Usd.of("600000"));
        assertThat(completion.incurredNotKnown()).isEqualTo(Usd.of("80000"));
        assertThat(completion.months())
                .extracting(Completion.Month::incurredNotKnown)
                .endsWith(Usd.ZERO, Usd.of("20000"), Usd.of("60000"));
        assertThat(completion.low().value()).isEqualTo(completion.high().value());
        Recalculation.check(completion.completed());
    }

    @ParameterizedTest(
            name = "of a month {0} of 100000 known when it is over: the last month is {1}")
    @CsvSource({"25000, 6", "24000, 5"})
    void aMonthOfWhichLessThanAQuarterIsKnownIsLeftOut(long atOnce, int months) {
        Completion completion = steady(new long[] {atOnce, 100_000}).orElseThrow();
        assertThat(completion.months()).hasSize(months);
        assertThat(YearMonth.from(completion.days().end())).isEqualTo(YearMonth.of(2025, months));
    }

    @Test
    void completeMonthsChangeNothing() {
        Completion completion = steady(new long[] {100_000}).orElseThrow();
        assertThat(completion.incurredNotKnown()).isEqualTo(Usd.ZERO);
        assertThat(completion.low().value()).isEqualTo(completion.known().value());
        assertThat(completion.high().value()).isEqualTo(completion.known().value());
    }

    /// Looked at twelve months later, every month of the year has reached the horizon.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aYearThatIsFullyRunOutHasNothingToCome(long seed) {
        Random random = new Random(seed);
        DateSpan year = new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        Observations observations = observations(LocalDate.of(2025, 12, 31));
        Completion completion =
                Completion.of(
                                observations.observe(known(observations, () -> noisy(random))),
                                year,
                                RULES,
                                "run")
                        .orElseThrow();
        assertThat(completion.months()).hasSize(12);
        assertThat(completion.incurredNotKnown()).isEqualTo(Usd.ZERO);
        assertThat(completion.low().value()).isEqualTo(completion.completed().value());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreExpendituresNeverPayMore(long seed) {
        Random random = new Random(seed);
        Observations observations = observations(LAST);
        Completion completion =
                Completion.of(
                                observations.observe(known(observations, () -> noisy(random))),
                                HALF_YEAR,
                                RULES,
                                "run")
                        .orElseThrow();
        InterimForecast forecast =
                InterimForecast.of(
                        completion,
                        List.of(
                                new ForecastPart(
                                        HALF_YEAR, Count.reported("Member months", 6_000, "run"))),
                        spent -> settled(spent.getFirst()));
        assertThat(completion.low().value()).isLessThan(completion.completed().value());
        assertThat(completion.high().value()).isGreaterThan(completion.completed().value());
        assertThat(completion.low().value()).isGreaterThanOrEqualTo(completion.known().value());
        assertThat(forecast.atLowExpenditures().payment().value())
                .isGreaterThanOrEqualTo(forecast.expected().payment().value());
        assertThat(forecast.expected().payment().value())
                .isGreaterThanOrEqualTo(forecast.atHighExpenditures().payment().value());
    }

    /// 6,000 member months x $105 = $630,000 against $600,000: $30,000 saved, half of it shared.
    @Test
    void theBenchmarkCountsTheSameMonths() {
        InterimForecast forecast =
                InterimForecast.of(
                        steady(new long[] {40_000, 80_000, 100_000}).orElseThrow(),
                        List.of(
                                new ForecastPart(
                                        HALF_YEAR, Count.reported("Member months", 6_000, "run"))),
                        spent -> settled(spent.getFirst()));
        assertThat(forecast.expected().payment().value()).isEqualTo(Usd.of("15000"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfClaimsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<String> days = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            days.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(540)).toString());
        }
        MonthlyCosts first = costs(days);
        Collections.shuffle(days, random);
        assertThat(costs(days)).isEqualTo(first);
        assertThat(first.sum()).isEqualTo(20_000);
    }

    private static MonthlyCosts costs(List<String> days) {
        PopulationBuilder builder = new PopulationBuilder().add(Care.person("p", "", "", ""));
        builder.add(Care.covered("p", Coverage.COMMERCIAL, "2024-01-01", "2025-12-31"));
        IntStream.range(0, days.size())
                .forEach(at ->
                        builder.add(
                                Visit.on(days.get(at)).claim("c" + at).allowed("1.00").line("p")));
        Population population = builder.build();
        DateSpan period = new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        return MonthlyCosts.of(
                population,
                new CountedLines(
                        population,
                        Members.everyone(population),
                        ExpenditureTerms.plain(period, CostBasis.PAID, RULE)));
    }

    @ParameterizedTest(name = "known to {0}, {1} months back: {2}")
    @CsvSource({
        "2025-03-31, 1, 2025-02-28, 2025-03",
        "2025-02-28, 2, 2024-12-31, 2025-02",
        "2025-03-30, 1, 2025-02-27, 2025-02",
        "2025-03-15, 3, 2024-12-15, 2025-02"
    })
    void looksAreAMonthApart(LocalDate last, int back, LocalDate day, YearMonth lastMonth) {
        Observations observations = observations(last);
        assertThat(observations.day(back)).isEqualTo(day);
        assertThat(observations.lastMonth()).isEqualTo(lastMonth);
    }

    /// A first delivery brings years at once; looks before it saw nothing and say nothing about development.
    @Test
    void looksBeforeTheFirstDeliveryAreNoObservation() {
        Observations observations = observations(LAST);
        Function<LocalDate, MonthlyCosts> all = known(observations, () -> new long[] {50, 100});
        MonthlyCosts nothing =
                new MonthlyCosts(YearMonth.from(observations.services().start()), new long[0]);
        DevelopmentTriangle triangle =
                observations.observe(
                        day -> day.isBefore(LocalDate.of(2025, 3, 1)) ? nothing : all.apply(day));
        assertThat(ChainLadder.of(triangle).toUltimate(0).value()).isEqualByComparingTo("2");
    }

    @Test
    void aPeriodOfPartsOfMonthsIsRefused() {
        DateSpan days = new DateSpan(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 6, 30));
        DevelopmentTriangle triangle =
                DevelopmentTriangle.of(YearMonth.of(2025, 1), new long[][] {{1, 1}, {1}});
        assertThatThrownBy(() -> Completion.of(triangle, days, RULES, "run"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not of whole months");
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private static Observations observations(LocalDate last) {
        return new Observations(last, RULES.looks(), RULES.horizon());
    }

    private static Optional<Completion> steady(long[] dollarsByLag) {
        long[] cents = Arrays.stream(dollarsByLag).map(dollars -> dollars * 100).toArray();
        Observations observations = observations(LAST);
        return Completion.of(
                observations.observe(known(observations, () -> cents)), HALF_YEAR, RULES, "run");
    }

    private static long[] noisy(Random random) {
        return IntStream.rangeClosed(1, 6)
                .mapToLong(lag -> 1_500_000L * lag + random.nextInt(400_000))
                .toArray();
    }

    /// What is known on a day, if each month of service arrives as drawn.
    private static Function<LocalDate, MonthlyCosts> known(
            Observations observations, java.util.function.Supplier<long[]> arrivals) {
        DateSpan services = observations.services();
        YearMonth first = YearMonth.from(services.start());
        List<long[]> months =
                IntStream.range(0, services.months()).mapToObj(_ -> arrivals.get()).toList();
        return day -> {
            long[] cents = new long[months.size()];
            for (int month = 0; month < cents.length; month++) {
                LocalDate end = first.plusMonths(month).atEndOfMonth();
                if (!end.isAfter(day)) {
                    int lag =
                            (int)
                                    YearMonth.from(end)
                                            .until(
                                                    YearMonth.from(day),
                                                    java.time.temporal.ChronoUnit.MONTHS);
                    long[] arrival = months.get(month);
                    cents[month] = arrival[Math.min(lag, arrival.length - 1)];
                }
            }
            return new MonthlyCosts(first, cents);
        };
    }

    private static ContractSettlement settled(Expenditures spent) {
        Settlement settled =
                SettlementCalculator.settle(
                        new Terms(
                                new Base.PerMember(
                                        Rate.rule("Benchmark", new BigDecimal("105"), RULE),
                                        spent.memberMonths(),
                                        spent.cost(),
                                        RULE),
                                new Corridor(
                                        Rate.rule("Minimum", new BigDecimal("0.02"), RULE),
                                        Optional.of(
                                                Rate.rule("Minimum", new BigDecimal("0.02"), RULE)),
                                        Optional.empty()),
                                List.of(share()),
                                List.of(),
                                List.of(share()),
                                RULE));
        return new ContractSettlement(
                settled.outcome(),
                settled.comparison().savings(),
                settled.payment(),
                settled.steps());
    }

    private static Block share() {
        return new Block.Share("Share", Rate.rule("Half", new BigDecimal("0.5"), RULE), RULE);
    }
}
