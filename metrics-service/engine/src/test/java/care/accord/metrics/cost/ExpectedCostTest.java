package care.accord.metrics.cost;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Cost is held against people of the same age and sex of the same payer")
class ExpectedCostTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final List<Integer> AGES = List.of(0, 65, 75);

    /// Four women of 70 cost $100, $100, $300 and $300, so $200 a year each; a man of 70 and a woman of 80 cost thousands and are held
    /// against nobody else. The members are the women of $300: $600 against $400, $100 apart each.
    @Test
    void membersAreHeldAgainstTheirLikes() {
        PopulationBuilder builder = new PopulationBuilder();
        add(builder, "w1", "female", 1954, "100.00");
        add(builder, "w2", "female", 1954, "100.00");
        add(builder, "w3", "female", 1954, "300.00");
        add(builder, "w4", "female", 1954, "300.00");
        add(builder, "m1", "male", 1954, "5000.00");
        add(builder, "o1", "female", 1944, "7000.00");
        Population population = builder.build();
        ExpectedCost.Found women = cost(population, "w3", "w4");
        assertThat(women.spend().observed()).isEqualTo(Usd.of("600.00"));
        assertThat(women.spend().expected()).isEqualByComparingTo("400");
        assertThat(women.squares()).isEqualByComparingTo("200000000");
        Spend others = cost(population, "m1", "o1").spend();
        assertThat(others.observed().dollars()).isEqualByComparingTo(others.expected());
        Spend everybody = cost(population, "w1", "w2", "w3", "w4", "m1", "o1").spend();
        assertThat(everybody.observed().dollars()).isEqualByComparingTo(everybody.expected());
        assertThat(everybody.others()).isZero();
    }

    /// The women of $300 were covered 24 months: $600 / 24 against $400 / 24, and two others of the payer.
    @Test
    void spendIsPerMemberAndMonth() {
        PopulationBuilder builder = new PopulationBuilder();
        add(builder, "w1", "female", 1954, "100.00");
        add(builder, "w2", "female", 1954, "100.00");
        add(builder, "w3", "female", 1954, "300.00");
        add(builder, "w4", "female", 1954, "300.00");
        Spend spend = cost(builder.build(), "w3", "w4").spend();
        assertThat(spend)
                .extracting(Spend::members, Spend::others, Spend::memberMonths)
                .containsExactly(2L, 2L, 24L);
        assertThat(spend.perMemberMonth()).isEqualTo(Usd.of("25.00"));
        assertThat(spend.expectedPerMemberMonth()).contains(Usd.of("16.67"));
    }

    @ParameterizedTest(name = "{0} members beside {1} others: shown {2}, compared {3}")
    @CsvSource({
        "11, 11, true, true",
        "10, 500, false, false",
        "0, 500, false, false",
        "11, 10, true, false",
        "500, 0, true, false"
    })
    void nothingIsShownOfFewPeople(long members, long others, boolean shown, boolean compared) {
        Optional<Spend> spend =
                new Spend(members, others, 120, Usd.of("1200.00"), new BigDecimal("1100"))
                        .shown(new SmallCells(11));
        assertThat(spend.isPresent()).isEqualTo(shown);
        assertThat(spend.flatMap(Spend::expectedPerMemberMonth).isPresent()).isEqualTo(compared);
    }

    @Test
    void servicesOfOtherYearsDoNotCount() {
        PopulationBuilder builder = new PopulationBuilder();
        add(builder, "w1", "female", 1954, "100.00");
        builder.add(Visit.on("2024-12-31").allowed("900.00").line("w1"));
        assertThat(cost(builder.build(), "w1").spend().observed()).isEqualTo(Usd.of("100.00"));
    }

    /// Covered from January to June: a visit in September is nobody's month, so six months cost $100.
    @Test
    void servicesOfMonthsWithoutCoverageDoNotCount() {
        PopulationBuilder builder = new PopulationBuilder();
        add(
                builder,
                "w1",
                "female",
                1954,
                "100.00",
                new DateSpan(YEAR.start(), LocalDate.of(2025, 6, 30)));
        builder.add(Visit.on("2025-09-01").allowed("900.00").line("w1"));
        assertThat(cost(builder.build(), "w1").spend())
                .extracting(Spend::observed, Spend::memberMonths)
                .containsExactly(Usd.of("100.00"), 6L);
    }

    private static ExpectedCost.Found cost(Population population, String... members) {
        return ExpectedCost.of(
                population,
                Set.copyOf(List.of(members).stream().map(BeneficiaryId::new).toList()),
                YEAR,
                AGES);
    }

    private static void add(
            PopulationBuilder builder, String id, String sex, int born, String cost) {
        add(builder, id, sex, born, cost, YEAR);
    }

    private static void add(
            PopulationBuilder builder,
            String id,
            String sex,
            int born,
            String cost,
            DateSpan covered) {
        builder.add(
                new Person(
                        new BeneficiaryId(id),
                        "",
                        "",
                        LocalDate.of(born, 6, 1),
                        Optional.empty(),
                        sex,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "CT",
                        "",
                        "",
                        0));
        builder.add(new Enrollment(new BeneficiaryId(id), Coverage.COMMERCIAL, "", covered));
        builder.add(Visit.on("2025-03-01").allowed(cost).line(id));
    }
}
