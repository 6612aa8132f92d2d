package care.accord.metrics.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A fact is read back from the words in which it was shown")
class FactTest {
    static List<Fact> facts() {
        return List.of(
                Fact.of("No clinical record"),
                Fact.of("2 visits (of 3)"),
                new Fact("G0439 on a day", List.of("claim 17 line 2")),
                new Fact("Readmitted (unplanned)", List.of("claim A-1 line 1", "claim B line 12")),
                new Fact("Latest blood pressure 128/76", List.of("Observation/bp-3.1")),
                new Fact(
                        "Stays: 2",
                        List.of("Encounter/1 of payer-north", "Encounter/1 of provider.east")));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shown(Fact fact) {
        assertThat(Fact.shown(fact.display())).isEqualTo(fact);
    }
}
