package care.accord.metrics.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A stay counts once in each set that has one of its conditions, and one that an indicator excludes may be another's (AHRQ PQI 90 to 93)")
class CompositeStaysTest {
    @ParameterizedTest(name = "{0}: overall {3}, acute {4}, chronic {5}, diabetes {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an amputation | I70261 E1151 | 0Y6H0Z1 | 1 | 0 | 1 | 1",
                "an amputation in a stay for long-term complications | E1152 | 0Y6H0Z1 | 1 | 0 | 1 | 1",
                "long-term complications, and a toe | E1152 | 0Y6P0Z0 | 1 | 0 | 1 | 1",
                "another reason, and a toe | I70261 E119 | 0Y6P0Z0 | 0 | 0 | 0 | 0",
                "heart failure | I5023 | 4A023N7 | 1 | 0 | 1 | 0",
                "heart failure with a bypass | I5023 | 02100Z9 | 0 | 0 | 0 | 0",
                "heart failure with a bypass and an amputation | I5023 E1151 | 02100Z9 0Y6H0Z1 | 1 | 0 | 1 | 1",
                "pneumonia | J189 | 4A023N7 | 1 | 1 | 0 | 0",
                "pneumonia and an amputation | J189 E1151 | 0Y6H0Z1 | 1 | 1 | 1 | 1",
                "pneumonia after a transplantation of that stay | J189 | 0BYK0Z0 | 0 | 0 | 0 | 0",
                "an infection with stem cells given | N390 | 30243Y2 | 0 | 0 | 0 | 0",
            })
    void setsOfConditions(
            String rule,
            String diagnoses,
            String procedures,
            long overall,
            long acute,
            long chronic,
            long diabetes) {
        AvoidableStays stay = AvoidableStays.stay(diagnoses, procedures);

        assertThat(
                        java.util.List.of(
                                stay.countedBy("90"),
                                stay.countedBy("91"),
                                stay.countedBy("92"),
                                stay.countedBy("93")))
                .as(rule)
                .containsExactly(overall, acute, chronic, diabetes);
    }
}
