package care.accord.reconciliation.webhook;

import java.time.Duration;

/// What follows from an attempt.
public sealed interface Verdict {
    /// The receiver has it.
    record Delivered() implements Verdict {}

    /// It is sent once more.
    ///
    /// @param pause at least, before that
    record Retry(Duration pause) implements Verdict {}

    /// It is not sent again unless somebody asks for it.
    record GivenUp() implements Verdict {}

    /// The receiver wants nothing any more.
    record Gone() implements Verdict {}
}
