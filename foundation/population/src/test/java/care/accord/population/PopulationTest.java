package care.accord.population;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A population keeps every beneficiary's lines together, whatever order they arrive in")
class PopulationTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final BeneficiaryId FIRST = new BeneficiaryId("a");
    private static final BeneficiaryId SECOND = new BeneficiaryId("b");

    @Test
    void aKernelSeesEachPersonOnceWithTheirOwnLines() {
        Population population =
                new PopulationBuilder()
                        .add(line(SECOND, "2025-03-01", "20.00"))
                        .add(line(FIRST, "2025-02-01", "30.00"))
                        .add(Person.of(SECOND, LocalDate.of(1950, 1, 1)))
                        .add(line(SECOND, "2025-01-01", "10.00"))
                        .add(Person.of(FIRST, LocalDate.of(1940, 1, 1)))
                        .build();

        List<Long> allowed =
                population.decide(person -> {
                    long cents = 0;
                    for (int line = person.firstLine(); line < person.endLine(); line++) {
                        cents += person.claims().allowedCents(line);
                    }
                    return cents;
                });

        assertThat(allowed).containsExactly(3000L, 3000L);
        Beneficiary second = population.beneficiary(1);
        assertThat(LocalDate.ofEpochDay(second.claims().serviceDay(second.firstLine())))
                .isEqualTo("2025-01-01");
    }

    @Test
    void aMemberMonthNeedsOneDayOfEnrollmentAndALife() {
        Person person =
                new Person(
                        FIRST,
                        "",
                        "",
                        LocalDate.of(1940, 1, 1),
                        Optional.of(LocalDate.of(2025, 6, 15)),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        0);
        Population population =
                new PopulationBuilder()
                        .add(person)
                        .add(
                                new Enrollment(
                                        FIRST,
                                        Coverage.PARTS_A_AND_B,
                                        "",
                                        new DateSpan(
                                                LocalDate.of(2025, 2, 28),
                                                LocalDate.of(2025, 12, 31))))
                        .build();
        assertThat(population.beneficiary(0).memberMonths(YEAR)).isEqualTo(5);
    }

    private static ClaimLine line(BeneficiaryId id, String day, String allowed) {
        return Visit.on(day).allowed(allowed).line(id);
    }
}
