package care.accord.reconciliation.webhook;

import care.accord.reconciliation.webhook.Verdict.Delivered;
import care.accord.reconciliation.webhook.Verdict.GivenUp;
import care.accord.reconciliation.webhook.Verdict.Gone;
import care.accord.reconciliation.webhook.Verdict.Retry;
import java.time.Duration;
import java.util.Optional;

/// How often a message is sent, and how long is waited in between: four times as long after each failure, less up to a half,
/// so that those who failed together do not come back together. The numbers are ours (ADR 0106); the specification
/// recommends attempts over days with growing pauses (Standard Webhooks, "Deliverability and reliability").
public final class Attempts {
    /// After so many attempts a message is a dead letter: some two days after the first.
    public static final int MOST = 12;

    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);

    private static final int GONE = 410;
    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int GROWTH = 4;

    private Attempts() {}

    /// What follows from an attempt.
    ///
    /// @param attempt counts from 1
    /// @param id of the message: the same attempt of the same message always waits as long
    public static Verdict after(Answer answer, int attempt, String id) {
        return switch (answer) {
            case Answer.Status(int code, var _)
                    when code >= FIRST_SUCCESS && code < FIRST_REDIRECT ->
                    new Delivered();
            case Answer.Status(int code, var _) when code == GONE -> new Gone();
            case Answer.Status(int _, var asked) -> again(attempt, id, asked);
            case Answer.Silence _ -> again(attempt, id, Optional.empty());
        };
    }

    private static Verdict again(int attempt, String id, Optional<Duration> asked) {
        if (attempt >= MOST) {
            return new GivenUp();
        }
        Duration pause = pause(attempt, id);
        Duration wait = asked.orElse(Duration.ZERO);
        Duration bounded = wait.compareTo(LONGEST_ASKED_FOR) > 0 ? LONGEST_ASKED_FOR : wait;
        return new Retry(bounded.compareTo(pause) > 0 ? bounded : pause);
    }

    /// The pause after a failed attempt: between half of it and all of it.
    static Duration pause(int attempt, String id) {
        long whole = SHORTEST.toMillis();
        for (int i = 1; i < attempt && whole < LONGEST.toMillis(); i++) {
            whole *= GROWTH;
        }
        whole = Math.min(whole, LONGEST.toMillis());
        return Duration.ofMillis(whole - draw(id, attempt) % (whole / 2 + 1));
    }

    /// Evenly spread and the same for everybody who asks (the finalizer of SplitMix64).
    private static long draw(String id, int attempt) {
        long mixed = id.hashCode() * 0x9E3779B97F4A7C15L + attempt;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) >>> 1;
    }
}
