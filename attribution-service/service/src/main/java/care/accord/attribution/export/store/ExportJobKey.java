package care.accord.attribution.export.store;

/// Names a job within the tenant that started it.
public record ExportJobKey(String tenantId, String jobId) {}
