package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.fhir.PlainStatement.Facts;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "The CQL of controlled blood pressure and an independent plain-Java statement of it agree on everyone")
class ControlledBloodPressureAgreesTest {
    private static final int PEOPLE = 2000;
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @Test
    void onTwoThousandSeededPeople() {
        Map<BeneficiaryId, Facts> people = new LinkedHashMap<>();
        LongStream.range(0, PEOPLE)
                .forEach(seed ->
                        people.put(new BeneficiaryId("seed-" + seed), PlainStatement.random(seed)));
        MeasureResult.Proportion result =
                (MeasureResult.Proportion)
                        CqlMeasure.shipped("controlled-blood-pressure")
                                .evaluate(
                                        id -> chart(Objects.requireNonNull(people.get(id))).sent(),
                                        new Cohort(List.copyOf(people.keySet()), YEAR));

        Map<String, Integer> seen = new TreeMap<>();
        for (MemberStanding member : result.members()) {
            String expected =
                    PlainStatement.standing(
                            Objects.requireNonNull(people.get(member.beneficiary())));
            seen.merge(expected, 1, Integer::sum);
            assertThat(member.standing().getClass().getSimpleName())
                    .as(member.beneficiary().value())
                    .isEqualTo(expected);
        }
        assertThat(seen).containsOnlyKeys("Met", "Unmet", "Excluded", "NotApplicable");
        assertThat(seen.values()).allMatch(count -> count > PEOPLE / 50);
    }

    private static Chart chart(Facts facts) {
        Chart chart = new Chart(facts.birth().toString());
        facts.problems()
                .forEach(problem ->
                        chart.condition(
                                problem.code(),
                                fields(
                                        date("onsetDateTime", problem.began()),
                                        date("abatementDateTime", problem.ended()),
                                        verified(problem.verified()))));
        facts.readings()
                .forEach(reading ->
                        chart.observation(
                                "\"status\":\"%s\",\"effectiveDateTime\":\"%sT%02d:30:00-05:00\""
                                        .formatted(reading.status(), reading.day(), reading.hour()),
                                number(reading.systolic()),
                                number(reading.diastolic())));
        facts.stays()
                .forEach(stay ->
                        chart.encounter(
                                "\"status\":\"%s\",\"type\":[%s],\"period\":{%s}"
                                        .formatted(
                                                stay.status(),
                                                Chart.concept(
                                                        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
                                                        "T2042"),
                                                fields(
                                                        date("start", Optional.of(stay.start())),
                                                        date("end", stay.end())))));
        return chart;
    }

    private static String date(String name, Optional<LocalDate> day) {
        return day.map(date -> "\"%s\":\"%s\"".formatted(name, date)).orElse("");
    }

    private static String verified(String status) {
        return status.isEmpty()
                ? ""
                : "\"verificationStatus\":"
                        + Chart.concept(
                                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                                status);
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }

    private static String fields(String... fields) {
        return String.join(
                ",", java.util.Arrays.stream(fields).filter(field -> !field.isEmpty()).toList());
    }
}
