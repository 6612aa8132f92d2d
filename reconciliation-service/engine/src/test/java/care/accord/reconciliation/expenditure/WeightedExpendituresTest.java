package care.accord.reconciliation.expenditure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Of who is shared, months and expenditures count by the contract's part (ADR 125, ADR 128)")
class WeightedExpendituresTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final Expenditures.Period PERIOD =
            new Expenditures.Period(YEAR, CostBasis.ALLOWED);
    private static final ExpenditureTerms TERMS =
            ExpenditureTerms.plain(YEAR, CostBasis.ALLOWED, new Citation("clause"));
    private static final int LAW_SEEDS = 60;
    private static final int WHOLE = 1_000_000;

    /// Nine months and $300.00 of Ada, twelve and $45.67 of Ben, who is wholly the contract's.
    private static Population population() {
        return new PopulationBuilder()
                .add(Care.person("ada", "", "", ""))
                .add(Care.person("ben", "", "", ""))
                .add(Care.covered("ada", Coverage.PARTS_A_AND_B, "2025-04-01", "2025-12-31"))
                .add(Care.covered("ben", Coverage.PARTS_A_AND_B, "2025-01-01", "2025-12-31"))
                .add(Care.visit("ada", "2025-04-02", "100.00"))
                .add(Care.visit("ada", "2025-09-30", "200.00"))
                .add(Care.visit("ben", "2025-05-05", "45.67"))
                .build();
    }

    private static Map<BeneficiaryId, BigDecimal> weights(String ada) {
        return Map.of(
                new BeneficiaryId("ada"),
                new BigDecimal(ada),
                new BeneficiaryId("ben"),
                BigDecimal.ONE);
    }

    private static Expenditures spent(
            Population population, Map<BeneficiaryId, BigDecimal> weights) {
        return Expenditures.of(population, Members.of(population, weights), PERIOD, "run");
    }

    @ParameterizedTest(name = "Ada by {0}: {1} months cost ${2}")
    @CsvSource({
        "1,        21,        345.67",
        "0.500000, 16.5,      195.67",
        "0.333333, 14.999997, 145.67",
        "0.000001, 12.000009, 45.67",
        "0.999999, 20.999991, 345.67"
    })
    void monthsAreExactAndDollarsRoundedOnceInSum(String weight, String months, String cost) {
        Expenditures spent = spent(population(), weights(weight));
        assertThat(spent.memberMonths().number()).isEqualTo(new BigDecimal(months));
        assertThat(spent.cost().value()).isEqualTo(Usd.of(cost));
    }

    @Test
    void theFigureSaysTheMonthsOfPeopleAndTheMonthsThatCount() {
        Count months = spent(population(), weights("0.333333")).memberMonths();
        assertThat(months.explain())
                .isEqualTo(
                        """
                        Member months: 14.999997 = Member months of people - Member months that others answer for  [the contract's rule chain, shared care]
                          Member months of people: 21  <- run
                          Member months that others answer for: 6.000003  <- run
                        """);
        assertThat(Recalculation.check(months)).isEqualTo("14.999997");
        assertThat(FigureTree.read(FigureTree.of(months))).isEqualTo(months);
        assertThat(MonthsOfPeople.in(months)).isEqualTo("21");
    }

    @Test
    void whereNobodyIsSharedFiguresAreTheSame() {
        Population population = population();
        Expenditures plain =
                Expenditures.of(
                        population,
                        Set.of(new BeneficiaryId("ada"), new BeneficiaryId("ben")),
                        PERIOD,
                        "run");
        Expenditures weighted = spent(population, weights("1.000000"));
        assertThat(weighted).isEqualTo(plain);
        assertThat(FigureTree.of(weighted.memberMonths()))
                .isEqualTo(FigureTree.of(plain.memberMonths()))
                .containsEntry("value", "21");
        assertThat(MonthsOfPeople.in(plain.memberMonths())).isEqualTo("21");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "-0.5", "1.000001", "0.0000001"})
    void aWeightIsAFractionOfSixDecimals(String weight) {
        Population population = population();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Members.of(population, weights(weight)))
                .withMessageContaining("above 0 and at most 1");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMonthsOfAllContractsThatShareAPersonAreThePersonsMonths(long seed) {
        Shared shared = Shared.of(seed);
        BigDecimal sum =
                shared.contracts().stream()
                        .map(weights -> spent(shared.population(), weights))
                        .map(spent -> spent.memberMonths().number())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(shared.months()));
    }

    /// Each contract is rounded once, by half a cent at most.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDollarsOfAllContractsAreThePersonsDollarsButForTheRounding(long seed) {
        Shared shared = Shared.of(seed);
        long sum =
                shared.contracts().stream()
                        .mapToLong(weights ->
                                spent(shared.population(), weights).cost().value().cents())
                        .sum();
        long whole =
                AnnualizedExpenditures.of(
                                shared.population(),
                                Members.everyone(shared.population()),
                                TERMS,
                                "run")
                        .total()
                        .value()
                        .cents();
        assertThat(Math.abs(sum - whole) * 2).isLessThanOrEqualTo(shared.contracts().size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void categoriesAndMonthsAddUpToTheWeightedTotalToTheCent(long seed) {
        Shared shared = Shared.of(seed);
        Population population = shared.population();
        for (Map<BeneficiaryId, BigDecimal> weights : shared.contracts()) {
            Usd total = spent(population, weights).cost().value();
            CountedLines lines =
                    new CountedLines(population, Members.of(population, weights), TERMS);
            CategoryCosts costs =
                    CategoryCosts.of(
                            population,
                            lines,
                            ServiceCategories.of(ProgramRules.bundled(), new PerformanceYear(2025)),
                            new CategoryCosts.Shown(new SmallCells(1), "run"));
            assertThat(costs.total().value()).isEqualTo(total);
            assertThat(costs.memberMonths().number())
                    .isEqualTo(spent(population, weights).memberMonths().number());
            assertThat(MonthlyCosts.of(population, lines).sum()).isEqualTo(total.cents());
            MonthlyCosts parts = MonthlyCosts.of(population, lines, Set.of(YearMonth.of(2025, 7)));
            assertThat(fromJuly(parts))
                    .as("a part that is settled by itself has its own rounded sum")
                    .isEqualTo(
                            Expenditures.of(
                                            population,
                                            Members.of(population, weights),
                                            new Expenditures.Period(
                                                    new DateSpan(
                                                            LocalDate.of(2025, 7, 1), YEAR.end()),
                                                    CostBasis.ALLOWED),
                                            "run")
                                    .cost()
                                    .value()
                                    .cents());
        }
    }

    private static long fromJuly(MonthlyCosts costs) {
        return LongStream.rangeClosed(7, 12)
                .map(month -> costs.centsOf(YearMonth.of(2025, (int) month)))
                .sum();
    }

    static LongStream seeds() {
        return LongStream.range(0, LAW_SEEDS);
    }

    /// People with up to twelve months and a few visits, and which parts of each two to five contracts have.
    private record Shared(
            Population population, List<Map<BeneficiaryId, BigDecimal>> contracts, long months) {
        static Shared of(long seed) {
            Random random = new Random(seed);
            PopulationBuilder people = new PopulationBuilder();
            List<Map<BeneficiaryId, BigDecimal>> contracts = new ArrayList<>();
            for (int contract = random.nextInt(2, 6); contract > 0; contract--) {
                contracts.add(new HashMap<>());
            }
            long months = 0;
            for (int nth = random.nextInt(1, 30); nth > 0; nth--) {
                String id = "p" + nth;
                int covered = random.nextInt(1, 13);
                months += covered;
                people.add(Care.person(id, "", "", ""))
                        .add(
                                Care.covered(
                                        id,
                                        Coverage.PARTS_A_AND_B,
                                        "2025-01-01",
                                        YearMonth.of(2025, covered).atEndOfMonth().toString()));
                for (int visit = random.nextInt(4); visit > 0; visit--) {
                    people.add(
                            Visit.on(YEAR.start().plusDays(random.nextInt(365)).toString())
                                    .specialty(random.nextBoolean() ? "11" : "06")
                                    .claim("c-%d-%d".formatted(nth, visit))
                                    .allowed(
                                            new Usd(random.nextInt(1, 100_000))
                                                    .dollars()
                                                    .toPlainString())
                                    .line(id));
                }
                share(new BeneficiaryId(id), contracts, random);
            }
            return new Shared(people.build(), contracts, months);
        }

        /// Parts add up to exactly one; a contract may have none.
        private static void share(
                BeneficiaryId person,
                List<Map<BeneficiaryId, BigDecimal>> contracts,
                Random random) {
            int left = WHOLE;
            for (int contract = 0; contract < contracts.size(); contract++) {
                int part = contract == contracts.size() - 1 ? left : random.nextInt(left + 1);
                if (part > 0) {
                    contracts.get(contract).put(person, BigDecimal.valueOf(part, 6));
                }
                left -= part;
            }
        }
    }
}
