package care.accord.servicekit.tidying;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time at which stores cannot be tidied is refused by the setting's name (ADR 122)")
class TidyingTimesTest {
    @ParameterizedTest
    @ValueSource(strings = {"off", "24h", "1s", "PT36H", "7d"})
    void whatIsATimeIsOne(String every) {
        assertThatNoException().isThrownBy(() -> new TidyingTimes(every, "10m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"often", "0s", "-1h", "1 day", "Off", "24h;"})
    void whatIsNoneIsRefused(String every) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TidyingTimes(every, "10m"))
                .withMessage(
                        "ACCORD_STORE_TIDIED_EVERY is '%s'; it is a time of at least a second, such as 24h, 10m or 30s; off means never"
                                .formatted(every));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "soon"})
    void theFirstTimeIsATime(String after) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TidyingTimes("off", after))
                .withMessageStartingWith("ACCORD_STORE_TIDIED_AFTER is '%s'".formatted(after));
    }
}
