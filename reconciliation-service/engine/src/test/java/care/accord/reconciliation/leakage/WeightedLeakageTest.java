package care.accord.reconciliation.leakage;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.ClaimLine;
import care.accord.population.Population;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.ExpenditureTerms;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.expenditure.Members;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Of who is shared, leakage has the contract's part of dollars and people, and does not tell who of few it was (ADR 130)")
class WeightedLeakageTest {
    private static final int PEOPLE = 100;
    private static final int MILLIONTHS = 1_000_000;
    private static final LeakageThresholds EVERYTHING =
            new LeakageThresholds(new SmallCells(1), 0, new SmallCells(1));

    /// Cardiology outside: 30 people at $100 at `a`, 20 at $200 at `b`, 20 at $300 at `c`; inside everybody once at $50.
    private static List<ClaimLine> lines() {
        List<ClaimLine> lines = new ArrayList<>();
        LeakageTest.visits(lines, 0, PEOPLE, "08", "ours", "50.00");
        LeakageTest.visits(lines, 0, 30, "06", "a", "100.00");
        LeakageTest.visits(lines, 30, 20, "06", "b", "200.00");
        LeakageTest.visits(lines, 50, 20, "06", "c", "300.00");
        return lines;
    }

    /// Of the first people the contract has a part, of everybody else all.
    private static Leakage leakage(int shared, String weight) {
        Population population = LeakageTest.population(lines());
        Map<BeneficiaryId, BigDecimal> weights = new HashMap<>();
        for (int at = 0; at < PEOPLE; at++) {
            weights.put(
                    new BeneficiaryId(LeakageTest.id(at)),
                    at < shared ? new BigDecimal(weight) : BigDecimal.ONE);
        }
        return LeakageTest.leakage(
                population, Members.of(population, weights), LeakageTest.THRESHOLDS);
    }

    /// Outside are $10,000.00 of 40 people who are not shared, and $3,000.00 of the thirty who are; inside $3,500.00 and $1,500.00.
    @ParameterizedTest(name = "thirty by {0}: {1} outside of {2} people by parts, of them {3} at a")
    @CsvSource({
        "0.500000, 11500.00, 55, 15, 4928.57, 4250.00",
        "0.333333, 11000.00, 50, 10, 4714.29, 4000.00",
        "0.000001, 10000.00, 40, 0, 4285.71, 3500.00",
        "0.999999, 13000.00, 70, 30, 5571.43, 5000.00",
    })
    void dollarsAreTheContractsPartAndRoundedOnce(
            String weight, String cost, long people, long atA, String costOfA, String inside) {
        Leakage leakage = leakage(30, weight);
        Leakage.Place outside = leakage.outside().orElseThrow();
        Leakage.Specialty cardiology = leakage.specialties().getFirst();
        Leakage.Provider a = provider(cardiology, "a");
        assertThat(outside.cost().orElseThrow().value()).isEqualTo(Usd.of(cost));
        assertThat(outside.weightedMembers().orElseThrow().value()).isEqualTo(people);
        assertThat(cardiology.costOutside()).contains(Usd.of(cost));
        assertThat(cardiology.weightedOutside()).hasValue(people);
        assertThat(a.weightedMembers()).hasValue(atA);
        assertThat(provider(cardiology, "b").weightedMembers()).as("none is shared").hasValue(20);
        assertThat(a.costAtAveragePrice()).contains(Usd.of(costOfA));
        assertThat(leakage.inside().orElseThrow().cost().orElseThrow().value())
                .isEqualTo(Usd.of(inside));
    }

    @Test
    void visitsAndWholePeopleAreThose() {
        Leakage leakage = leakage(30, "0.333333");
        Leakage.Specialty cardiology = leakage.specialties().getFirst();
        assertThat(cardiology.membersOutside()).hasValue(70);
        assertThat(cardiology.visitsOutside()).isEqualTo(70);
        assertThat(leakage.outsideShare()).isEqualTo(leakage(0, "1").outsideShare());
        assertThat(provider(cardiology, "a").visits()).isEqualTo(30);
    }

    @Test
    void whereNobodyIsSharedNothingIsSaidByParts() {
        Population population = LeakageTest.population(lines());
        assertThat(leakage(30, "1.000000"))
                .isEqualTo(
                        LeakageTest.leakage(
                                population, Members.everyone(population), LeakageTest.THRESHOLDS));
        assertThat(leakage(0, "1").outside().orElseThrow().weightedMembers()).isEmpty();
    }

    /// The roster says everybody's part: the sum of few parts tells whose they are, and so does what is missing of a sum of all.
    @ParameterizedTest(
            name = "{0} of a hundred are shared: by parts {1} outside, {2} at a, {3} at b")
    @CsvSource({
        "10, -, -, -",
        "11, 65, 25, 20",
        "35, 53, -, -",
        "40, 50, -, -",
        "50, 45, 15, 10",
        "75, -, 15, 10",
    })
    void peopleByPartsAreToldOfManyAndOfNone(int shared, String outside, String atA, String atB) {
        Leakage leakage = leakage(shared, "0.5");
        Leakage.Specialty cardiology = leakage.specialties().getFirst();
        assertThat(
                        leakage.outside()
                                .orElseThrow()
                                .weightedMembers()
                                .map(count -> count.display())
                                .orElse("-"))
                .isEqualTo(outside);
        assertThat(text(provider(cardiology, "a"))).isEqualTo(atA);
        assertThat(text(provider(cardiology, "b"))).isEqualTo(atB);
    }

