package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A retrieve by profile means resources that declare it, have the code that it is, or declare none and lack no code of it")
class ProfilesTest {
    private static final String CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-";

    @ParameterizedTest(name = "{0}, code {1}, asked for {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bmi        | 39156-5 | bmi                         | true
                    bmi~6.1.0  | 39156-5 | bmi                         | true
                               | 39156-5 | bmi                         | true
                    lab        | 39156-5 | bmi                         | true
                    lab        | 8867-4  | bmi                         | false
                    lab        | 82810-3 | observation-pregnancystatus | true
                    lab        | 4548-4  | observation-screening       | false
                    lab        | 4548-4  | lab                         | true
                               | 8867-4  | bmi                         | false
                               | 85354-9 | blood-pressure              | true
                               | 8867-4  | blood-pressure              | false
                    lab        | 85354-9 | blood-pressure              | false
                    blood-pressure | 85354-9 | blood-pressure          | true
                    """)
    void fits(String declared, String code, String asked, boolean fits) {
        Observation observation = new Observation();
        observation.getCode().addCoding().setSystem("http://loinc.org").setCode(code);
        if (declared != null) {
            observation.getMeta().addProfile(CORE + declared.replace('~', '|'));
        }
        assertThat(Profiles.fits(observation, CORE + asked)).isEqualTo(fits);
        assertThat(
                        Profiles.fits(
                                observation, "http://hl7.org/fhir/StructureDefinition/Observation"))
                .isTrue();
    }
}
