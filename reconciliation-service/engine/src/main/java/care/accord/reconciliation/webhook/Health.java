package care.accord.reconciliation.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a receiver has been doing.
///
/// @param failures attempts in a row that failed, of whichever messages
/// @param since the first of them; empty without any
public record Health(int failures, Optional<Instant> since) {
    public static final Health GOOD = new Health(0, Optional.empty());

    private static final int MOST_FAILURES = 20;
    private static final Duration LONGEST_OUTAGE = Duration.ofDays(1);

    /// Health after one more attempt.
    public Health after(Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Delivered _ -> GOOD;
            case Verdict.Retry _, Verdict.GivenUp _, Verdict.Gone _ ->
                    new Health(failures + 1, Optional.of(since.orElse(now)));
        };
    }

    /// Whether to stop trying until somebody has looked: many failures, and for long. A short outage with many messages, or a
    /// long one with few, is left to the pauses between attempts.
    public boolean isHopeless(Instant now) {
        return failures >= MOST_FAILURES
                && since.filter(first -> !now.isBefore(first.plus(LONGEST_OUTAGE))).isPresent();
    }
}
