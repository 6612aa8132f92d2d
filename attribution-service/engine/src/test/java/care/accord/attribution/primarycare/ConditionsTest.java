package care.accord.attribution.primarycare;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.population.Visit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Services that count only under a condition, 42 CFR 425.400(c)(1)-(2), by performance year")
class ConditionsTest {
    private static final String NOTHING = "NO_PRIMARY_CARE";

    @ParameterizedTest(name = "{1} at place {2} in PY{0}: {3}")
    @CsvSource({
        "2018, 99348, 13, ours",
        "2019, 99348, 13, NO_PRIMARY_CARE",
        "2019, 99348, 12, ours",
        "2022, 99348, 13, NO_PRIMARY_CARE",
        "2022, 99348, 12, ours",
        "2023, 99348, 13, ours",
        "2025, 99348, 13, ours",
        "2016, 99308, 31, ours",
        "2017, 99308, 31, NO_PRIMARY_CARE",
        "2018, 99308, 32, ours",
        "2019, 99308, 31, ours",
        "2020, 99497, 21, ours",
        "2021, 99497, 21, NO_PRIMARY_CARE",
        "2021, 99497, 11, ours",
        "2015, 99490, 11, NO_PRIMARY_CARE",
        "2016, 99490, 11, ours",
        "2018, 99487, 11, NO_PRIMARY_CARE",
        "2019, 99487, 11, ours",
        "2026, G0568, 11, ours",
        "2026, G0136, 11, NO_PRIMARY_CARE",
        "2025, G0463, 19, NO_PRIMARY_CARE",
    })
    void byPlaceAndYear(int year, String hcpcs, String place, String answer) {
        Visit visit = Visit.on(year + "-03-01").to(OURS).hcpcs(hcpcs).place(place);
        assertThat(Case.mssp(year).seen(visit).answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "a nursing visit on {1} in PY{0}, facility claim {2}: {3}")
    @CsvSource({
        "2025, 2025-03-05, 211, NO_PRIMARY_CARE",
        "2025, 2025-03-10, 0211, NO_PRIMARY_CARE",
        "2025, 2025-03-11, 211, ours",
        "2025, 2025-02-28, 211, ours",
        "2025, 2025-03-05, 111, ours",
        "2018, 2018-03-05, 211, ours",
    })
    void aNursingVisitDuringAFacilitysClaimIsExcludedSince2019(
            int year, String day, String billType, String answer) {
        Visit stay =
                Visit.on(year + "-03-01")
                        .until(year + "-03-10")
                        .facility("675123", billType)
                        .hcpcs("");
        Visit visit = Visit.on(day).to(OURS).hcpcs("99308").place("32");
        assertThat(Case.mssp(year).seen(stay, visit).answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "advance care planning during a stay in PY{0}: {1}")
    @CsvSource({"2020, ours", "2021, NO_PRIMARY_CARE", "2025, NO_PRIMARY_CARE"})
    void advanceCarePlanningInAHospitalIsExcludedSince2021(int year, String answer) {
        Visit stay =
                Visit.on(year + "-03-01")
                        .until(year + "-03-10")
                        .facility("670011", "111")
                        .hcpcs("");
        Visit visit = Visit.on(year + "-03-05").to(OURS).hcpcs("99497");
        assertThat(Case.mssp(year).seen(stay, visit).answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "99354 in PY2021 beside {0} on the {1} claim: {2} cents")
    @CsvSource({
        "99215, same, 25000",
        "99215, other, 20000",
        "99285, same, 5000",
    })
    void anAddOnCountsBesideAPrimaryCareBaseCode(String base, String claim, long cents) {
        Visit addOn = Visit.on("2021-03-01").to(OURS).hcpcs("99354").claim("one").allowed("50.00");
        Visit visit =
                Visit.on("2021-03-01")
                        .to(OURS)
                        .hcpcs(base)
                        .claim(claim.equals("same") ? "one" : "two")
                        .allowed("200.00");
        Visit other = Visit.on("2021-03-02").to(THEIRS).allowed("0.01");
        Case person = Case.mssp(2021).seen(addOn, visit, other);
        long ours =
                person.explain().totals().stream()
                        .filter(total -> total.entity().id().equals(OURS))
                        .mapToLong(total -> total.allowed().cents())
                        .sum();
        assertThat(ours).isEqualTo(base.equals("99285") ? 0 : cents);
    }

    @ParameterizedTest(name = "{0} {1}: a telephone visit on {2}: {3}")
    @CsvSource({
        "2020, final, 2020-02-01, ours",
        "2019, final, 2019-06-01, NO_PRIMARY_CARE",
        "2023, final, 2023-11-01, ours",
        "2024, final, 2024-03-01, NO_PRIMARY_CARE",
        "2024, prospective, 2023-08-01, ours",
        "2024, quarterly-q1, 2023-08-01, ours",
        "2024, quarterly-q2, 2023-08-01, NO_PRIMARY_CARE",
    })
    void aWindowWithAMonthOfTheEmergencyHasItsServices(
            int year, String method, String day, String answer) {
        Visit visit = Visit.on(day).to(OURS).hcpcs("99442");
        assertThat(Case.of("mssp", year, AssignmentMethod.of(method)).seen(visit).answer())
                .isEqualTo(answer);
    }

    @Test
    @DisplayName("an expanded window with such a month counts them in step 3 only")
    void theExpandedWindowAloneHasAMonthOfTheEmergency() {
        Case prospective = Case.of("mssp", 2025, AssignmentMethod.PROSPECTIVE);
        Visit telephone = Visit.on("2023-12-01").to(OURS).hcpcs("99442").specialty("50");
        assertThat(prospective.seen(telephone.specialty("08")).answer()).isEqualTo(NOTHING);
        Case person =
                prospective.seen(
                        telephone.allowed("70.00"),
                        Visit.on("2023-12-05").to(OURS).specialty("50").allowed("1.00"),
                        Visit.on("2022-11-01").to(OURS).specialty("08").allowed("10.00"));
        assertThat(person.assigned().step().name()).isEqualTo("step 3");
        assertThat(person.assigned().winner().allowed()).hasToString("$81.00");
    }

    @ParameterizedTest(name = "{0} on {1} in PY{2}: {3}")
    @CsvSource({
        "99201, 2020-12-31, 2020, ours",
        "99201, 2021-01-01, 2021, NO_PRIMARY_CARE",
        "99339, 2022-12-31, 2022, ours",
        "99339, 2023-01-01, 2023, NO_PRIMARY_CARE",
        "G2058, 2021-03-01, 2021, NO_PRIMARY_CARE",
        "G0556, 2025-01-01, 2025, ours",
        "98016, 2024-12-01, 2024, NO_PRIMARY_CARE",
    })
    void aCodeCountsOnDaysItIsInUse(String hcpcs, String day, int year, String answer) {
        Visit visit = Visit.on(day).to(OURS).hcpcs(hcpcs);
        assertThat(Case.mssp(year).seen(visit).answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}, day {1}: {2}")
    @CsvSource({
        "final, 2024-12-01, NO_PRIMARY_CARE",
        "quarterly-q1, 2024-02-01, NO_PRIMARY_CARE",
    })
    @DisplayName("a successor counts in a window that reaches its first day, not before")
    void successorsBeginWithTheirFirstDay(String method, String day, String answer) {
        Visit visit = Visit.on(day).to(OURS).hcpcs("98016");
        assertThat(Case.of("mssp", 2024, AssignmentMethod.of(method)).seen(visit).answer())
                .isEqualTo(answer);
    }
}
