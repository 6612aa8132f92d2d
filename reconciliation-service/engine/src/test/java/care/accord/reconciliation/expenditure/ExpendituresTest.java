package care.accord.reconciliation.expenditure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.ClaimLine;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Expenditures are the medical cost of the roster's members in the period")
class ExpendituresTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final BeneficiaryId MEMBER = new BeneficiaryId("m");
    private static final BeneficiaryId OTHER = new BeneficiaryId("o");

    @ParameterizedTest(name = "by {0}: {1} over {2} member months")
    @CsvSource({"ALLOWED, 300.00, 9", "PAID, 210.00, 9"})
    void addsUpMembersLinesByServiceDate(CostBasis basis, String cost, long months) {
        Expenditures spent =
                Expenditures.of(
                        population(), Set.of(MEMBER), new Expenditures.Period(YEAR, basis), "run");
        assertThat(spent.cost().value()).isEqualTo(Usd.of(cost));
        assertThat(spent.memberMonths().value()).isEqualTo(months);
    }

    private static Population population() {
        return new PopulationBuilder()
                .add(Person.of(MEMBER, LocalDate.of(1950, 1, 1)))
                .add(Person.of(OTHER, LocalDate.of(1950, 1, 1)))
                .add(
                        new Enrollment(
                                MEMBER,
                                Coverage.PARTS_A_AND_B,
                                "",
                                new DateSpan(LocalDate.of(2025, 4, 30), YEAR.end())))
                .add(line(MEMBER, ClaimLine.Kind.PROFESSIONAL, "2025-01-01", "100.00"))
                .add(line(MEMBER, ClaimLine.Kind.INSTITUTIONAL, "2025-12-31", "200.00"))
                .add(line(MEMBER, ClaimLine.Kind.PHARMACY, "2025-06-01", "55.00"))
                .add(line(MEMBER, ClaimLine.Kind.PROFESSIONAL, "2024-12-31", "70.00"))
                .add(line(MEMBER, ClaimLine.Kind.PROFESSIONAL, "2026-01-01", "70.00"))
                .add(line(OTHER, ClaimLine.Kind.PROFESSIONAL, "2025-06-01", "900.00"))
                .build();
    }

    private static ClaimLine line(
            BeneficiaryId person, ClaimLine.Kind kind, String day, String allowed) {
        return Visit.on(day)
                .kind(kind)
                .allowed(allowed)
                .paid(Usd.of(allowed).times(new BigDecimal("0.70")).dollars().toPlainString())
                .line(person);
    }
}
