package care.accord.attribution.eligibility;

import static care.accord.attribution.Example.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who can be assigned, 42 CFR 425.401(a): the first failed criterion is the answer")
class EligibilityTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Parts A and B all year                        | PARTS_A_AND_B 2025-01-01..2025-12-31 |                                           | eligible
                    one month of both is enough                   | PARTS_A_AND_B 2025-05-01..2025-05-31 |                                           | eligible
                    one month of Medicare Advantage is too much   | PARTS_A_AND_B 2025-01-01..2025-11-30 | MEDICARE_ADVANTAGE 2025-12-01..2025-12-31 | MA
                    Medicare Advantage all year is that, not no parts | MEDICARE_ADVANTAGE 2025-01-01..2025-12-31 |                                      | MA
                    Part B alone, then Medicare Advantage             | PART_B_ONLY 2025-01-01..2025-03-31 | MEDICARE_ADVANTAGE 2025-04-01..2025-12-31 | PART_ONLY
                    Medicare Advantage that ended before the window   | MEDICARE_ADVANTAGE 2024-01-01..2024-12-31 |                                      | NO_AB
                    Medicare Advantage before the window is not   | PARTS_A_AND_B 2025-01-01..2025-12-31 | MEDICARE_ADVANTAGE 2024-12-01..2024-12-31 | eligible
                    one month of Part B alone is too much         | PARTS_A_AND_B 2025-02-01..2025-12-31 | PART_B_ONLY 2025-01-01..2025-01-31        | PART_ONLY
                    Part A alone has no month of both             | PART_A_ONLY 2025-01-01..2025-12-31   |                                           | NO_AB
                    Parts A and B that ended before the window    | PARTS_A_AND_B 2024-01-01..2024-12-31 |                                           | NO_AB
                    """)
    void decides(String rule, String first, String second, String answer) {
        PopulationBuilder builder = new PopulationBuilder();
        builder.add(Person.of(SOMEONE, LocalDate.of(1945, 5, 5)));
        builder.add(span(first));
        if (second != null) {
            builder.add(span(second));
        }
        assertThat(answer(builder.build())).as(rule).isEqualTo(answer);
    }

    @ParameterizedTest(name = "died on {0}: {1}")
    @CsvSource({"2024-12-31, DECEASED", "2025-01-01, eligible"})
    void theDeceasedAreAssignedOnlyIfTheyLivedInTheWindow(LocalDate death, String answer) {
        Person living = Person.of(SOMEONE, LocalDate.of(1945, 5, 5));
        PopulationBuilder builder = new PopulationBuilder();
        builder.add(
                new Person(
                        living.id(),
                        "",
                        "",
                        living.birthDate(),
                        Optional.of(death),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        0));
        builder.add(new Enrollment(SOMEONE, Coverage.PARTS_A_AND_B, "", Example.YEAR));
        assertThat(answer(builder.build())).isEqualTo(answer);
    }

    @Test
    void someoneWithoutAnyCoverageHasNoMonthOfBothParts() {
        Population population =
                new PopulationBuilder().add(Person.of(SOMEONE, LocalDate.of(1945, 5, 5))).build();
        assertThat(answer(population)).isEqualTo("NO_AB");
    }

    private static String answer(Population population) {
        return Eligibility.firstFailed(
                        Example.rules().eligibility(), population.beneficiary(0), Example.YEAR)
                .map(Criterion::failure)
                .orElse("eligible");
    }

    private static Enrollment span(String text) {
        String[] parts = text.split("[ .]+", -1);
        return new Enrollment(
                SOMEONE,
                Coverage.valueOf(parts[0]),
                "",
                new DateSpan(LocalDate.parse(parts[1]), LocalDate.parse(parts[2])));
    }
}
