package care.accord.reconciliation.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.program.SharedSavingsProgram.AcoSettlement;
import care.accord.reconciliation.settlement.Outcome;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Settlement of the Medicare Shared Savings Program, 42 CFR 425.605 and 425.610")
class SharedSavingsProgramTest {
    private static final ProgramRules RULES = ProgramRules.bundled();
    private static final Offset<BigDecimal> A_DOLLAR = Offset.offset(BigDecimal.ONE);
    private static final List<Track> SINCE_2019 =
            List.copyOf(EnumSet.range(Track.BASIC_A, Track.ENHANCED));

    @ParameterizedTest(name = "{0} PY{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    published: T1, A67373, shared from the first dollar, scaled by quality | 2014 | T1 | 450902466 | 418729017 | 34601 |      | .916964286 | MET             | 0        | 14455933
                    published: T1, A00755, paid exactly its limit                          | 2016 | T1 | 119762995 |  91531752 |  8000 |      | .8866      | MET             | 0        | 11976300
                    published: T3, the loss rate stops at its floor                        | 2016 | T3 | 192077909 | 198408192 | 20000 | 0.02 | .9635      | MET             | 0        | -2532113
                    published: T3, A3743, failing the standard costs the highest rate      | 2018 | T3 | 100000000 | 102828054 | 10000 | 0.02 | .4545      | NOT_MET         | -2797    | -2118244
                    published: EN, A1001, no sequestration                                 | 2020 | EN | 900000000 | 827572002 | 80000 | 0.02 | 1          | MET             | 0        | 54320998
                    published: EN, A1001, two percent sequestered                          | 2021 | EN | 900000000 | 815768643 | 80000 | 0.02 | .9         | MET             | 0        | 61910047
                    published: B, A2833, compared without rounding                         | 2021 | B  | 100000000 |  97017350 | 10274 |      | .9         | MET             | 0        | 0
                    published: EN, losses less what a disaster forgives                    | 2023 | EN | 300000000 | 315884998 | 20000 | 0.01 | .8245      | MET             | -2649296 | -3704703
                    published: E, A2366, alternative standard scales by quality            | 2024 | E  | 200000000 | 189192683 | 20000 | 0    | .7663      | ALTERNATIVE_MET | 0        | 4058007
                    published: EN, A5407, loss rate from quality                           | 2024 | EN | 100000000 | 102576264 | 10000 | 0.01 | .7178      | MET             | -5398    | -1183935
                    """)
    void settlesLikePublishedRows(
            String rule,
            int year,
            String track,
            String benchmark,
            String expenditures,
            long assigned,
            String elected,
            BigDecimal quality,
            QualityStandard standard,
            String disaster,
            BigDecimal earned) {
        AcoYear aco =
                new AcoYear(
                        new PerformanceYear(year),
                        Track.of(track),
                        Usd.of(benchmark),
                        Usd.of(expenditures),
                        assigned,
                        Optional.ofNullable(elected).map(BigDecimal::new),
                        Optional.of(quality),
                        standard,
                        RevenueCategory.HIGH,
                        Optional.of(new AgreementStart(LocalDate.of(2012, 4, 1))),
                        AcoYear.Guardrail.NOT_TRIGGERED,
                        Usd.of(disaster),
                        Optional.of(Usd.of("1000000000")),
                        rule);
        AcoSettlement settled = SharedSavingsProgram.settle(aco, RULES);
        assertThat(settled.settlement().payment().value().dollars()).isCloseTo(earned, A_DOLLAR);
        Recalculation.check(settled.settlement().payment());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    published: A5347, low revenue below the minimum shares at half the rate | LOW  | 2024-01-01 | 99823012 | 7228 | NOT_TRIGGERED | 43362
                    high revenue below the minimum does not share                           | HIGH | 2024-01-01 | 99823012 | 7228 | NOT_TRIGGERED | 0
                    fewer than 5,000 assigned do not share below the minimum                | LOW  | 2024-01-01 | 99823012 | 4999 | NOT_TRIGGERED | 0
                    an agreement before the rule does not share below the minimum           | LOW  | 2023-01-01 | 99823012 | 7228 | NOT_TRIGGERED | 0
                    the guardrail bars savings                                              | HIGH | 2024-01-01 | 90000000 | 7228 | TRIGGERED     | 0
                    the guardrail does not reach agreements that began before it            | HIGH | 2023-01-01 | 90000000 | 7228 | TRIGGERED     | 4900000.00
                    """)
    void someRulesTurnOnTheAgreement(
            String rule,
            RevenueCategory revenue,
            LocalDate start,
            String expenditures,
            long assigned,
            AcoYear.Guardrail guardrail,
            BigDecimal earned) {
        AcoYear aco =
                new AcoYear(
                        new PerformanceYear(2024),
                        Track.BASIC_E,
                        Usd.of("100000000"),
                        Usd.of(expenditures),
                        assigned,
                        Optional.of(new BigDecimal("0.0335")),
                        Optional.of(new BigDecimal("0.8")),
                        QualityStandard.MET,
                        revenue,
                        Optional.of(new AgreementStart(start)),
                        guardrail,
                        Usd.ZERO,
                        Optional.empty(),
                        rule);
        assertThat(SharedSavingsProgram.settle(aco, RULES).settlement().payment().value().dollars())
                .isCloseTo(earned, A_DOLLAR);
    }

