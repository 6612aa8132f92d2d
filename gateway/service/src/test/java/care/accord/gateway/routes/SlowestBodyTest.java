package care.accord.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A body comes in at least so fast whenever somebody looks")
class SlowestBodyTest {
    @ParameterizedTest(name = "{0} bytes a second, looked at every {1}: {2} bytes are too few: {3}")
    @CsvSource({
        "512,        PT20S,   10239, true",
        "512,        PT20S,   10240, false",
        "512,        PT20S,   0,     true",
        "1,          PT1S,    1,     false",
        "2147483647, PT0.1S,  214748364, true",
        "2147483647, PT0.1S,  214748365, false"
    })
    void whatIsTooSlow(int perSecond, Duration every, long bytes, boolean slow) {
        assertThat(new SlowestBody(perSecond, every).isUndercutBy(bytes)).isEqualTo(slow);
    }

    @Test
    void noLimitIsNoLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlowestBody(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlowestBody(1, Duration.ZERO));
    }
}
