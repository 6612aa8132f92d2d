package care.accord.metrics.risk.store;

/// Names a run.
public record RiskRunKey(String tenantId, String id) {}
