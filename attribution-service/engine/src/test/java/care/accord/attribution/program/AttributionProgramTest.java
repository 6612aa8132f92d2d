package care.accord.attribution.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.PrimaryCareService;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The rules of a program are put together from its dated lists")
class AttributionProgramTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "99213, 2019, true",
        "99483, 2020, false",
        "99483, 2021, true",
        "99424, 2021, false",
        "99424, 2022, true",
        "G3002, 2022, false",
        "G3002, 2023, true",
        "G2211, 2023, false",
        "G2211, 2024, true",
        "G0556, 2024, false",
        "G0556, 2025, true",
        "G0140, 2025, false",
        "99446, 2025, false",
        "98016, 2025, true",
        "G0136, 2025, true",
        "G0136, 2026, false",
        "99441, 2023, true",
        "99441, 2024, false",
    })
    void codesAreDatedByPerformanceYear(String hcpcs, int year, boolean listed) {
        assertThat(mssp(year).primaryCare().service(hcpcs).isPresent()).isEqualTo(listed);
    }

    @ParameterizedTest(name = "a third step in {0}: {1}")
    @CsvSource({"2024, false", "2025, true", "2026, true"})
    void theThirdStepBeginsWithItsPerformanceYear(int year, boolean inForce) {
        assertThat(mssp(year).expanded().isPresent()).isEqualTo(inForce);
    }

    @Test
    void whatWasNotReadSaysSo() {
        assertThat(mssp(2025).primaryCare().service("99213").map(this::evidence))
                .contains(Evidence.VERIFIED);
        assertThat(mssp(2026).primaryCare().service("99213").map(this::evidence))
                .contains(Evidence.UNVERIFIED);
    }

    @Test
    void aCommercialContractAsksOnlyForMembership() {
        AttributionRules rules =
                AttributionProgram.of("commercial-primary-care")
                        .rules(
                                ProgramRules.bundled(),
                                new PerformanceYear(2025),
                                new PerformanceYear(2025).calendarYear());
        assertThat(rules.eligibility()).containsExactly(Criterion.ALIVE, Criterion.ENROLLED);
        assertThat(rules.steps()).isEqualTo(mssp(2025).steps());
    }

    @Test
    void aYearNobodyHasVerifiedIsRefused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> mssp(2031))
                .withMessageContaining("PY2031")
                .withMessageContaining("verified through");
    }

    @Test
    void anUnknownProgramIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributionProgram.of("hmo"))
                .withMessage(
                        "'hmo' is not an attribution program; known are mssp, aco-reach, mssp-primary-care, commercial-primary-care, desynpuf-plurality");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "mssp, 2025, prospective, 2023-10-01..2024-09-30",
        "mssp, 2025, final, 2025-01-01..2025-12-31",
        "mssp, 2030, final, 2030-01-01..2030-12-31",
        "aco-reach, 2026, final, 2023-07-01..2025-06-30",
        "desynpuf-plurality, 2009, final, 2009-01-01..2009-12-31",
    })
    void aYearAndAMethodMakeTheTermsOfARun(String program, int year, String method, String window) {
        assertThat(
                        AttributionProgram.of(program)
                                .terms(
                                        ProgramRules.bundled(),
                                        new PerformanceYear(year),
                                        AssignmentMethod.of(method),
                                        Participants.none())
                                .window())
                .hasToString(window);
    }

    @Test
    void aYearBeforeTheProgramIsRefused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() ->
                        AttributionProgram.MSSP.terms(
                                ProgramRules.bundled(),
                                new PerformanceYear(2012),
                                AssignmentMethod.FINAL,
                                Participants.none()))
                .withMessageContaining("values start in PY2013");
    }

    private Evidence evidence(PrimaryCareService service) {
        return service.citation().evidence();
    }

    private static AttributionRules mssp(int year) {
        PerformanceYear performanceYear = new PerformanceYear(year);
        return AttributionProgram.of("mssp-primary-care")
                .rules(ProgramRules.bundled(), performanceYear, performanceYear.calendarYear());
    }
}
