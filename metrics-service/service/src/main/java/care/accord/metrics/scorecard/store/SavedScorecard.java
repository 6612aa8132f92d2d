package care.accord.metrics.scorecard.store;

import org.jspecify.annotations.Nullable;

/// The version a run's result became.
public record SavedScorecard(int version, @Nullable String previousId) {}
