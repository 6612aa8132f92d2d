package care.accord.metrics.utilization;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.utilization.files.ClaimsMeasures;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Emergency visits: revenue centers 045x and 0981 of outpatients, visit codes in place 23; one a day, none on a day of admission")
class EmergencyVisitsTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final BeneficiaryId MEMBER = new BeneficiaryId("m");
    private static final Measure<Population> MEASURE =
            ClaimsMeasures.shipped().find(new MeasureId("emergency-visits")).orElseThrow();

    @ParameterizedTest(name = "bill type {0}, revenue center {1}, {2}: {3}")
    @CsvSource({
        "131, 0450, 99283, 1",
        "131, 0459, 99283, 1",
        "851, 0981, 99283, 1",
        "131, 0456, G0380, 1",
        // A clinic, and the part of a stay that began in the emergency room.
        "131, 0510, 99283, 0",
        "111, 0450, 99283, 0",
    })
    void ofFacilities(String billType, String revenueCenter, String hcpcs, long visits) {
        assertThat(
                        visits(
                                Visit.on("2025-03-04")
                                        .facility("450001", billType)
                                        .revenueCenter(revenueCenter)
                                        .hcpcs(hcpcs)))
                .isEqualTo(visits);
    }

    @ParameterizedTest(name = "{0} in place {1}: {2}")
    @CsvSource({
        "99281, 23, 1",
        "99285, 23, 1",
        "99288, 23, 1",
        "G0380, 23, 1",
        "G0384, 23, 1",
        "G0385, 23, 0",
        "99213, 23, 0",
        "99283, 11, 0",
    })
    void ofClinicians(String hcpcs, String place, long visits) {
        assertThat(visits(Visit.on("2025-03-04").hcpcs(hcpcs).place(place))).isEqualTo(visits);
    }

    @Test
    void severalLinesOfADayAreOneVisit() {
        Visit clinician = Visit.on("2025-03-04").hcpcs("99284").place("23");
        Visit facility = Visit.on("2025-03-04").facility("450001", "131").revenueCenter("0450");

        assertThat(visits(clinician, facility, clinician.claim("other"))).isEqualTo(1);
        assertThat(visits(clinician, Visit.on("2025-03-05").hcpcs("99284").place("23")))
                .isEqualTo(2);
    }

    @Test
    void whoeverIsAdmittedThatDayMadeNoVisit() {
        Visit visit = Visit.on("2025-03-04").hcpcs("99284").place("23");
        Visit admitted = Visit.on("2025-03-04").until("2025-03-08").stay("450001", "01");
        Visit admittedNextDay = Visit.on("2025-03-05").until("2025-03-08").stay("450001", "01");

        assertThat(visits(visit, admitted)).isZero();
        assertThat(visits(visit, admittedNextDay)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-12-31, 0", "2025-01-01, 1", "2025-12-31, 1", "2026-01-01, 0"})
    void inThePeriodOnly(String day, long visits) {
        assertThat(visits(Visit.on(day).hcpcs("99284").place("23"))).isEqualTo(visits);
    }

    private static long visits(Visit... visits) {
        PopulationBuilder builder =
                new PopulationBuilder()
                        .add(Person.of(MEMBER, LocalDate.of(1950, 1, 1)))
                        .add(
                                new Enrollment(
                                        MEMBER,
                                        Coverage.PARTS_A_AND_B,
                                        "",
                                        new DateSpan(
                                                LocalDate.of(2024, 1, 1),
                                                LocalDate.of(2026, 12, 31))));
        for (Visit visit : visits) {
            builder.add(visit.line(MEMBER));
        }
        return ((MeasureResult.Events)
                        MEASURE.evaluate(builder.build(), new Cohort(List.of(MEMBER), YEAR)))
                .events();
    }
}
