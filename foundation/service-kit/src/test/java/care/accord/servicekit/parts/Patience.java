package care.accord.servicekit.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waiting for what a service does by itself, without keeping the machine busy.
public final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 25;

    private Patience() {}

    /// Looks again and again until what is seen is as wanted, and returns it; fails after two minutes.
    ///
    /// @param what is awaited, for the failure
    public static <T> T until(String what, Supplier<T> look, Predicate<T> wanted) {
        Instant deadline = Instant.now().plus(LIMIT);
        T seen = look.get();
        while (!wanted.test(seen)) {
            assertThat(Instant.now())
                    .as("waiting for %s, last saw %s", what, seen)
                    .isBefore(deadline);
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted", e);
        }
    }
}
