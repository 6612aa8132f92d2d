package care.accord.attribution.export.store;

/// Names a file within its tenant.
public record ExportFileKey(String tenantId, String jobId, int fileNumber) {}