    @ParameterizedTest(name = "{0} beneficiaries need savings of {1}")
    @CsvSource({
        "500, 0.122",
        "1000, 0.087",
        "5000, 0.039",
        "34601, 0.0235398513",
        "59999, 0.02",
        "60000, 0.02",
        "250000, 0.02"
    })
    void theMinimumSlidesWithTheNumberOfBeneficiaries(long assigned, BigDecimal minimum) {
        AcoYear aco =
                enhanced("100000000", "90000000")
                        .withTrack(Track.BASIC_A)
                        .assigned(assigned)
                        .year();
        assertThat(SharedSavingsProgram.settle(aco, RULES).minimumRate().value())
                .isCloseTo(minimum, Offset.offset(new BigDecimal("1e-9")));
    }

    @Test
    void theRevenueCapIsNamedWhenRevenueIsNotReported() {
        AcoYear aco = enhanced("100000000", "110000000").withTrack(Track.BASIC_E).year();
        assertThat(SharedSavingsProgram.settle(aco, RULES).settlement().missingInputs())
                .singleElement()
                .asString()
                .startsWith("participant_revenue (losses are limited to 0.08");
    }

    /// The rules of 2026 are those of 2025, carried forward and marked: $10,000,000 x 0.75 x 0.98.
    @Test
    void aPresumedYearIsSettledWithItsMark() {
        AcoYear aco = enhanced("100000000", "90000000").in(2026).year();
        Amount payment = SharedSavingsProgram.settle(aco, RULES).settlement().payment();
        assertThat(payment.value()).isEqualTo(Usd.of("7350000"));
        assertThat(payment.explain())
                .contains("42 CFR 425.610(d)(3),(4), carried forward (unverified)");
    }

    @Test
    void ayearNobodyVerifiedIsRefused() {
        AcoYear aco = enhanced("100000000", "90000000").in(2027).year();
        assertThatThrownBy(() -> SharedSavingsProgram.settle(aco, RULES))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "mssp.enhanced.minimum_rate is not known for PY2027: values start in PY2019 and are verified through PY2025");
    }

    @Test
    void anElectionThatWasNotReportedIsAskedFor() {
        AcoYear aco = enhanced("100000000", "90000000").without().year();
        assertThatThrownBy(() -> SharedSavingsProgram.settle(aco, RULES))
                .hasMessageStartingWith("msr_published: missing");
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 500).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spendingMoreNeverPaysMoreAndNoLimitIsExceeded(long seed) {
        Random random = new Random(seed);
        Track track = SINCE_2019.get(random.nextInt(SINCE_2019.size()));
        long spent = 80_000_000L + random.nextLong(40_000_000L);
        long more = spent + random.nextLong(5_000_000L);
        Outcome less = outcome(track, spent, seed);
        Outcome greater = outcome(track, more, seed);
        assertThat(greater.payment().value()).isLessThanOrEqualTo(less.payment().value());
        String most = track == Track.ENHANCED ? "20000000" : "10000000";
        assertThat(less.payment().value()).isBetween(Usd.of("-15000000"), Usd.of(most));
        assertThatCode(() -> Recalculation.check(less.payment())).doesNotThrowAnyException();
        if (less instanceof Outcome.WithinCorridor) {
            assertThat(less.payment().value()).isEqualTo(Usd.ZERO);
        }
    }

    private static Outcome outcome(Track track, long expenditures, long seed) {
        BigDecimal quality = BigDecimal.valueOf(new Random(seed).nextInt(101), 2);
        Case given = enhanced("100000000", Long.toString(expenditures)).withTrack(track);
        return SharedSavingsProgram.settle(given.quality(quality).year(), RULES)
                .settlement()
                .outcome();
    }

    private static Case enhanced(String benchmark, String expenditures) {
        return new Case(
                new AcoYear(
                        new PerformanceYear(2023),
                        Track.ENHANCED,
                        Usd.of(benchmark),
                        Usd.of(expenditures),
                        10_000,
                        Optional.of(new BigDecimal("0.01")),
                        Optional.of(new BigDecimal("0.8")),
                        QualityStandard.MET,
                        RevenueCategory.HIGH,
                        Optional.of(new AgreementStart(LocalDate.of(2022, 1, 1))),
                        AcoYear.Guardrail.NOT_TRIGGERED,
                        Usd.ZERO,
                        Optional.empty(),
                        "test"));
    }

    /// A year with one thing changed.
    private record Case(AcoYear year) {
        Case withTrack(Track track) {
            return with(track, year.year(), year.assigned(), year.reportedMinimum());
        }

        Case assigned(long assigned) {
            return with(year.track(), year.year(), assigned, year.reportedMinimum());
        }

        Case in(int performanceYear) {
            return with(
                    year.track(),
                    new PerformanceYear(performanceYear),
                    year.assigned(),
                    year.reportedMinimum());
        }

        Case without() {
            return with(year.track(), year.year(), year.assigned(), Optional.empty());
        }

        Case quality(BigDecimal score) {
            return new Case(
                    new AcoYear(
                            year.year(),
                            year.track(),
                            year.benchmark(),
                            year.expenditures(),
                            year.assigned(),
                            year.reportedMinimum(),
                            Optional.of(score),
                            year.standard(),
                            year.revenue(),
                            year.agreementStart(),
                            year.guardrail(),
                            year.disasterAdjustment(),
                            year.participantRevenue(),
                            year.source()));
        }

        private Case with(
                Track track,
                PerformanceYear performanceYear,
                long assigned,
                Optional<BigDecimal> minimum) {
            return new Case(
                    new AcoYear(
                            performanceYear,
                            track,
                            year.benchmark(),
                            year.expenditures(),
                            assigned,
                            minimum,
                            year.qualityScore(),
                            year.standard(),
                            year.revenue(),
                            year.agreementStart(),
                            year.guardrail(),
                            year.disasterAdjustment(),
                            year.participantRevenue(),
                            year.source()));
        }
    }
}
