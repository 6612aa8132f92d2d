package care.accord.attribution.explanationofbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Explanations of benefit are claims in final action, put together from their lines")
class PersonsClaimsTest {
    private static final BeneficiaryId ADA = new BeneficiaryId("ada");
    private static final DateSpan YEAR = days("2025-01-01", "2025-12-31");

    private final PopulationBuilder builder = new PopulationBuilder().add(person());

    private static DateSpan days(String first, String last) {
        return new DateSpan(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Person person() {
        return Person.of(ADA, LocalDate.of(1945, 5, 5));
    }

    private static ClaimLine line(String claim, int number, String day, String allowed) {
        return Visit.on(day)
                .to("100000001")
                .npi("1234567893")
                .claim(claim)
                .number(number)
                .received("2026-03-01")
                .allowed(allowed)
                .diagnoses(number == 1 ? new String[] {"E119", "I10"} : new String[] {"I10", "Z00"})
                .line(ADA);
    }

    private List<Claim> claims() {
        Population population = builder.build();
        return PersonsClaims.of(population.beneficiary(0), YEAR);
    }

    @Test
    void linesOfAClaimAreOneExplanation() {
        builder.add(line("b", 2, "2025-03-02", "40.00"))
                .add(line("b", 1, "2025-03-01", "60.50"))
                .add(line("a", 1, "2025-03-01", "10.00"));
        List<Claim> claims = claims();
        assertThat(claims).extracting(Claim::id).containsExactly("a", "b");
        Claim two = claims.get(1);
        assertThat(two.lines()).extracting(ClaimedLine::number).containsExactly(1, 2);
        assertThat(two.service()).isEqualTo(days("2025-03-01", "2025-03-02"));
        assertThat(two.allowed()).isEqualTo(Usd.of("100.50"));
        assertThat(two.diagnoses()).containsExactly("E119", "I10", "Z00");
    }

    @Test
    void aClaimThatWasCancelledIsGone() {
        builder.add(line("a", 1, "2025-03-01", "10.00"))
                .add(line("b", 1, "2025-03-01", "10.00"))
                .add(line("a", 1, "2025-03-01", "10.00"), Adjustment.CANCELLATION);
        assertThat(claims()).extracting(Claim::id).containsExactly("b");
    }

    @Test
    void aClaimOutsideThePeriodIsNotToldOf() {
        builder.add(line("before", 1, "2024-12-31", "10.00"))
                .add(line("in", 1, "2025-01-01", "10.00"))
                .add(line("after", 1, "2026-01-01", "10.00"));
        assertThat(claims()).extracting(Claim::id).containsExactly("in");
    }

    @Test
    void aNameSaysNothingAndStaysTheSame() {
        ClaimName names = new ClaimName("key");
        assertThat(names.of(7, "claim-1")).matches("7-[0-9a-f]{20}");
        assertThat(names.of(7, "claim-1"))
                .isEqualTo(names.of(7, "claim-1"))
                .isNotEqualTo(names.of(7, "claim-2"))
                .isNotEqualTo(new ClaimName("another").of(7, "claim-1"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-03-01,   false",
        "ge2025-03-05, true",
        "ge2025-03-06, false",
        "gt2025-03-04, true",
        "gt2025-03-05, false",
        "le2025-03-01, true",
        "le2025-02-28, false",
        "lt2025-03-02, true",
        "lt2025-03-01, false"
    })
    void daysOfServiceFromTheFirstThroughTheFifthMeet(String condition, boolean met) {
        assertThat(ServiceDates.of(condition).accepts(days("2025-03-01", "2025-03-05")))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"''", "ge", "ne2025-01-01", "2025", "gexyz"})
    void whatIsNoConditionIsRefused(String condition) {
        assertThatThrownBy(() -> ServiceDates.of(condition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("YYYY-MM-DD");
    }
}
