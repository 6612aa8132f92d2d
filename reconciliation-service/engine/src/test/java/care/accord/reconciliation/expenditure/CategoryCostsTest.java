package care.accord.reconciliation.expenditure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.ClaimLine.Kind;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every line has one category of service, so that categories add up to the total")
class CategoryCostsTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final ServiceCategories CATEGORIES =
            ServiceCategories.of(ProgramRules.bundled(), new PerformanceYear(2025));

    @ParameterizedTest(name = "{0} bill {1} revenue {2} place {3} specialty {4} code {5} is {6}")
    @CsvSource({
        "INSTITUTIONAL, 111, 0120, '', '', '',    inpatient",
        "INSTITUTIONAL, 111, 0450, '', '', '',    inpatient",
        "INSTITUTIONAL, 131, 0450, '', '', 99284, emergency",
        "INSTITUTIONAL, 131, 0510, '', '', 99213, outpatient",
        "INSTITUTIONAL, 771, 0521, '', '', G0467, outpatient",
        "INSTITUTIONAL, 211, 0022, '', '', '',    skilled-nursing",
        "INSTITUTIONAL, 329, 0023, '', '', '',    home-health",
        "INSTITUTIONAL, 811, 0651, '', '', '',    hospice",
        "INSTITUTIONAL, '',  '',   '', '', '',    other",
        "PROFESSIONAL,  '',  '',   11, 08, 99213, professional-primary-care",
        "PROFESSIONAL,  '',  '',   11, 50, 99213, professional-primary-care",
        "PROFESSIONAL,  '',  '',   11, 06, 93000, professional-specialist",
        "PROFESSIONAL,  '',  '',   11, 06, E0601, durable-equipment",
        "PROFESSIONAL,  '',  '',   23, 93, 99285, emergency",
        "PROFESSIONAL,  '',  '',   81, 69, 80053, other",
        "PROFESSIONAL,  '',  '',   11, '', 99213, other",
        "PHARMACY,      '',  '',   '', '', '',    pharmacy"
    })
    void theFirstRuleThatFitsIsTheCategory(
            Kind kind,
            String bill,
            String revenue,
            String place,
            String specialty,
            String hcpcs,
            String category) {
        Population population =
                new PopulationBuilder()
                        .add(Care.person("p", "", "", ""))
                        .add(
                                Visit.on("2025-03-01")
                                        .kind(kind)
                                        .billType(bill)
                                        .revenueCenter(revenue)
                                        .place(place)
                                        .specialty(specialty)
                                        .hcpcs(hcpcs)
                                        .allowed("12.34")
                                        .line("p"))
                        .build();
        assertThat(costs(population).categories())
                .filteredOn(one -> one.lines().value() > 0)
                .singleElement()
                .satisfies(one -> assertThat(one.category()).isEqualTo(category))
                .satisfies(one -> assertThat(one.cost().value()).isEqualTo(Usd.of("12.34")));
    }

    /// $30 over 12 months is $2.50 a month.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void categoriesAddUpToTheCent(long seed) {
        Random random = new Random(seed);
        PopulationBuilder builder = new PopulationBuilder();
        List<Kind> kinds = List.of(Kind.PROFESSIONAL, Kind.INSTITUTIONAL, Kind.PHARMACY);
        List<String> bills = List.of("111", "131", "211", "329", "811", "999", "");
        List<String> revenues = List.of("0450", "0120", "");
        List<String> specialties = List.of("08", "06", "54", "Z9", "");
        long cents = 0;
        for (int at = 0; at < 300; at++) {
            String id = "p" + at % 30;
            int paid = random.nextInt(-500, 90_000);
            cents += paid;
            builder.add(Care.person(id, "", "", ""));
            builder.add(Care.covered(id, Coverage.COMMERCIAL, "2025-01-01", "2025-12-31"));
            builder.add(
                    Visit.on(YEAR.start().plusDays(random.nextInt(365)).toString())
                            .claim("c" + at)
                            .kind(kinds.get(random.nextInt(3)))
                            .billType(bills.get(random.nextInt(bills.size())))
                            .revenueCenter(revenues.get(random.nextInt(3)))
                            .specialty(specialties.get(random.nextInt(specialties.size())))
                            .hcpcs("x" + at)
                            .allowed(BigDecimal.valueOf(paid, 2).toPlainString())
                            .line(id));
        }
        CategoryCosts costs = costs(builder.build());
        assertThat(costs.total().value()).isEqualTo(new Usd(cents));
        assertThat(costs.memberMonths().value()).isEqualTo(360);
        assertThat(
                        costs.categories().stream()
                                .map(one -> one.cost().value())
                                .reduce(Usd.ZERO, Usd::plus))
                .isEqualTo(costs.total().value());
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    private static CategoryCosts costs(Population population) {
        ExpenditureTerms terms =
                ExpenditureTerms.plain(YEAR, CostBasis.PAID, new Citation("the contract"))
                        .withPharmacy();
        return CategoryCosts.of(
                population,
                new CountedLines(population, Members.everyone(population), terms),
                CATEGORIES,
                new CategoryCosts.Shown(new SmallCells(1), "run"));
    }
}
