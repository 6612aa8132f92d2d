package care.accord.attribution.roster;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A run is named by its inputs")
class RunInputsTest {
    private static final LocalDate KNOWN = LocalDate.of(2026, 1, 31);

    @Test
    void theSameInputsAreTheSameRun() {
        assertThat(inputs("c1", 1, "s1", "p1").runId())
                .isEqualTo(inputs("c1", 1, "s1", "p1").runId())
                .hasSize(32);
    }

    @Test
    void anyOtherInputIsAnotherRun() {
        assertThat(
                        Stream.of(
                                        inputs("c1", 1, "s1", "p1"),
                                        inputs("c2", 1, "s1", "p1"),
                                        inputs("c1", 2, "s1", "p1"),
                                        inputs("c1", 1, "s2", "p1"),
                                        inputs("c1", 1, "s1", "p2"),
                                        inputs("c1", 1, "s1", "p1", "l1"),
                                        inputs("c1", 1, "s1", "p1", "l2"))
                                .map(RunInputs::runId))
                .doesNotHaveDuplicates();
    }

    private static RunInputs inputs(
            String contract, int version, String snapshot, String participants) {
        return inputs(contract, version, snapshot, participants, "");
    }

    private static RunInputs inputs(
            String contract, int version, String snapshot, String participants, String lists) {
        return new RunInputs(
                contract,
                version,
                "edition",
                "mssp-primary-care",
                snapshot,
                participants,
                lists,
                Example.YEAR,
                Example.YEAR,
                KNOWN);
    }
}