    private static String text(Leakage.Provider provider) {
        return provider.weightedMembers().isPresent()
                ? Long.toString(provider.weightedMembers().getAsLong())
                : "-";
    }

    private static Leakage.Provider provider(Leakage.Specialty specialty, String name) {
        return specialty.providers().stream()
                .filter(one -> one.provider().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePartsOfAllContractsOfAPersonAddUpToThePerson(long seed) {
        Random random = new Random(seed);
        Population population = LeakageTest.population(chance(random));
        PlacesOfCare whole = places(population, Members.everyone(population));
        List<PlacesOfCare> parts =
                contracts(random).stream()
                        .map(weights -> places(population, Members.of(population, weights)))
                        .toList();
        assertThat(sum(parts, one -> one.inside().weighted()))
                .isEqualByComparingTo(BigDecimal.valueOf(whole.inside().members()));
        assertThat(sum(parts, one -> one.inside().cents().value()))
                .isEqualByComparingTo(whole.inside().cents().value());
        for (long key : whole.specialtiesOutside()) {
            assertThat(sum(parts, one -> one.outside(key).weighted()))
                    .isEqualByComparingTo(BigDecimal.valueOf(whole.outside(key).members()));
            assertThat(sum(parts, one -> one.outside(key).cents().value()))
                    .isEqualByComparingTo(whole.outside(key).cents().value());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void placesAndSpecialtiesAddUpToWhatTheContractAnswersFor(long seed) {
        Random random = new Random(seed);
        Population population = LeakageTest.population(chance(random));
        for (Map<BeneficiaryId, BigDecimal> weights : contracts(random)) {
            Members members = Members.of(population, weights);
            Leakage leakage = LeakageTest.leakage(population, members, EVERYTHING);
            Usd outside = leakage.outside().orElseThrow().cost().orElseThrow().value();
            assertThat(outside.plus(leakage.inside().orElseThrow().cost().orElseThrow().value()))
                    .isEqualTo(
                            Expenditures.of(
                                            population,
                                            members,
                                            new Expenditures.Period(
                                                    LeakageTest.YEAR, CostBasis.ALLOWED),
                                            "run")
                                    .cost()
                                    .value());
            assertThat(
                            leakage.specialties().stream()
                                    .map(one -> one.costOutside().orElseThrow())
                                    .reduce(Usd.ZERO, Usd::plus))
                    .isEqualTo(outside);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private interface Told {
        BigDecimal of(PlacesOfCare care);
    }

    private static BigDecimal sum(List<PlacesOfCare> parts, Told told) {
        return parts.stream().map(told::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PlacesOfCare places(Population population, Members members) {
        return PlacesOfCare.of(
                population,
                new CountedLines(
                        population,
                        members,
                        ExpenditureTerms.plain(
                                LeakageTest.YEAR, CostBasis.ALLOWED, new Citation("the contract"))),
                LeakageTest.OURS,
                ReadmissionRule.of(ProgramRules.bundled(), new PerformanceYear(2025)));
    }

    private static List<ClaimLine> chance(Random random) {
        List<ClaimLine> lines = new ArrayList<>();
        for (int at = 0; at < 300; at++) {
            lines.add(
                    LeakageTest.visit(
                            LeakageTest.id(random.nextInt(PEOPLE)),
                            LeakageTest.YEAR.start().plusDays(random.nextInt(365)).toString(),
                            List.of("06", "07", "08").get(random.nextInt(3)),
                            List.of("ours", "a", "b", "c").get(random.nextInt(4)),
                            new Usd(random.nextInt(1, 100_000)).dollars().toPlainString(),
                            at));
        }
        return lines;
    }

    /// Two to four contracts that share everybody; one may have no part of somebody.
    private static List<Map<BeneficiaryId, BigDecimal>> contracts(Random random) {
        List<Map<BeneficiaryId, BigDecimal>> contracts = new ArrayList<>();
        for (int contract = random.nextInt(2, 5); contract > 0; contract--) {
            contracts.add(new HashMap<>());
        }
        for (int person = 0; person < PEOPLE; person++) {
            int left = MILLIONTHS;
            for (int contract = 0; contract < contracts.size(); contract++) {
                boolean last = contract == contracts.size() - 1;
                int part = last ? left : random.nextInt(left + 1);
                if (part > 0) {
                    contracts
                            .get(contract)
                            .put(
                                    new BeneficiaryId(LeakageTest.id(person)),
                                    BigDecimal.valueOf(part, 6));
                }
                left -= part;
            }
        }
        return contracts;
    }
}
