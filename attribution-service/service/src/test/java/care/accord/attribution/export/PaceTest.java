package care.accord.attribution.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A client that asks how far an export is waits between two questions")
class PaceTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2025-03-01T12:00:00Z");

    @ParameterizedTest(name = "{0} ms after the order, {1} ms after the last question")
    @CsvSource({
        "9999,  , 1, false",
        "10000, , 5, false",
        "1000,  499, 1, true",
        "1000,  500, 1, false",
        "60000, 499, 5, true"
    })
    void theOlderTheJobTheLonger(long age, Long since, long wait, boolean tooFast) {
        Optional<OffsetDateTime> asked =
                Optional.ofNullable(since).map(Duration::ofMillis).map(NOON::minus);
        Pace pace = new Pace(NOON.minus(Duration.ofMillis(age)), asked);
        assertThat(pace.untilNext(NOON)).hasSeconds(wait);
        assertThat(pace.isTooFast(NOON)).isEqualTo(tooFast);
    }
}
