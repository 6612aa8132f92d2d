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

    @Test
    void aListOfAnAssignmentMethodIsAnInputAndItsAbsenceIsNot() {
        assertThat(
                        Stream.of("", "prospective-q1", "prospective-q2")
                                .map(list -> drawnUp(list, KNOWN).runId()))
                .doesNotHaveDuplicates()
                .startsWith("dccb13a73795d595f75ac0dfba5af328");
        assertThat(
                        drawnUp("prospective-q1", KNOWN)
                                .decidesLike(drawnUp("prospective-q1", KNOWN.minusDays(1))))
                .as("people nobody heard of are decided the same on another day of the quarter")
                .isTrue();
        assertThat(drawnUp("prospective-q2", KNOWN).decidesLike(drawnUp("prospective-q1", KNOWN)))
                .as("once another quarter has passed everybody is decided again")
                .isFalse();
    }

    private static RunInputs drawnUp(String list, LocalDate day) {
        return new RunInputs(
                "c1", 1, "edition", "mssp", "s1", "p1", "", Example.YEAR, Example.YEAR, list, day);
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
                "",
                KNOWN);
    }
}
