package care.accord.attribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A practice takes part as a whole, on any day of the performance period")
class ParticipantsTest {
    private static final DateSpan PERIOD =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({
        ", , true",
        "2020-01-01, , true",
        "2025-12-31, , true",
        "2026-01-01, , false",
        "2020-01-01, 2025-01-01, true",
        "2020-01-01, 2024-12-31, false",
    })
    void takesPart(LocalDate from, LocalDate until, boolean takesPart) {
        Participant participant =
                new Participant(
                        "100000001",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Optional.ofNullable(from),
                        Optional.ofNullable(until));
        assertThat(participant.takesPartIn(PERIOD)).isEqualTo(takesPart);
    }

    @Test
    void clinicianRowsOfOnePracticeAreOneParticipant() {
        Participant one =
                new Participant(
                        "100000001",
                        "1234567893",
                        "671800",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty());
        Participants participants = Participants.of(List.of(one, one));
        assertThat(participants.tins()).containsExactly("100000001");
        assertThat(participants.ccns()).containsExactly("671800");
    }
}
