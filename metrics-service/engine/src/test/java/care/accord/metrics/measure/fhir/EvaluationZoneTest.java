package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.metrics.measure.PopulationCode;
import care.accord.programrules.IanaZone;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "The days of a measurement period begin and end in the contract's zone (CQL 1.5: DateTime values compare at the offset of the request)")
class EvaluationZoneTest {
    private static final CqlMeasure STAYED =
            StayMeasure.of("cohort", "boolean", "initial-population:Stayed");
    private static final CqlMeasure LATER =
            StayMeasure.of("cohort", "boolean", "initial-population:Recorded Later");
    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"male\"}";

    @ParameterizedTest(name = "{0}, {1} through {2}: a stay from {3} to {4} counts: {5}")
    @CsvSource({
        // an evening in New York is the next day in UTC, at both ends of the year
        "UTC, 2025-01-01, 2025-12-31, 2025-12-31T20:00:00-05:00, 2025-12-31T21:00:00-05:00, false",
        "America/New_York, 2025-01-01, 2025-12-31, 2025-12-31T20:00:00-05:00, 2025-12-31T21:00:00-05:00, true",
        "UTC, 2025-01-01, 2025-12-31, 2024-12-31T20:00:00-05:00, 2024-12-31T21:00:00-05:00, true",
        "America/New_York, 2025-01-01, 2025-12-31, 2024-12-31T20:00:00-05:00, 2024-12-31T21:00:00-05:00, false",
        // to the millisecond, whatever offset it was written with
        "America/New_York, 2025-01-01, 2025-12-31, 2025-01-01T00:00:00.000-05:00, 2025-12-31T23:59:59.999-05:00, true",
        "America/New_York, 2025-01-01, 2025-12-31, 2025-01-01T05:00:00.000Z, 2026-01-01T04:59:59.999Z, true",
        "America/New_York, 2025-01-01, 2025-12-31, 2025-01-01T04:59:59.999Z, 2025-01-02T00:00:00Z, false",
        "America/New_York, 2025-01-01, 2025-12-31, 2025-12-31T00:00:00Z, 2026-01-01T05:00:00.000Z, false",
        // each end at its own offset: winter to summer, summer to summer, and the day of 25 hours
        "America/New_York, 2025-01-01, 2025-06-30, 2025-06-30T23:00:00-04:00, 2025-06-30T23:59:59.999-04:00, true",
        "America/New_York, 2025-01-01, 2025-06-30, 2025-06-30T23:00:00-04:00, 2025-07-01T00:00:00.000-04:00, false",
        "America/New_York, 2025-07-01, 2026-06-30, 2025-07-01T00:00:00.000-04:00, 2025-07-01T01:00:00-04:00, true",
        "America/New_York, 2025-07-01, 2026-06-30, 2025-06-30T23:59:59.999-04:00, 2025-07-01T01:00:00-04:00, false",
        "America/New_York, 2025-11-02, 2025-11-02, 2025-11-02T00:00:00.000-04:00, 2025-11-02T23:59:59.999-05:00, true",
        "America/New_York, 2025-11-02, 2025-11-02, 2025-11-02T22:00:00-05:00, 2025-11-03T00:00:00.000-05:00, false",
        // east of Greenwich, and by half an hour
        "Asia/Kolkata, 2025-01-01, 2025-12-31, 2024-12-31T18:30:00.000Z, 2024-12-31T19:30:00Z, true",
        "Asia/Kolkata, 2025-01-01, 2025-12-31, 2025-12-31T18:00:00Z, 2025-12-31T18:30:00.000Z, false",
        // what is written without an offset is in the zone's time
        "America/New_York, 2025-01-01, 2025-12-31, 2025-01-01T00:00:00.000, 2025-01-01T03:00:00, true",
        "America/New_York, 2025-01-01, 2025-12-31, 2026-01-01T02:00:00, 2026-01-01T03:00:00, false",
        "America/New_York, 2025-01-01, 2025-06-30, 2025-06-30T23:00:00, 2025-06-30T23:59:59.999, true",
    })
    void aStayCountsInTheZonesYear(
            String zone,
            LocalDate from,
            LocalDate through,
            String start,
            String end,
            boolean counts) {
        assertThat(
                        counted(
                                STAYED,
                                new MeasurementPeriod(
                                        new DateSpan(from, through), new IanaZone(zone)),
                                "{\"resourceType\":\"Encounter\",\"id\":\"e\",\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"period\":{\"start\":\"%s\",\"end\":\"%s\"}}"
                                        .formatted(start, end)))
                .isEqualTo(counts);
    }

