package care.accord.attribution.deliveredlist.store;

/// Names a delivered list within its tenant.
public record DeliveredListKey(String tenantId, String feedId) {}
