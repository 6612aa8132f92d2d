package care.accord.metrics.clinical.store;

/// Feeds are numbered within their tenant.
public record ClinicalFeedKey(String tenantId, String id) {}
