package care.accord.attribution.identity.store;

/// Names a statement that was taken back within its tenant.
public record WithdrawnIdentityKey(String tenantId, String feedId, int position) {}
