package care.accord.metrics.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Amputations of the leg count with diabetes, not of toes, not after an accident (AHRQ PQI 16; ICD-10-PCS table 0Y6)")
class AmputationStaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0Y620ZZ", "0Y630ZZ", "0Y640ZZ", "0Y670ZZ", "0Y680ZZ", "0Y6C0Z1", "0Y6D0Z3",
                "0Y6F0ZZ", "0Y6G0ZZ", "0Y6H0Z1", "0Y6J0Z3", "0Y6M0Z0", "0Y6N0ZF",
            })
    void everyPartOfTheLegCounts(String procedure) {
        AvoidableStays stay = AvoidableStays.stay("I70261 E1151", procedure);

        assertThat(stay.countedBy("16")).isOne();
        assertThat(stay.reasonOf("16")).isEqualTo("Lower-extremity amputation with diabetes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0Y6P0Z0", "0Y6Q0Z1", "0Y6R0Z2", "0Y6S0Z3", "0Y6T0Z0", "0Y6U0Z0", "0Y6V0Z0",
                "0Y6W0Z0", "0Y6X0Z0", "0Y6Y0Z0",
            })
    void aToeDoesNotNorALegBesideIt(String toe) {
        assertThat(AvoidableStays.stay("E1152", toe).countedBy("16")).isZero();

        AvoidableStays both = AvoidableStays.stay("E1152", "0Y6H0Z1 " + toe);
        assertThat(both.countedBy("16")).isZero();
        assertThat(both.reasonOf("16"))
                .isEqualTo(
                        "A procedure keeps the stay out of Lower-extremity amputation with diabetes");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "diabetes of any kind, in any position | I70261 E1051 | 0Y6H0Z1 | 1",
                "no diabetes | I70261 | 0Y6H0Z1 | 0",
                "an accident | S88911A E119 | 0Y6H0Z1 | 0",
                "an arm | E1152 | 0X680Z1 | 0",
                "the leg wound cleaned | E1152 | 0JBR0ZZ | 0",
            })
    void whatElseIsAsked(String rule, String diagnoses, String procedures, long counted) {
        assertThat(AvoidableStays.stay(diagnoses, procedures).countedBy("16"))
                .as(rule)
                .isEqualTo(counted);
    }

    @Test
    @DisplayName(
            "where the claims list no procedures, the group of an amputation stands for it, and the evidence says so")
    void theGroupStandsIn() {
        AvoidableStays unlisted = AvoidableStays.grouped("240", "I70261 E1151", "");

        assertThat(unlisted.countedBy("16")).isOne();
        assertThat(unlisted.reasonOf("16"))
                .isEqualTo(
                        "Lower-extremity amputation with diabetes (by its group: the claims list no procedures)");
        assertThat(AvoidableStays.grouped("240", "I70261 E1151", "0JBR0ZZ").countedBy("16"))
                .isZero();
        assertThat(AvoidableStays.grouped("291", "I70261 E1151", "").countedBy("16")).isZero();
    }
}
