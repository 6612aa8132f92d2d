package care.accord.reconciliation.contract.store;

/// Names a version of a contract within its payer's tenant.
public record ContractKey(String tenantId, String contractId, int version) {}
