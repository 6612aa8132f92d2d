package care.accord.attribution.snapshot.store;

/// Names a snapshot within its tenant.
public record SnapshotKey(String tenantId, String snapshotId) {}
