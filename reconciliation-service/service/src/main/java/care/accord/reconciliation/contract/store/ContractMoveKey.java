package care.accord.reconciliation.contract.store;

/// Names a line of a contract's history within its payer's tenant.
public record ContractMoveKey(String tenantId, String contractId, int position) {}
