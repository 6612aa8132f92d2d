package care.accord.attribution.roster.store;

/// Names a roster within its tenant.
public record RosterKey(String tenantId, String rosterId) {}
