package care.accord.reconciliation.dispute.store;

/// Names a dispute within its payer's tenant.
public record DisputeKey(String tenantId, String disputeId) {}
