package care.accord.reconciliation.settlement.store;

/// Names a settlement within its payer's tenant.
public record SettlementKey(String tenantId, String settlementId) {}
