package care.accord.attribution.roster.store;

/// Names a row of a roster within its tenant.
public record MemberKey(String tenantId, String rosterId, int rowNumber) {}
