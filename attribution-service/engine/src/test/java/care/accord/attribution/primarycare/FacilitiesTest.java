package care.accord.attribution.primarycare;

import static care.accord.attribution.Example.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.assignment.Approximation;
import care.accord.population.Visit;
import care.accord.vocabulary.Usd;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Clinics, critical access and teaching hospitals, 42 CFR 425.402(f) and 425.404")
class FacilitiesTest {
    private static final String HOSPITAL = "671300";
    private static final String CLINICIAN = "1234567893";

    @ParameterizedTest(name = "PY{0}, bill type {1}, {2}: {3}")
    @CsvSource({
        "2025, 771,  G0467, ours",
        "2025, 0771, T1015, ours",
        "2025, 711,  99999, ours",
        "2019, 771,  G0467, ours",
        "2018, 771,  G0467, NO_PRIMARY_CARE",
        "2018, 771,  99213, ours",
        "2018, 711,  99213, ours",
        "2025, 131,  99213, NO_PRIMARY_CARE",
        "2025, 731,  99213, NO_PRIMARY_CARE",
    })
    void aClinicCountsByItsBillType(int year, String billType, String hcpcs, String answer) {
        Visit visit = Visit.on(year + "-02-01").facility(Case.OUR_CLINIC, billType).hcpcs(hcpcs);
        assertThat(Case.mssp(year).seen(visit.specialty("")).answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "PY{0}: a clinic's nursing visit during a stay: {1}")
    @CsvSource({"2020, ours", "2021, NO_PRIMARY_CARE", "2025, NO_PRIMARY_CARE"})
    void aClinicsNursingVisitInASkilledNursingFacilityIsExcludedSince2021(int year, String answer) {
        Visit stay =
                Visit.on(year + "-03-01")
                        .until(year + "-03-10")
                        .facility("675123", "211")
                        .hcpcs("");
        Visit visit = Visit.on(year + "-03-05").facility(Case.OUR_CLINIC, "771").hcpcs("99308");
        assertThat(Case.mssp(year).seen(stay, visit).answer()).isEqualTo(answer);
    }

    @Test
    @DisplayName("until 2018 only a physician that the clinic attested meets the pre-step")
    void attestedPhysicians() {
        Case person =
                Case.mssp(2018)
                        .seen(
                                Visit.on("2018-02-01")
                                        .facility(Case.OUR_CLINIC, "771")
                                        .npi(CLINICIAN));
        assertThat(person.answer()).isEqualTo("ours");
        assertThat(person.explain().reservations().approximations())
                .contains(Approximation.ATTESTATIONS_UNKNOWN);
        assertThat(person.knowing(known -> known.withAttestedClinicians(Set.of())).answer())
                .isEqualTo("NO_PHYSICIAN_SERVICE");
        assertThat(
                        person.knowing(known -> known.withAttestedClinicians(Set.of(CLINICIAN)))
                                .answer())
                .isEqualTo("ours");
    }

    @ParameterizedTest(name = "bill type {0}, revenue center {1}, {2}, specialty {3}: {4}")
    @CsvSource({
        "851, 0961, 99213, 08, ours",
        "851, 961,  99213, 08, ours",
        "851, 0983, 99213, 06, ours",
        "851, 0450, 99213, 08, NO_PRIMARY_CARE",
        "851, 0961, 71046, 08, NO_PRIMARY_CARE",
        "851, 0961, 99213, 30, NO_PRIMARY_CARE",
        "131, 0961, 99213, 08, NO_PRIMARY_CARE",
    })
    void aCriticalAccessHospitalCountsByRevenueCenter(
            String billType, String revenueCenter, String hcpcs, String specialty, String answer) {
        Visit visit =
                Visit.on("2025-02-01")
                        .facility(Case.OUR_CLINIC, billType)
                        .revenueCenter(revenueCenter)
                        .hcpcs(hcpcs)
                        .specialty(specialty);
        assertThat(Case.mssp(2025).seen(visit).answer()).isEqualTo(answer);
    }

    @Test
    @DisplayName(
            "a clinician who leaves takes the facility's lines along, and one who joins brings them")
    void whoMovesTakesLinesOfFacilitiesAlong() {
        Case ours = Case.mssp(2025).seen(inHospital(Case.OUR_CLINIC));
        Case theirs = Case.mssp(2025).seen(inHospital("123456"));
        assertThat(ours.answer()).isEqualTo("ours");
        assertThat(moving(ours, Set.of(), Set.of(CLINICIAN)).answer()).isEqualTo(Case.OUR_CLINIC);
        assertThat(theirs.answer()).isEqualTo("123456");
        assertThat(moving(theirs, Set.of(CLINICIAN), Set.of()).answer()).isEqualTo("ours");
        assertThat(moving(ours, Set.of(), Set.of("1457924549")).answer()).isEqualTo("ours");
    }

    private static Visit inHospital(String ccn) {
        return Visit.on("2025-02-01").facility(ccn, "851").revenueCenter("0961").npi(CLINICIAN);
    }

    private static Case moving(Case person, Set<String> joining, Set<String> leaving) {
        return person.participants(person.terms().participants().moving(joining, leaving));
    }

    @Test
    void aFacilityLineWithoutSpecialtyTakesItFromADirectoryByClinician() {
        Case person =
                Case.mssp(2025)
                        .seen(
                                Visit.on("2025-02-01")
                                        .facility(Case.OUR_CLINIC, "851")
                                        .revenueCenter("0961")
                                        .specialty("")
                                        .npi(CLINICIAN));
        assertThat(person.answer()).isEqualTo("NO_PRIMARY_CARE");
        Case informed = person.knowing(known -> known.withSpecialties(Map.of(CLINICIAN, "11")));
        assertThat(informed.answer()).isEqualTo("ours");
        assertThat(informed.explain().reservations().approximations())
                .contains(
                        Approximation.SPECIALTY_FROM_DIRECTORY,
                        Approximation.CLINICIAN_FIELDS_MISSING);
    }

    @Test
    @DisplayName("a professional line without specialty falls back on the directory, with a mark")
    void aProfessionalLineWithoutSpecialty() {
        Case person =
                Case.mssp(2025).seen(Visit.on("2025-02-01").to(OURS).specialty("").npi(CLINICIAN));
        assertThat(person.answer()).isEqualTo("NO_PRIMARY_CARE");
        Case informed = person.knowing(known -> known.withSpecialties(Map.of(CLINICIAN, "11")));
        assertThat(informed.answer()).isEqualTo("ours");
        assertThat(informed.explain().reservations().approximations())
                .contains(Approximation.SPECIALTY_FROM_DIRECTORY);
    }

    @ParameterizedTest(name = "{0} of a hospital that is {1}: {2}")
    @CsvSource({
        "G0463, listed, ours",
        "99213, listed, ours",
        "71046, listed, NO_PRIMARY_CARE",
        "G0463, not listed, NO_PRIMARY_CARE",
        "99213, not listed, NO_PRIMARY_CARE",
    })
    void aTeachingHospitalCountsIfItIsListed(String hcpcs, String listed, String answer) {
        Set<String> hospitals =
                listed.equals("listed") ? Set.of(Case.OUR_CLINIC) : Set.of(HOSPITAL);
        Case person =
                Case.mssp(2025)
                        .knowing(known -> known.withTeachingHospitals(hospitals))
                        .seen(Visit.on("2025-02-01").facility(Case.OUR_CLINIC, "131").hcpcs(hcpcs));
        assertThat(person.answer()).isEqualTo(answer);
        if (answer.equals("ours")) {
            assertThat(person.explain().reservations().approximations())
                    .contains(Approximation.TEACHING_CHARGES_AS_REPORTED)
                    .doesNotContain(Approximation.TEACHING_HOSPITALS_UNKNOWN);
        }
    }

    @Test
    void aFacilityLineWithoutAllowedChargeCountsWithThePaidAmountAndSaysSo() {
        Case person =
                Case.mssp(2025)
                        .seen(
                                Visit.on("2025-02-01")
                                        .facility(Case.OUR_CLINIC, "771")
                                        .allowed("0.00")
                                        .paid("80.00"));
        assertThat(person.assigned().winner().allowed()).isEqualTo(Usd.of("80.00"));
        assertThat(person.explain().reservations().approximations())
                .contains(Approximation.PAID_FOR_ALLOWED);
    }

    @Test
    void aClinicOutsideCompetesByItsCertificationNumber() {
        assertThat(
                        Case.mssp(2025)
                                .seen(
                                        Visit.on("2025-02-01").to(OURS).allowed("60.00"),
                                        Visit.on("2025-02-01")
                                                .facility(HOSPITAL, "711")
                                                .allowed("61.00"))
                                .answer())
                .isEqualTo(HOSPITAL);
    }
}
