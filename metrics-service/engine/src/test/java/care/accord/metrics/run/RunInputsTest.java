package care.accord.metrics.run;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.programrules.IanaZone;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A run is named by its inputs: the same give the same id, any other gives another")
class RunInputsTest {
    private static final SortedMap<String, String> MEASURES =
            new TreeMap<>(Map.of("annual-wellness-visit", "e1"));

    private static final MeasurementPeriod IN_UTC = in("UTC");

    private static MeasurementPeriod in(String zone) {
        return new MeasurementPeriod(
                new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                new IanaZone(zone));
    }

    private static RunInputs inputs(String contract, int version, String roster) {
        return new RunInputs(contract, version, roster, "s-1", "rules", MEASURES, "known", IN_UTC);
    }

    @Test
    void theSameInputsGiveTheSameId() {
        assertThat(inputs("c-1", 1, "r-1").runId())
                .isEqualTo(inputs("c-1", 1, "r-1").runId())
                .matches("m-[0-9a-f]{16}");
    }

    static Stream<RunInputs> others() {
        return Stream.of(
                inputs("c-2", 1, "r-1"),
                inputs("c-1", 2, "r-1"),
                inputs("c-1", 1, "r-2"),
                new RunInputs("c-1", 1, "r-1", "s-2", "rules", MEASURES, "known", IN_UTC),
                new RunInputs("c-1", 1, "r-1", "s-1", "other", MEASURES, "known", IN_UTC),
                new RunInputs("c-1", 1, "r-1", "s-1", "rules", MEASURES, "more", IN_UTC),
                new RunInputs("c-1", 1, "r-1", "s-1", "rules", MEASURES, "", IN_UTC),
                new RunInputs(
                        "c-1",
                        1,
                        "r-1",
                        "s-1",
                        "rules",
                        new TreeMap<>(Map.of("annual-wellness-visit", "e2")),
                        "known",
                        IN_UTC),
                new RunInputs(
                        "c-1", 1, "r-1", "s-1", "rules", MEASURES, "known", in("America/New_York")),
                new RunInputs(
                        "c-1", 1, "r-1", "s-1", "rules", MEASURES, "known", in("America/Chicago")));
    }

    @Test
    @DisplayName("a run in UTC has the id that it had before contracts had zones")
    void utcIsNamedAsBefore() {
        assertThat(inputs("c-1", 1, "r-1").runId())
                .isEqualTo(
                        "m-"
                                + new NamedInputs()
                                        .add("engine", RunInputs.ENGINE)
                                        .add("contract", "c-1")
                                        .add("contract version", "1")
                                        .add("roster", "r-1")
                                        .add("snapshot", "s-1")
                                        .add("rules", "rules")
                                        .add("measure annual-wellness-visit", "e1")
                                        .add("clinical content", "known")
                                        .hash());
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyOtherInputGivesAnotherId(RunInputs other) {
        assertThat(other.runId()).isNotEqualTo(inputs("c-1", 1, "r-1").runId());
    }
}
