package care.accord.reconciliation.contract.store;

/// Names a party's approval of a contract version.
public record ApprovalKey(String tenantId, String contractId, int version, String party) {}
