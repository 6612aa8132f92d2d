package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.PatientResult;
import care.accord.metrics.measure.PopulationCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Every scoring and basis: a man with stays of 2, 5 and 9 days, the last cancelled, and one stay of the year before")
class ScoringTest {
    private static final PatientRecord MAN =
            PatientRecord.parse(
                    List.of(
                            new OrganizationRecord(
                                    "east",
                                    List.of(
                                            "{\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"male\"}",
                                            stay("short", "finished", "2025-02-01", "2025-02-03"),
                                            stay("long", "finished", "2025-03-01", "2025-03-06"),
                                            stay(
                                                    "called-off",
                                                    "cancelled",
                                                    "2025-05-01",
                                                    "2025-05-10"),
                                            stay(
                                                    "before",
                                                    "finished",
                                                    "2024-03-01",
                                                    "2024-03-09")))));

    private static String stay(String id, String status, String from, String to) {
        return "{\"resourceType\":\"Encounter\",\"id\":\"%s\",\"status\":\"%s\",\"class\":{\"code\":\"IMP\"},\"period\":{\"start\":\"%sT08:00:00Z\",\"end\":\"%sT09:00:00Z\"}}"
                .formatted(id, status, from, to);
    }

    private static PatientResult.Group group(String scoring, String basis, String... populations) {
        return StayMeasure.of(scoring, basis, populations)
                .over(StayMeasure.YEAR)
                .of(MAN)
                .groups()
                .getFirst();
    }

    private static List<String> members(PatientResult.Group group, PopulationCode code) {
        return group.populations().stream()
                .filter(population -> population.code() == code)
                .findFirst()
                .orElseThrow()
                .members();
    }

    @Test
    void aProportionOfStays() {
        PatientResult.Group group =
                group(
                        "proportion",
                        "Encounter",
                        "initial-population:Stays",
                        "denominator:Stays",
                        "denominator-exclusion:Cancelled",
                        "numerator:Long Stays");
        assertThat(group.count(PopulationCode.DENOMINATOR)).hasValue(3L);
        assertThat(members(group, PopulationCode.DENOMINATOR_EXCLUSION))
                .containsExactly("Encounter/called-off");
        assertThat(members(group, PopulationCode.NUMERATOR)).containsExactly("Encounter/long");
        assertThat(group.count(PopulationCode.DENOMINATOR_EXCEPTION)).isEmpty();
    }

    /// A value is the person's, a criterion holds for the person, a list says for which stays.
    @Test
    void strataOfAProportionOfStays() {
        PatientResult.Group group =
                group(
                        "proportion",
                        "Encounter",
                        "initial-population:Stays",
                        "denominator:Stays",
                        "denominator-exclusion:Cancelled",
                        "numerator:Long Stays");
        assertThat(group.strata())
                .extracting(ScoringTest::words)
                .containsExactly(
                        "by-sex male: initial-population 3, denominator 3, denominator-exclusion 1, numerator 1",
                        "whoever-stayed true: initial-population 3, denominator 3, denominator-exclusion 1, numerator 1",
                        "long true: denominator 2");
    }

    private static String words(PatientResult.Stratum stratum) {
        return "%s %s: %s"
                .formatted(
                        stratum.stratifier(),
                        stratum.value(),
                        stratum.populations().stream()
                                .map(population ->
                                        population.code().code() + " " + population.count())
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void aRatioWhoseNumeratorKeepsWhatTheDenominatorExcludes() {
        PatientResult.Group group =
                group(
                        "ratio",
                        "Encounter",
                        "initial-population:Stays",
                        "denominator:Stays",
                        "denominator-exclusion:Cancelled",
                        "numerator:Long Stays",
                        "measure-observation:Days:denominator");
        assertThat(members(group, PopulationCode.NUMERATOR))
                .containsExactlyInAnyOrder("Encounter/long", "Encounter/called-off");
        assertThat(members(group, PopulationCode.MEASURE_OBSERVATION))
                .containsExactlyInAnyOrder("Encounter/short", "Encounter/long");
    }

    @Test
    void aContinuousVariableObservesWhatIsNotExcluded() {
        PatientResult.Group group =
                group(
                        "continuous-variable",
                        "Encounter",
                        "initial-population:Stays",
                        "measure-population:Stays",
                        "measure-population-exclusion:Cancelled",
                        "measure-observation:Days:measure-population");
        assertThat(group.populations().getLast().observations())
                .containsExactlyInAnyOrder(new BigDecimal(2), new BigDecimal(5));
    }

    @Test
    void aCohortOfPeople() {
        PatientResult.Group group = group("cohort", "boolean", "initial-population:Stayed");
        assertThat(members(group, PopulationCode.INITIAL_POPULATION)).containsExactly("patient");
    }

    @Test
    void evidenceNamesWhatEachDefineCameToAndItsResources() {
        PatientResult result =
                StayMeasure.of("cohort", "boolean", "initial-population:Stayed")
                        .over(StayMeasure.YEAR)
                        .of(MAN);
        Fact stayed = result.clauses().getFirst();
        assertThat(stayed.text()).isEqualTo("Stayed: yes");
        assertThat(stayed.sources())
                .contains("Encounter/short", "Encounter/long", "Encounter/called-off");
        assertThat(result.supplemental()).containsEntry("Months", List.of("3"));
    }
}
