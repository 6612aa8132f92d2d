package care.accord.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Contracts score proportions and composites of measures that have a score; of others it is said why not (ADR 135)")
class UnscorableTest {
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PROPORTION             | boolean             |
                    PROPORTION PROPORTION  | boolean boolean     |
                    PROPORTION             | Encounter           |
                    PROPORTION PROPORTION  | Encounter Procedure |
                    PROPORTION PROPORTION  | boolean Encounter   | Its groups count different things, Encounter and boolean; contracts score proportions of the same
                    RATIO                  | boolean             | It is scored as ratio; contracts score proportions
                    COHORT                 | boolean             | It is scored as cohort; contracts score proportions
                    CONTINUOUS_VARIABLE    | Encounter           | It is scored as continuous-variable; contracts score proportions
                    PROPORTION RATIO RATIO | boolean boolean boolean | It is scored as proportion and ratio; contracts score proportions
                    """)
    void proportionsOfTheSame(String scorings, String bases, String detail) {
        Optional<Unscorable> found =
                Unscorable.of(
                        Arrays.stream(scorings.split(" ")).map(Scoring::valueOf).toList(),
                        List.of(bases.split(" ")));
        assertThat(found)
                .isEqualTo(
                        Optional.ofNullable(detail)
                                .map(words ->
                                        new Unscorable(Unscorable.Reason.NOT_A_PROPORTION, words)));
    }

    @Test
    void aCompositeNeedsAScoreOfEveryComponent() {
        Unscorable ratio = Unscorable.of(List.of(Scoring.RATIO), List.of("boolean")).orElseThrow();
        assertThat(composite(Map.of())).isEmpty();
        assertThat(composite(Map.of("eye-exam", ratio)))
                .contains(
                        new Unscorable(
                                Unscorable.Reason.UNSCORABLE_COMPONENT,
                                "Component eye-exam: It is scored as ratio; contracts score proportions"));
        assertThat(composite(Map.of("kidney-health", Unscorable.nested())))
                .contains(
                        new Unscorable(
                                Unscorable.Reason.UNSCORABLE_COMPONENT,
                                "Component kidney-health: It is a composite; name the measures it is composed of instead"));
    }

    @Test
    void everyComponentThatIsMissingIsNamed() {
        assertThat(
                        composite(
                                Map.of(
                                        "kidney-health",
                                        Unscorable.unknown(),
                                        "eye-exam",
                                        Unscorable.nested(),
                                        "of-another",
                                        Unscorable.unknown())))
                .contains(
                        new Unscorable(
                                Unscorable.Reason.UNKNOWN_COMPONENT,
                                "Component eye-exam: It is a composite; name the measures it is composed of instead; "
                                        + "Component kidney-health: No measure has this id: load one (POST /v1/measures), or correct the id"));
    }

    @Test
    @DisplayName("a run that finds another reason, or another component missing, is another run")
    void theReasonIsPartOfTheRun() {
        List<String> editions =
                List.of(
                        Unscorable.unknown().edition(),
                        Unscorable.refused().edition(),
                        composite(Map.of("eye-exam", Unscorable.unknown())).orElseThrow().edition(),
                        composite(Map.of("kidney-health", Unscorable.unknown()))
                                .orElseThrow()
                                .edition());
        assertThat(editions).doesNotHaveDuplicates();
        assertThat(Unscorable.unknown().edition()).isEqualTo(editions.getFirst());
    }

    private static Optional<Unscorable> composite(Map<String, Unscorable> missing) {
        CompositeMeasure measure =
                new CompositeMeasure(
                        new MeasureDescription(
                                new MeasureId("diabetes-care"),
                                "Diabetes care",
                                "1",
                                "e-1",
                                MeasureDescription.Source.CLINICAL,
                                "",
                                List.of()),
                        CompositeScoring.ALL_OR_NOTHING,
                        List.of(component("kidney-health"), component("eye-exam")));
        return Unscorable.of(measure, id -> Optional.ofNullable(missing.get(id.value())));
    }

    private static CompositeMeasure.Component component(String id) {
        return new CompositeMeasure.Component(new MeasureId(id), BigDecimal.ONE);
    }
}
