package care.accord.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Waits for what the platform does by itself.
final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Waiting() {}

    /// The first answer, asked again and again; a failure names what did not come.
    static <T> T until(String what, Supplier<Optional<T>> question) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new JourneyFailed(
                "%s did not come within %d seconds".formatted(what, PATIENCE.toSeconds()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JourneyFailed("Interrupted while waiting", e);
        }
    }
}
