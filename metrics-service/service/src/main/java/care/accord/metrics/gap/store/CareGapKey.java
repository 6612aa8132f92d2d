package care.accord.metrics.gap.store;

/// A member's gap in a rate of a scorecard.
public record CareGapKey(String tenantId, String scorecardId, int position, long person) {}
