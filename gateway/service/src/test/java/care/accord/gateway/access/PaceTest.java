package care.accord.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.gateway.access.Pace.Verdict;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Ten requests a second, three at once: a pace admits a burst after a rest, then one each interval")
class PaceTest {
    private static final Pace PACE = new Pace(10, 3);
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    @ParameterizedTest(
            name =
                    "at {0} ms with the next due at {1} ms: admitted {2}, then due at {3} ms, {4} left, wait {5} ms")
    @CsvSource({
        "1000,    0, true,  1100, 2, 100",
        "1000, 1000, true,  1100, 2, 100",
        "1000, 1100, true,  1200, 1, 200",
        "1000, 1200, true,  1300, 0, 300",
        "1000, 1201, false, 1201, 0, 1",
        "1000, 1300, false, 1300, 0, 100",
        "1100, 1300, true,  1400, 0, 300",
    })
    void aRequestIsAdmittedOrTold(
            long now, long due, boolean admitted, long next, long left, long wait) {
        assertThat(PACE.decide(due * MILLISECOND, now * MILLISECOND))
                .isEqualTo(new Verdict(admitted, next * MILLISECOND, left, wait * MILLISECOND));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inNoStretchOfTimeMoreAreAdmittedThanTheBurstAndTheRateAllow(long seed) {
        Random random = new Random(seed);
        long now = 0;
        long due = 0;
        long admitted = 0;
        for (int request = 0; request < 2_000; request++) {
            now += random.nextLong(60 * MILLISECOND);
            Verdict verdict = PACE.decide(due, now);
            due = verdict.due();
            admitted += verdict.admitted() ? 1 : 0;
        }
        long allowed = 3 + now / (100 * MILLISECOND);
        assertThat(admitted).isBetween(allowed * 9 / 10, allowed);
    }

    @Test
    void theWaitIsToldInWholeSecondsAndNeverNone() {
        assertThat(new Verdict(false, 0, 0, 1).waitSeconds()).isOne();
        assertThat(new Verdict(false, 0, 0, 1_000 * MILLISECOND + 1).waitSeconds()).isEqualTo(2);
    }

    @Test
    void aPaceThatLetsNobodyInIsRefused() {
        assertThatThrownBy(() -> new Pace(0, 5))
                .hasMessage(
                        "A pace of 0 requests a second and 5 at once lets nobody in; both must be at least 1");
    }
}
