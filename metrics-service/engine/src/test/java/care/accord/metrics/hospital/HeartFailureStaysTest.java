package care.accord.metrics.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Stays for heart failure count without a cardiac procedure (AHRQ PQI 08)")
class HeartFailureStaysTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "coronary bypass | 02100Z9",
                "coronary bypass of four or more | 0213093",
                "balloon in a coronary artery | 02703ZZ",
                "stents in four coronary arteries | 027337Z",
                "coronary thrombus taken out | 02C03ZZ",
                "coronary plaque broken | 02F03ZZ",
                "aortic valve replaced through an artery | 02RF38Z",
                "mitral valve clipped | 02UG3JZ",
                "tricuspid valve repaired | 02QJ0ZZ",
                "pulmonary valve opened | 027H3ZZ",
                "septum closed | 02U53JZ",
                "conduction ablated | 02583ZZ",
                "ventricle cut away | 02BL0ZZ",
                "appendage of the atrium closed | 02L73DK",
                "heart transplanted | 02YA0Z0",
                "assist device implanted | 02HA0QZ",
                "pump through an artery | 5A0221D",
                "pacemaker lead of the right ventricle | 02HK3JZ",
                "defibrillator lead of the right ventricle | 02HK3KZ",
                "lead removed | 02PA0MZ",
                "pacemaker of the chest | 0JH606Z",
                "defibrillator with resynchronization | 0JH609Z",
                "pacemaker of the abdomen | 0JH804Z",
                "pacemaker taken out | 0JPT0PZ",
            })
    void aCardiacProcedureKeepsTheStayOut(String rule, String procedure) {
        assertThat(AvoidableStays.stay("I5023", "3E033XZ " + procedure).countedBy("08"))
                .as(rule)
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pressures measured by catheter | 4A023N7",
                "heart biopsied | 02BK3ZX",
                "catheter into the vena cava | 02HV33Z",
                "catheter into the atrium | 02H633Z",
                "port under the skin | 0JH60WZ",
                "pump against reflux of the bladder | 0JH60MZ",
                "aorta replaced | 02RX0JZ",
                "ventilated | 5A1945Z",
                "fistula for dialysis | 03170ZD",
                "lung transplanted | 0BYK0Z0",
                "a code of ICD-9 that begins like a bypass | 0210",
                "no code at all | 02100",
            })
    void anotherProcedureDoesNot(String rule, String procedure) {
        assertThat(AvoidableStays.stay("I5023", procedure).countedBy("08")).as(rule).isOne();
    }

    @Test
    @DisplayName("one line of the claim that lists it is enough, and letters may be small")
    void anyLineOfTheClaim() {
        assertThat(AvoidableStays.stay("I5023", "").andLine("I5023", "02rf38z").countedBy("08"))
                .isZero();
    }
}
