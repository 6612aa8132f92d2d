package care.accord.metrics.scorecard.store;

/// A member in a measure of a scorecard.
public record MemberResultKey(String tenantId, String scorecardId, String measure, int rowNumber) {}
