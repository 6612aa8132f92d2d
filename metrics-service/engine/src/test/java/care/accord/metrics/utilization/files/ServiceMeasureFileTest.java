package care.accord.metrics.utilization.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.metrics.utilization.ServiceMeasure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A claims measure is data: a definition file with a citation and an evidence mark on every value")
class ServiceMeasureFileTest {
    private static final String GOOD =
            """
            id: some-screening
            title: Some screening
            version: 1.0.0
            kind: service-in-period
            verified_through: 2026
            about: Members screened.
            minimum_member_months: { value: 6, cite: our definition, evidence: verified }
            services:
              - { code: G0001, name: Screening, cite: a manual, evidence: unverified }
            """;

    @Test
    void aDefinitionBecomesAMeasure() {
        ServiceMeasure measure = ServiceMeasureFile.read("good.yaml", GOOD);

        assertThat(measure.criteria().minimumMemberMonths()).isEqualTo(6);
        assertThat(measure.criteria().services().names()).containsEntry("G0001", "Screening");
        assertThat(measure.description().citations())
                .extracting(Object::toString)
                .containsExactly("our definition", "a manual (unverified)");
    }

    @Test
    void anyChangeIsANewEdition() {
        assertThat(ServiceMeasureFile.read("a", GOOD).description().edition())
                .isEqualTo(ServiceMeasureFile.read("b", GOOD).description().edition())
                .isNotEqualTo(
                        ServiceMeasureFile.read("a", GOOD.replace("G0001", "G0002"))
                                .description()
                                .edition());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    title: Some  | titel: Some   | bad.yaml: field 'title' is missing; there are [about, id, kind, minimum_member_months, services, titel, verified_through, version]
                    about: Members screened. | about: Members screened.#sex_: male | bad.yaml: unknown field 'sex_'; known are [about, ages, id, kind, minimum_member_months, services, sex, title, verified_through, version, without]
                    id: some     | id: 1some     | '1some-screening' is not a measure id: 2 to 64 letters, digits, dots and hyphens, a letter first
                    value: 6     | value: six    | bad.yaml: minimum_member_months.value is 'six', not a number
                    value: 6     | value: 0      | minimum_member_months is 0; a member is enrolled for at least 1
                    evidence: unverified | evidence: rumor | bad.yaml: services.evidence 'rumor' is not one of verified, second_hand, unverified, proposed
                    cite: a manual,      | |         bad.yaml: field 'services.cite' is missing; there are [code, evidence, name]
                    kind: service-in-period | kind: guess | bad.yaml: kind 'guess' is not service-in-period
                    """)
    void aBadDefinitionIsRefused(
            String part, @org.jspecify.annotations.Nullable String instead, String message) {
        assertThatThrownBy(() ->
                        ServiceMeasureFile.read(
                                "bad.yaml",
                                GOOD.replace(
                                        part, instead == null ? "" : instead.replace('#', '\n'))))
                .hasMessage(message);
    }

    @Test
    void aMeasureThatIsNotShippedIsNamed() {
        assertThatThrownBy(() -> ServiceMeasureFile.shipped("no-such-measure"))
                .hasMessage("measures/no-such-measure.yaml: no such measure is shipped");
    }
}
