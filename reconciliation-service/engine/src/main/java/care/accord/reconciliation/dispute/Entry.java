package care.accord.reconciliation.dispute;

import java.time.Instant;

/// One line of a dispute's history: what, by whom, when. Never changed, only followed.
public record Entry(Step step, Member by, Instant at) {}
