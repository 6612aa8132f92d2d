package care.accord.metrics.equity.store;

/// A group of people in a measure of a scorecard.
public record GroupKey(
        String tenantId,
        String scorecardId,
        String measure,
        String characteristic,
        String groupName) {}
