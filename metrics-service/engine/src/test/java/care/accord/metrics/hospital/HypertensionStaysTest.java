package care.accord.metrics.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Stays for hypertension count without a cardiac procedure, and without kidney disease that comes with access for dialysis (AHRQ PQI 07)")
class HypertensionStaysTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "hypertension | I10 | 4A023N7 | 1",
                "kidney disease of stage 4, no access | I129 N184 | 4A023N7 | 1",
                "kidney disease of stage 4, a fistula of the upper arm | I129 N184 | 03170ZD | 0",
                "heart and kidney disease, a graft of the forearm | I1310 N189 | 031B0JF | 0",
                "kidney disease among the other diagnoses | I10 I129 | 4A023N7 03170ZD | 0",
                "a fistula without kidney disease | I10 E119 | 03170ZD | 1",
                "kidney disease, the graft revised | I129 N184 | 03WY0JZ | 0",
                "kidney disease, a catheter, which is not among the families | I129 N184 | 02HV33Z | 1",
                "kidney disease, a bypass from artery to artery | I129 N184 | 03170Z0 | 1",
            })
    void kidneyDiseaseAndAccessForDialysisGoTogether(
            String rule, String diagnoses, String procedures, long counted) {
        assertThat(AvoidableStays.stay(diagnoses, procedures).countedBy("07"))
                .as(rule)
                .isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02100Z9", "027034Z", "02RF38Z", "02HK3JZ", "0JH606Z"})
    void aCardiacProcedureKeepsTheStayOut(String procedure) {
        AvoidableStays stay = AvoidableStays.stay("I10", procedure);

        assertThat(stay.countedBy("07")).isZero();
        assertThat(stay.reasonOf("07")).isEqualTo("A procedure keeps the stay out of Hypertension");
    }

    @Test
    void theReasonNamesThePair() {
        assertThat(AvoidableStays.stay("I129 N184", "03170ZD").reasonOf("07"))
                .isEqualTo("Kidney disease and access for dialysis");
    }
}
