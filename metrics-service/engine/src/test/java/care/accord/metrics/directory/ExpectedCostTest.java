package care.accord.metrics.directory;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.directory.Contribution.Cost;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
        Cost women = cost(population, "w3", "w4");
        assertThat(women.observed()).isEqualByComparingTo("60000");
        assertThat(women.expected()).isEqualByComparingTo("40000");
        assertThat(women.squares()).isEqualByComparingTo("200000000");
        Cost others = cost(population, "m1", "o1");
        assertThat(others.observed()).isEqualByComparingTo(others.expected());
        Cost everybody = cost(population, "w1", "w2", "w3", "w4", "m1", "o1");
        assertThat(everybody.observed()).isEqualByComparingTo(everybody.expected());
    }

    @Test
    void servicesOfOtherYearsDoNotCount() {
        PopulationBuilder builder = new PopulationBuilder();
        add(builder, "w1", "female", 1954, "100.00");
        builder.add(Visit.on("2024-12-31").allowed("900.00").line("w1"));
        assertThat(cost(builder.build(), "w1").observed()).isEqualByComparingTo("10000");
    }

    private static Cost cost(Population population, String... members) {
        return ExpectedCost.of(
                population,
                Set.copyOf(List.of(members).stream().map(BeneficiaryId::new).toList()),
                YEAR,
                AGES);
    }

    private static void add(
            PopulationBuilder builder, String id, String sex, int born, String cost) {
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
        builder.add(new Enrollment(new BeneficiaryId(id), Coverage.COMMERCIAL, "", YEAR));
        builder.add(Visit.on("2025-03-01").allowed(cost).line(id));
    }
}
