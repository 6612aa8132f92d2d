package care.accord.gateway.access;

import java.time.Duration;

/// How fast a caller may send requests: so many a second on the average, and so many at once after a rest. The generic cell
/// rate algorithm: each request moves the time at which the next is due by one interval, and that time may run ahead of the
/// clock by a burst. All that is kept of a caller is that time.
///
/// @param perSecond requests a second, positive
/// @param burst requests at once, positive
record Pace(int perSecond, int burst) {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    Pace {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "A pace of %d requests a second and %d at once lets nobody in; both must be at least 1"
                            .formatted(perSecond, burst));
        }
    }

    /// What comes of a request.
    ///
    /// @param due the time to keep of the caller, in nanoseconds
    /// @param remaining how many requests may follow at once
    /// @param pause until the next request may come if this one may not, until the whole burst is there again if it may; in
    /// nanoseconds
    record Verdict(boolean admitted, long due, long remaining, long pause) {
        /// Whole seconds, at least one.
        long waitSeconds() {
            return Math.max(1, Math.ceilDiv(pause, SECOND));
        }
    }

    /// Decides on a request.
    ///
    /// @param due what was kept of the caller, in nanoseconds; anything in the past for a new one
    /// @param now of the same clock, in nanoseconds
    Verdict decide(long due, long now) {
        long ahead = Math.max(0, due - now);
        long next = ahead + interval();
        if (next > burst * interval()) {
            return new Verdict(false, due, 0, next - burst * interval());
        }
        return new Verdict(true, now + next, (burst * interval() - next) / interval(), next);
    }

    private long interval() {
        return SECOND / perSecond;
    }

    /// The pace as an item of the `RateLimit-Policy` header (draft-ietf-httpapi-ratelimit-headers).
    String policy(String name) {
        return "\"%s\";q=%d;w=%d".formatted(name, burst, Math.ceilDiv(burst, perSecond));
    }
}
