package care.accord.metrics.run;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static RunInputs inputs(String contract, int version, String roster) {
        return new RunInputs(contract, version, roster, "s-1", "rules", MEASURES, "known");
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
                new RunInputs("c-1", 1, "r-1", "s-2", "rules", MEASURES, "known"),
                new RunInputs("c-1", 1, "r-1", "s-1", "other", MEASURES, "known"),
                new RunInputs("c-1", 1, "r-1", "s-1", "rules", MEASURES, "more"),
                new RunInputs("c-1", 1, "r-1", "s-1", "rules", MEASURES, ""),
                new RunInputs(
                        "c-1",
                        1,
                        "r-1",
                        "s-1",
                        "rules",
                        new TreeMap<>(Map.of("annual-wellness-visit", "e2")),
                        "known"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyOtherInputGivesAnotherId(RunInputs other) {
        assertThat(other.runId()).isNotEqualTo(inputs("c-1", 1, "r-1").runId());
    }
}
