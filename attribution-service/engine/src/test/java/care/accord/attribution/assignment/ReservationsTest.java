package care.accord.attribution.assignment;

import static care.accord.attribution.Example.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.attribution.Case;
import care.accord.attribution.Example;
import care.accord.attribution.chain.ChainInputs;
import care.accord.attribution.chain.ChainTerms;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Evidence;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An answer names the unverified rules it used")
class ReservationsTest {

    @Test
    void rulesThatWereReadAreNotNamed() {
        assertThat(unverified(Case.mssp(2025)))
                .extracting(RuleSource::rule)
                .contains(
                        "mssp.primary_care_specialists",
                        "mssp.voluntary_alignment_cutoff",
                        "mssp.critical_access_clinician",
                        "mssp.tie_break")
                .doesNotContain(
                        "mssp.voluntary_alignment",
                        "mssp.expanded_window",
                        "mssp.primary_care_services");
        assertThat(unverified(Case.mssp(2025)))
                .noneMatch(source -> source.citation().evidence() == Evidence.VERIFIED);
    }

    @Test
    @DisplayName("of services only those are named that the population has")
    void onlyServicesThatOccur() {
        Case carriedForward =
                Case.mssp(2026)
                        .seen(
                                Visit.on("2026-02-01").to(OURS),
                                Visit.on("2026-02-02").to(OURS).hcpcs("G0568"));
        assertThat(unverified(carriedForward))
                .filteredOn(source -> source.rule().equals("mssp.primary_care_services"))
                .extracting(RuleSource::values, source -> source.citation().evidence())
                .containsExactlyInAnyOrder(
                        tuple(List.of("99213"), Evidence.UNVERIFIED),
                        tuple(List.of("G0568"), Evidence.SECOND_HAND));
    }

    @Test
    void aYearBeyondTheVerifiedOnesRunsWithEveryValueMarked() {
        Case later = Case.mssp(2028).seen(Visit.on("2028-02-01").to(OURS));
        assertThat(later.answer()).isEqualTo("ours");
        assertThat(unverified(later))
                .extracting(RuleSource::rule)
                .contains("mssp.voluntary_alignment", "mssp.primary_care_practitioner_step");
    }

    @ParameterizedTest(name = "allowed {0}, paid {1}: {2}")
    @CsvSource({"0.00, 72.00, true", "0.00, 0.00, false", "90.00, 72.00, false"})
    @DisplayName("a visit that was paid and has no allowed charge did not count, and is told")
    void allowedIsMissing(String allowed, String paid, boolean told) {
        Case person =
                Case.mssp(2025).seen(Visit.on("2025-02-01").to(OURS).allowed(allowed).paid(paid));
        assertThat(
                        person.explain()
                                .reservations()
                                .approximations()
                                .contains(Approximation.ALLOWED_MISSING))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "a line of {0}: {1}")
    @CsvSource({"someone, false", "somebody-else, true"})
    void linesOfPeopleWhomNobodyReportsAreNamed(String person, boolean named) {
        PopulationBuilder builder = new PopulationBuilder();
        Example.enroll(builder, Example.SOMEONE, Coverage.PARTS_A_AND_B);
        builder.add(Visit.on("2025-03-01").to(OURS).line(new BeneficiaryId(person)));
        Population population = builder.build();
        RuleChain chain = ChainTemplates.find("commercial-ppo").orElseThrow();
        RunTerms byChain =
                new RunTerms.OfChain(
                        new ChainTerms(
                                chain, Example.YEAR, Participants.ofTins(OURS), ChainInputs.NONE));
        assertThat(
                        List.of(
                                new RunTerms.OfProgram(Example.terms())
                                        .on(population)
                                        .reservations(),
                                byChain.on(population).reservations()))
                .allSatisfy(reservations ->
                        assertThat(
                                        reservations
                                                .approximations()
                                                .contains(Approximation.LINES_OF_UNKNOWN_PEOPLE))
                                .isEqualTo(named));
    }

    private static List<RuleSource> unverified(Case person) {
        return person.explain().reservations().unverifiedRules();
    }
}
