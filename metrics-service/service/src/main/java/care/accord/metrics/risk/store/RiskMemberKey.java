package care.accord.metrics.risk.store;

/// Names a member of a run.
public record RiskMemberKey(String tenantId, String runId, int rowNumber) {}
