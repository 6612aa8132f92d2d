package care.accord.metrics.gap.store;

/// A rate of a scorecard.
public record MeasuredRateKey(String tenantId, String scorecardId, int position) {}
