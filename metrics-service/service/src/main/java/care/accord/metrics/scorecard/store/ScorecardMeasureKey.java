package care.accord.metrics.scorecard.store;

/// A line of a scorecard.
public record ScorecardMeasureKey(String tenantId, String scorecardId, int position) {}
