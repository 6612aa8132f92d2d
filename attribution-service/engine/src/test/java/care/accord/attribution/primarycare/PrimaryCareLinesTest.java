package care.accord.attribution.primarycare;

import static care.accord.attribution.Example.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.population.Population;
import care.accord.population.Visit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What counts as primary care, 42 CFR 425.400(c)(1), performance year 2025")
class PrimaryCareLinesTest {

    @ParameterizedTest(name = "{0} at place {1}: {2}")
    @CsvSource({
        "99213, 11, true",
        "99213, 22, true",
        "G0439, 11, true",
        "99304, 32, true",
        "99304, 31, true",
        "99497, 11, true",
        "99497, 21, false",
        "99348, 12, true",
        "99348, 13, true",
        "G0463, 19, false",
        "99354, 11, false",
        "99441, 11, false",
        "99457, 11, false",
        "71046, 11, false",
    })
    void countsByCodeAndPlace(String hcpcs, String place, boolean counts) {
        Visit visit = Visit.on("2025-03-01").to(OURS).hcpcs(hcpcs).place(place);
        assertThat(counts(Example.of(visit), 0)).isEqualTo(counts);
    }

    @Test
    void aNursingVisitDuringASkilledNursingStayIsExcluded() {
        Visit stay = Visit.on("2025-02-20").until("2025-03-10").facility("675123", "211").hcpcs("");
        Visit visit = Visit.on("2025-03-01").to(OURS).hcpcs("99308").place("32");
        assertThat(counts(Example.of(stay, visit), 1)).isFalse();
    }

    @Test
    void anOfficeVisitOnAHospitalClaimDoesNotCount() {
        Visit visit = Visit.on("2025-03-01").to(OURS).facility("670011", "131");
        assertThat(counts(Example.of(visit), 0)).isFalse();
    }

    private static boolean counts(Population population, int line) {
        return PrimaryCareLines.of(Example.rules().primaryCare(), population.claims())
                .counts(population.beneficiary(0), line);
    }
}