    @ParameterizedTest(name = "in {0}, a date of {1} is after 2025: {2}")
    @CsvSource({
        "UTC, 2026-01-01, true",
        "America/New_York, 2026-01-01, true",
        "Asia/Tokyo, 2026-01-01, true",
        "America/New_York, 2025-12-31, false",
        "Asia/Tokyo, 2025-12-31, false",
    })
    void aDateIsADayOfTheZone(String zone, String recorded, boolean later) {
        assertThat(
                        counted(
                                LATER,
                                year(zone),
                                "{\"resourceType\":\"Condition\",\"id\":\"c\",\"recordedDate\":\"%s\"}"
                                        .formatted(recorded)))
                .isEqualTo(later);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "UTC, 2025-12-31T23:59:59.999+00:00 2025-12-31 2025-07-01T12:00:00.000+00:00",
        "America/New_York, 2025-12-31T23:59:59.999-05:00 2025-12-31 2025-07-01T12:00:00.000-05:00",
    })
    @DisplayName(
            "now is the period's end in the zone, today its last day, and a date-time of the CQL has the offset of now")
    void nowIsTheEndInTheZone(String zone, String clock) {
        assertThat(STAYED.over(year(zone)).of(record()).supplemental())
                .containsEntry("Clock", List.of(clock));
    }

    @Test
    void aCohortIsEvaluatedInItsZone() {
        String evening =
                "{\"resourceType\":\"Encounter\",\"id\":\"e\",\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"period\":{\"start\":\"2025-12-31T20:00:00-05:00\",\"end\":\"2025-12-31T21:00:00-05:00\"}}";
        CqlMeasure stays =
                StayMeasure.of(
                        "proportion",
                        "Encounter",
                        "initial-population:Stays",
                        "denominator:Stays",
                        "numerator:Stays");
        Cohort inUtc = new Cohort(List.of(new BeneficiaryId("m")), StayMeasure.YEAR);
        Cohort inNewYork =
                new Cohort(inUtc.members(), StayMeasure.YEAR, new IanaZone("America/New_York"));
        ClinicalRecords records =
                _ -> List.of(new OrganizationRecord("east", List.of(PATIENT, evening)));
        assertThat(stays.evaluate(records, inUtc))
                .isInstanceOfSatisfying(
                        MeasureResult.Episodes.class,
                        found -> assertThat(found.members().getFirst().exposure()).isZero());
        assertThat(stays.evaluate(records, inNewYork.of(inUtc.members())))
                .isInstanceOfSatisfying(
                        MeasureResult.Episodes.class,
                        found -> assertThat(found.members().getFirst().exposure()).isOne());
    }

    private static MeasurementPeriod year(String zone) {
        return new MeasurementPeriod(StayMeasure.YEAR, new IanaZone(zone));
    }

    private static boolean counted(CqlMeasure measure, MeasurementPeriod period, String resource) {
        return measure.over(period)
                        .of(record(resource))
                        .groups()
                        .getFirst()
                        .count(PopulationCode.INITIAL_POPULATION)
                        .orElseThrow()
                > 0;
    }

    private static PatientRecord record(String... resources) {
        return PatientRecord.parse(
                List.of(
                        new OrganizationRecord(
                                "east",
                                Stream.concat(Stream.of(PATIENT), Stream.of(resources)).toList())));
    }
}
