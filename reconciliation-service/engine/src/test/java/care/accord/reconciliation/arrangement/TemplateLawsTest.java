package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ArrangementDocuments;
import care.accord.reconciliation.settlement.Step;
import care.accord.reconciliation.settlement.WhatIf;
import care.accord.reconciliation.statement.FigureTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What holds for every arrangement that ships, over seeded inputs")
class TemplateLawsTest {
    private static final int SEEDS = 6;

    /// Year; inputs that stay; the input that moves and its range; whether more of it pays less; the bounds of the payment.
    private static final Map<String, String> CASES =
            """
            pay-for-performance             | 2025 | member-months=12000 prevention-before=0.5 chronic-care=0.6 chronic-care-before=0.5 experience=0.8 experience-before=0.8 | prevention 0.00 1.00 | more | 0 48000
            upside-only-shared-savings      | 2025 | member-months=10000 quality-score=0.9 | expenditures 2500000 5500000 | less | 0 400000
            two-sided-shared-savings        | 2025 | member-months=10000 quality-score=0.9 payment-date=2024-10-01 | expenditures 2500000 5500000 | less | -200000 600000
            two-sided-capped-first          | 2025 | benchmark=4000000 payment-date=2024-10-01 | expenditures 2500000 5500000 | less | -160000 160000
            glide-path                      | 2028 | member-months=10000 quality-score=1 | expenditures 2500000 5500000 | less | -80000 400000
            capitation-with-withhold        | 2025 | member-months=10000 risk-factor=1 capitation-paid=540000 quality-score=0.8 referral-budget=500000 | referral-spending 300000 700000 | less | 0 60000
            risk-pool                       | 2025 | member-months=10000 incurred-not-paid=0 stop-loss-premium=0 stop-loss-recoveries=0 | pool-claims 500000 4000000 | less | -100000 200000
            commercial-loss-ratio           | 2024 | market=individual life-years=7000 quality-improvement=0 premium=9000000 taxes-and-fees=0 premium-of-the-year=3000000 taxes-of-the-year=0 | incurred-claims 5000000 9000000 | less | 0 2400000
            medicare-advantage-loss-ratio   | 2024 | member-months=200000 total-revenue=9000000 quality-improvement=0 | medical-claims 5000000 9000000 | less | 0 7650000
            medicaid-loss-ratio             | 2024 | member-months=400000 remittance-elected=true premium=9000000 taxes-and-fees=0 quality-improvement=0 | incurred-claims 5000000 9000000 | less | 0 7650000
            primary-care-first              | 2024 | risk-group=group-3 member-months=3000 visits=900 geographic-factor=1 quality-gateway=true utilization-beats-minimum=true utilization-improved=true regional-level=level-3 improvement-level=level-1 | leakage 0.00 1.00 | less | 0 900000
            aco-primary-care-flex           | 2025 | member-months=1000 county-base-rate=30 rate-adjustment=1 enhanced-rate=5 advance-due=false advance-outstanding=100000 | shared-savings-earned 0 300000 | more | 35000 235000
            making-care-primary             | 2024 | track=track-3 member-months=1000 risk-factor=1 historical-rate=30 fee-for-service=0 | incentive-score 0.00 1.00 | more | 38000 56000
            enhancing-oncology-model        | 2024 | risk-arrangement=risk-arrangement-1 predicted-expenditures=1000000 trend-factor=1 novel-therapy-factor=1 experience-factor=1 quality-score=0.6 monthly-services=0 | actual-expenditures 800000 1200000 | less | -20000 40000
            ahead-hospital-budget           | 2026 | first-year-revenue=1000000 second-year-revenue=1000000 third-year-revenue=1000000 inflation=1 demographics=1 quality-adjustment=0 | total-cost-performance -0.10 0.10 | more | 980000 1020000
            ahead-primary-care              | 2026 | member-months=10000 risk-factor=1 | quality-score 0.00 1.00 | more | 161500 170000
            aco-reach-global                | 2024 | benchmark=4000000 quality-score=0.8 payment-date=2024-10-01 | expenditures 1000000 9000000 | less | -4000000 4000000
            aco-reach-professional          | 2024 | benchmark=4000000 quality-score=0.8 payment-date=2024-10-01 | expenditures 1000000 9000000 | less | -4000000 4000000
            mips-adjustment                 | 2022 | covered-payments=200000 cost=70 improvement-activities=80 promoting-interoperability=60 scaling-factor=2 | quality 0.00 100.00 | more | -18000 36000
            hospital-value-based-purchasing | 2024 | base-operating-payments=1000000 slope=2.5 | total-performance-score 0.00 100.00 | more | -20000 30000
            hospital-readmissions           | 2024 | base-operating-payments=50000000 neutrality-modifier=0.97 ami-median=1 ami-payments=9000000 | ami-ratio 0.50 2.00 | less | -1500000 0
            hospital-acquired-conditions    | 2024 | payments-after-other-programs=1000000 worst-quartile-from=0.3 | total-score -1.00 1.00 | less | -10000 0
            """
                    .lines()
                    .collect(
                            Collectors.toMap(
                                    line -> line.substring(0, line.indexOf('|')).strip(),
                                    line -> line.substring(line.indexOf('|') + 1)));

