package care.accord.attribution.contract.store;

/// Names a version of a contract's participant list within its tenant.
public record ParticipantListKey(String tenantId, String contractId, int version) {}
