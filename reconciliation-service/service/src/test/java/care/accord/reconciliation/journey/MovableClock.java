package care.accord.reconciliation.journey;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// The service's clock in tests: it can be put forward, and starts where nobody's calendar matters.
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
    private static final Instant START = Instant.parse("2026-04-10T12:00:00Z");
    private final AtomicLong forwardSeconds = new AtomicLong();

    void forward(Duration time) {
        forwardSeconds.addAndGet(time.toSeconds());
    }

    @Override
    public Instant instant() {
        return START.plusSeconds(forwardSeconds.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
