package care.accord.reconciliation.expenditure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Coverage;
import care.accord.population.Declarations;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Claims that a reader may not see are one line of a table of costs, or of what is hidden: it adds up to the cent (42 CFR Part 2)")
class RestrictedLineTest {
    private static final PerformanceYear YEAR = new PerformanceYear(2025);
    private static final DateSpan DAYS =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final int EVERYBODY = 40;

    /// Everybody has one visit to primary care of $100.00 and 20 one to a specialist of $50.00; some have a restricted visit to primary care of $7.77. With
    /// 11 it is a line of its own, $85.47; with 10, and with 30 of 40, the specialists' $1,000.00 are hidden with it.
    @ParameterizedTest(name = "{0} people with restricted claims")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0  | professional-primary-care 4000.00, professional-specialist 1000.00
                    11 | professional-primary-care 4000.00, professional-specialist 1000.00, restricted 85.47
                    10 | professional-primary-care 4000.00, hidden 1077.70
                    30 | professional-primary-care 4000.00, hidden 1233.10
                    29 | professional-primary-care 4000.00, professional-specialist 1000.00, restricted 225.33
                    """)
    void aLineOfItsOwnOrHidden(int people, String shown) {
        Map<String, Usd> costs = costs(population(people), people, WithheldFrom.READER);
        assertThat(words(costs)).isEqualTo(shown);
    }

    /// Whoever may see them finds them where they belong, and the same total.
    @Test
    void whoMaySeeThemFindsThemWhereTheyBelong() {
        assertThat(words(costs(population(11), 11, WithheldFrom.NOBODY)))
                .isEqualTo("professional-primary-care 4085.47, professional-specialist 1000.00");
    }

    /// 3 people with $10.00 at home: the specialists' 20 are hidden with them, $1,030.00.
    @Test
    void categoriesOfFewAreOneSum() {
        PopulationBuilder builder = builder(0);
        IntStream.range(0, 3)
                .forEach(at ->
                        builder.add(
                                Visit.on("2025-04-01")
                                        .facility("", "329")
                                        .revenueCenter("0023")
                                        .specialty("")
                                        .hcpcs("")
                                        .allowed("10.00")
                                        .line(id(at))));
        assertThat(words(costs(builder.build(), 0, WithheldFrom.NOBODY)))
                .isEqualTo("professional-primary-care 4000.00, hidden 1030.00");
    }

    private enum WithheldFrom {
        READER,
        NOBODY
    }

    private static Map<String, Usd> costs(Population people, int restricted, WithheldFrom from) {
        Map<BeneficiaryId, Set<String>> claims = new HashMap<>();
        Set<BeneficiaryId> members = new HashSet<>();
        for (int at = 0; at < people.beneficiaries(); at++) {
            members.add(people.id(at));
        }
        for (int at = 0; at < restricted; at++) {
            BeneficiaryId id = new BeneficiaryId(id(at));
            claims.put(id, Set.of(claimOf(people, id)));
        }
        Population population =
                people.with(new Declarations(Map.of(), Map.of(), claims, Map.of(), Map.of()));
        CountedLines lines =
                new CountedLines(
                                population,
                                Members.everyone(population),
                                ExpenditureTerms.plain(
                                        DAYS, CostBasis.PAID, new Citation("the contract")))
                        .withholding(
                                WithheldLines.of(
                                        population, members, _ -> from == WithheldFrom.READER));
        CategoryCosts found =
                CategoryCosts.of(
                        population,
                        lines,
                        ServiceCategories.of(ProgramRules.bundled(), YEAR),
                        new CategoryCosts.Shown(CellSize.of(ProgramRules.bundled(), YEAR), "run"));
        Map<String, Usd> costs = new LinkedHashMap<>();
        found.categories().stream()
                .filter(one -> one.lines().value() > 0)
                .forEach(one -> costs.put(one.category(), one.cost().value()));
        assertThat(costs.values().stream().reduce(Usd.ZERO, Usd::plus))
                .isEqualTo(found.total().value());
        return costs;
    }

    /// The claim of March.
    private static String claimOf(Population people, BeneficiaryId id) {
        var person = people.beneficiary(people.find(id).orElseThrow());
        int march = Math.toIntExact(LocalDate.of(2025, 3, 1).toEpochDay());
        return IntStream.range(person.firstLine(), person.endLine())
                .filter(line -> people.claims().serviceDay(line) == march)
                .mapToObj(people.claims()::claimId)
                .findFirst()
                .orElseThrow();
    }

    private static Population population(int restricted) {
        return builder(restricted).build();
    }

    private static PopulationBuilder builder(int restricted) {
        PopulationBuilder builder = new PopulationBuilder();
        for (int at = 0; at < EVERYBODY; at++) {
            builder.add(Care.person(id(at), "", "", ""));
            builder.add(Care.covered(id(at), Coverage.COMMERCIAL, "2025-01-01", "2025-12-31"));
            builder.add(Visit.on("2025-02-01").line(id(at)));
            if (at >= EVERYBODY / 2) {
                builder.add(Visit.on("2025-02-02").specialty("06").allowed("50.00").line(id(at)));
            }
            if (at < restricted) {
                builder.add(Visit.on("2025-03-01").allowed("7.77").line(id(at)));
            }
        }
        return builder;
    }

    private static String id(int number) {
        return "m%03d".formatted(number);
    }

    private static String words(Map<String, Usd> costs) {
        StringBuilder words = new StringBuilder();
        costs.forEach((category, cost) ->
                words.append(words.isEmpty() ? "" : ", ")
                        .append(category)
                        .append(' ')
                        .append(cost.dollars().toPlainString()));
        return words.toString();
    }
}
