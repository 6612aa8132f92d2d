package care.accord.attribution.adjustment.store;

/// Names an agreement that a roster was made with.
public record AdjustedKey(String tenantId, String rosterId, String adjustmentId) {}
