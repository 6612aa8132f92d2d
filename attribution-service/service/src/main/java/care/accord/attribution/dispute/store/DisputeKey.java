package care.accord.attribution.dispute.store;

/// Names a dispute within its tenant.
public record DisputeKey(String tenantId, String disputeId) {}
