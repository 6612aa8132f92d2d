package care.accord.reconciliation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A receiver that failed twenty times in a row over a day is left alone")
class HealthTest {
    private static final Instant START = Instant.parse("2026-04-10T12:00:00Z");
    private static final Verdict FAILED = new Verdict.Retry(Duration.ofSeconds(5));

    @ParameterizedTest(name = "{0} failures over {1}: {2}")
    @CsvSource({
        "19, P3D,      false",
        "20, PT23H59M, false",
        "20, P1D,      true",
        "500, PT1H,    false",
        "500, P2D,     true",
    })
    void hopelessIsManyAndLong(int failures, Duration outage, boolean hopeless) {
        Health health = Health.GOOD.after(FAILED, START);
        for (int i = 1; i < failures; i++) {
            health = health.after(FAILED, START.plus(outage));
        }
        assertThat(health.failures()).isEqualTo(failures);
        assertThat(health.isHopeless(START.plus(outage))).isEqualTo(hopeless);
    }

    @Test
    void oneSuccessForgetsAllFailures() {
        Health failing =
                Health.GOOD.after(FAILED, START).after(new Verdict.GivenUp(), START.plusSeconds(9));
        assertThat(failing.since()).contains(START);
        assertThat(failing.after(new Verdict.Delivered(), START)).isEqualTo(Health.GOOD);
    }
}
