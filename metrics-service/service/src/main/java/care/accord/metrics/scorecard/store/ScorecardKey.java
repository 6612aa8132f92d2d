package care.accord.metrics.scorecard.store;

/// Scorecards are named within their tenant.
public record ScorecardKey(String tenantId, String id) {}