    /// One arrangement with everything fixed but one input.
    private record Case(
            Arrangement arrangement, int year, Map<String, String> fixed, List<String> moves) {
        /// Read once for all laws.
        private static final Map<String, Case> READ = new ConcurrentHashMap<>();

        static Case of(String id) {
            return READ.computeIfAbsent(id, Case::read);
        }

        private static Case read(String id) {
            List<String> cells = List.of(CASES.getOrDefault(id, "").split("\\|", -1));
            return new Case(
                    ArrangementReader.template(id, Settling.RULES),
                    Integer.parseInt(cells.get(0).strip()),
                    Settling.values(cells.get(1)),
                    List.of(
                            (cells.get(2).strip()
                                            + " "
                                            + cells.get(3).strip()
                                            + " "
                                            + cells.get(4).strip())
                                    .split("\\s+", -1)));
        }

        Settled at(BigDecimal moved) {
            Map<String, String> values = new LinkedHashMap<>(fixed);
            values.put(moves.get(0), moved.toPlainString());
            return Settling.of(arrangement, year, values);
        }

        BigDecimal draw(Random random) {
            BigDecimal from = new BigDecimal(moves.get(1));
            BigDecimal range = new BigDecimal(moves.get(2)).subtract(from);
            return from.add(range.multiply(BigDecimal.valueOf(random.nextDouble())))
                    .setScale(2, RoundingMode.DOWN);
        }

        boolean paysLess() {
            return moves.get(3).equals("less");
        }
    }

    static List<String> ids() {
        return ArrangementDocuments.ids();
    }

    @Test
    void everyArrangementHasItsLaws() {
        assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(ArrangementDocuments.ids());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("ids")
    void moreOfWhatMovesNeverMovesThePaymentTheOtherWayNorBeyondItsBounds(String id) {
        Case one = Case.of(id);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            BigDecimal low = one.draw(random);
            BigDecimal high = low.max(one.draw(random));
            BigDecimal before = Settling.dollars(one.at(low));
            BigDecimal after = Settling.dollars(one.at(high));
            assertThat(one.paysLess() ? before.subtract(after) : after.subtract(before))
                    .as("%s at %s then %s", id, low, high)
                    .isNotNegative();
            assertThat(before)
                    .isBetween(
                            new BigDecimal(one.moves().get(4)), new BigDecimal(one.moves().get(5)));
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("ids")
    void whatIfAnInputWereAnotherIsWhatWouldBeSettledOnIt(String id) {
        Case one = Case.of(id);
        String label = one.arrangement().labels().get(one.moves().get(0));
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Settled settled = one.at(one.draw(random));
            BigDecimal other = one.draw(random);
            Settled again = one.at(other);
            WhatIf asked = WhatIf.of(settled.steps(), Map.of(label, other.toPlainString()));
            assertThat(asked.payment()).isEqualTo(again.payment().value());
            assertThat(asked.steps())
                    .extracting(Step::key, step -> step.amount().value())
                    .containsExactlyElementsOf(
                            again.steps().stream()
                                    .map(step ->
                                            org.assertj.core.groups.Tuple.tuple(
                                                    step.key(), step.amount().value()))
                                    .toList());
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("ids")
    void whatIsStoredReadsBackTheSame(String id) {
        Settled settled = Case.of(id).at(Case.of(id).draw(new Random(1)));
        assertThat(FigureTree.read(FigureTree.of(settled.payment()))).isEqualTo(settled.payment());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("ids")
    void anArrangementWrittenOutReadsBackTheSame(String id) {
        Arrangement arrangement = Case.of(id).arrangement();
        assertThat(ArrangementReader.read(ArrangementTree.of(arrangement), Settling.RULES))
                .isEqualTo(new Reading.Valid(arrangement));
    }

    @ParameterizedTest(name = "{0} pays nothing from {2} to {3}")
    @CsvSource({
        "two-sided-shared-savings, expenditures, 3920000.01, 4079999.99",
        "two-sided-capped-first, expenditures, 3960000, 4040000",
        "glide-path, expenditures, 3940000.01, 4059999.99",
        "enhancing-oncology-model, actual-expenditures, 960000, 980000",
        "risk-pool, pool-claims, 2000000, 2000000"
    })
    void insideTheCorridorNothingMoves(String id, String input, BigDecimal from, BigDecimal to) {
        Case one = Case.of(id);
        assertThat(one.moves().get(0)).isEqualTo(input);
        for (int seed = 0; seed < SEEDS; seed++) {
            BigDecimal inside =
                    from.add(
                                    to.subtract(from)
                                            .multiply(
                                                    BigDecimal.valueOf(
                                                            new Random(seed).nextDouble())))
                            .setScale(2, RoundingMode.DOWN);
            assertThat(Settling.dollars(one.at(inside))).isEqualByComparingTo("0");
        }
    }
}
