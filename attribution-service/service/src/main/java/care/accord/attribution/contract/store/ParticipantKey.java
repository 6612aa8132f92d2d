package care.accord.attribution.contract.store;

/// Names a row of a participant list within its tenant.
public record ParticipantKey(String tenantId, String contractId, int version, int position) {}
