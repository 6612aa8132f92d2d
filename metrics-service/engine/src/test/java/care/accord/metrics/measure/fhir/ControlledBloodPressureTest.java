package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.Standing;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Controlled blood pressure: adults of 18-85 with essential hypertension, latest reading of the period below 140/90")
class ControlledBloodPressureTest {
    private static final CqlMeasure MEASURE = CqlMeasure.shipped("controlled-blood-pressure");
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String HYPERTENSION = "\"onsetDateTime\":\"2020-01-01\"";
    private static final String VISIT =
            "\"status\":\"finished\",\"period\":{\"start\":\"2025-05-01\",\"end\":\"2025-05-02\"}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    139/89 is controlled                            | 1960-05-01 | 2025-06-01 | 139 | 89 | Met
                    140/89 is not                                   | 1960-05-01 | 2025-06-01 | 140 | 89 | Unmet
                    139/90 is not                                   | 1960-05-01 | 2025-06-01 | 139 | 90 | Unmet
                    139.9 is below 140                              | 1960-05-01 | 2025-06-01 | 139.9 | 89.9 | Met
                    without a diastolic value it is no reading      | 1960-05-01 | 2025-06-01 | 130 | '' | Unmet
                    the first day counts                            | 1960-05-01 | 2025-01-01 | 130 | 80 | Met
                    the last day counts                             | 1960-05-01 | 2025-12-31 | 130 | 80 | Met
                    the last evening counts where it was measured   | 1960-05-01 | 2025-12-31T23:30:00-05:00 | 130 | 80 | Met
                    the year before does not                        | 1960-05-01 | 2024-12-31 | 130 | 80 | Unmet
                    the year after does not                         | 1960-05-01 | 2026-01-01 | 130 | 80 | Unmet
                    18 on the last day is counted                   | 2007-12-31 | 2025-06-01 | 130 | 80 | Met
                    17 on the last day is not                       | 2008-01-01 | 2025-06-01 | 130 | 80 | NotApplicable
                    85 on the last day is counted                   | 1940-01-01 | 2025-06-01 | 130 | 80 | Met
                    86 on the last day is not                       | 1939-12-31 | 2025-06-01 | 130 | 80 | NotApplicable
                    """)
    void adultsWithHypertension(
            String rule,
            String birth,
            String when,
            String systolic,
            String diastolic,
            String standing) {
        assertStanding(
                new Chart(birth).condition("I10", HYPERTENSION).pressure(when, systolic, diastolic),
                standing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    begun on the last day                   | I10 | "onsetDateTime":"2025-12-31" | Met
                    begun the day after                     | I10 | "onsetDateTime":"2026-01-01" | NotApplicable
                    ended the day before the period         | I10 | "onsetDateTime":"2019-01-01","abatementDateTime":"2024-12-31" | NotApplicable
                    ended on the first day                  | I10 | "onsetDateTime":"2019-01-01","abatementDateTime":"2025-01-01" | Met
                    an open period of onset                 | I10 | "onsetPeriod":{"start":"2024-02-01"} | Met
                    only recorded                           | I10 | "recordedDate":"2024-02-01" | Met
                    no date at all: on the list today       | I10 | "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]} | Met
                    refuted                                 | I10 | "onsetDateTime":"2020-01-01","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted"}]} | NotApplicable
                    entered in error                        | I10 | "onsetDateTime":"2020-01-01","verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]} | NotApplicable
                    hypertensive heart disease is not I10   | I11.9 | "onsetDateTime":"2020-01-01" | NotApplicable
                    """)
    void hypertensionInThePeriod(String rule, String code, String dates, String standing) {
        assertStanding(
                new Chart("1960-05-01").condition(code, dates).pressure("2025-06-01", "130", "80"),
                standing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    end stage renal disease, long since     | N18.6  | "onsetDateTime":"2010-01-01" | Excluded | Kidney failure on record
                    on dialysis                             | Z99.2  | "onsetDateTime":"2025-12-31" | Excluded | Kidney failure on record
                    kidney failure after the period         | N18.6  | "onsetDateTime":"2026-01-01" | Met | Latest blood pressure 130/80 on 2025-06-01
                    pregnant in the period                  | Z33.1  | "onsetDateTime":"2025-03-01" | Excluded | Pregnancy in the period
                    pregnancy over before the period        | Z34.90 | "onsetDateTime":"2024-01-01","abatementDateTime":"2024-10-01" | Met | Latest blood pressure 130/80 on 2025-06-01
                    """)
    void conditionsThatExclude(
            String rule, String code, String dates, String standing, String reason) {
        Standing found =
                assertStanding(
                        new Chart("1990-05-01")
                                .condition("I10", HYPERTENSION)
                                .condition(code, dates)
                                .pressure("2025-06-01", "130", "80"),
                        standing);
        assertThat(found.evidence().getFirst().text()).as(rule).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    hospice care in the period      | VISIT,"type":[{"coding":[{"system":"http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets","code":"T2042"}]}] | Excluded
                    discharged into hospice         | VISIT,"hospitalization":{"dischargeDisposition":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/discharge-disposition","code":"hosp"}]}} | Excluded
                    discharged home                 | VISIT,"hospitalization":{"dischargeDisposition":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/discharge-disposition","code":"home"}]}} | Met
                    hospice that never took place   | "status":"cancelled","period":{"start":"2025-05-01"},"type":[{"coding":[{"system":"http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets","code":"T2042"}]}] | Met
                    hospice still going on          | "status":"in-progress","period":{"start":"2024-11-01"},"type":[{"coding":[{"system":"http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets","code":"T2045"}]}] | Excluded
                    """)
    void hospiceExcludes(String rule, String encounter, String standing) {
        assertStanding(
                new Chart("1960-05-01")
                        .condition("I10", HYPERTENSION)
                        .encounter(encounter.replace("VISIT", VISIT))
                        .pressure("2025-06-01", "130", "80"),
                standing);
    }

    @Test
    void theLatestDayCountsAndOnItTheLowestValues() {
        Chart chart =
                new Chart("1960-05-01")
                        .condition("I10", HYPERTENSION)
                        .pressure("2025-06-01", "120", "70")
                        .pressure("2025-09-01T08:00:00Z", "150", "85")
                        .pressure("2025-09-01T17:00:00Z", "138", "95");

        Standing standing = assertStanding(chart, "Met");
        assertThat(standing.evidence())
                .extracting(Fact::display)
                .contains(
                        "Latest blood pressure 138/85 on 2025-09-01",
                        "Initial Population: yes (Condition/c1)")
                .anyMatch(text -> text.startsWith("Numerator: yes (Observation/"));
    }

    @ParameterizedTest
    @CsvSource({"preliminary", "entered-in-error", "cancelled"})
    void readingsThatAreNotFinalDoNotCount(String status) {
        assertStanding(
                new Chart("1960-05-01")
                        .condition("I10", HYPERTENSION)
                        .observation(
                                "\"effectiveDateTime\":\"2025-06-01\",\"status\":\"%s\""
                                        .formatted(status),
                                "120",
                                "70"),
                "Unmet");
    }

    @Test
    void aLaterVersionOfAResourceReplacesTheEarlier() {
        Chart corrected =
                new Chart("1960-05-01")
                        .condition("I10", HYPERTENSION)
                        .resource(pressure("150"))
                        .resource(pressure("130"));
        assertStanding(corrected, "Met");
    }

    @Test
    void theSameIdFromAnotherOrganizationIsAnotherResource() {
        Chart east =
                new Chart("1960-05-01").condition("I10", HYPERTENSION).resource(pressure("150"));
        Chart north = new Chart("1960-05-01").resource(pressure("130"));
        Standing standing =
                standing(
                        List.of(
                                new OrganizationRecord("east", east.resources()),
                                new OrganizationRecord("north", north.resources())));
        assertThat(standing.evidence().getFirst().text())
                .as("of two readings on a day the lower counts")
                .isEqualTo("Latest blood pressure 130/80 on 2025-06-01");
    }

    private static String pressure(String systolic) {
        return new Chart("1960-05-01").pressure("2025-06-01", systolic, "80").resources().getLast();
    }

    @Test
    void twoPeopleWithTheSamePatientIdAreTwoPeople() {
        Chart controlled =
                new Chart("1960-05-01")
                        .condition("I10", HYPERTENSION)
                        .pressure("2025-06-01", "130", "80");
        Chart healthy = new Chart("1960-05-01");
        BeneficiaryId first = new BeneficiaryId("first");
        MeasureResult.Proportion result =
                (MeasureResult.Proportion)
                        MEASURE.evaluate(
                                id -> id.equals(first) ? controlled.sent() : healthy.sent(),
                                new Cohort(List.of(first, new BeneficiaryId("second")), YEAR));
        assertThat(result.members())
                .extracting(member -> member.standing().getClass().getSimpleName())
                .containsExactly("Met", "NotApplicable");
    }

    @Test
    void aPersonWithoutRecordIsNotCounted() {
        assertThat(standing(List.of())).isInstanceOf(Standing.NotApplicable.class);
    }

    @Test
    void aRecordThatCannotBeReadIsShownAndHarmsNobody() {
        Standing standing =
                standing(
                        List.of(
                                new OrganizationRecord(
                                        "east", List.of("{\"resourceType\":\"Patient\""))));
        assertThat(standing).isInstanceOf(Standing.Undetermined.class);
        assertThat(standing.evidence().getFirst().text())
                .isEqualTo("Could not be evaluated: DataFormatException at the clinical record");
    }

    private static Standing assertStanding(Chart chart, String expected) {
        Standing standing = standing(chart.sent());
        assertThat(standing.getClass().getSimpleName())
                .as(() -> standing.evidence().stream().map(Fact::display).toList().toString())
                .isEqualTo(expected);
        return standing;
    }

    private static Standing standing(List<OrganizationRecord> records) {
        MeasureResult.Proportion result =
                (MeasureResult.Proportion)
                        MEASURE.evaluate(
                                _ -> records, new Cohort(List.of(new BeneficiaryId("m")), YEAR));
        return result.members().getFirst().standing();
    }
}
