package care.accord.attribution.adjustment.store;

/// Names an adjustment within its tenant.
public record AdjustmentKey(String tenantId, String adjustmentId) {}
