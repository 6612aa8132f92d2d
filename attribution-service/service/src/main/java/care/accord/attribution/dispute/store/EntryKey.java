package care.accord.attribution.dispute.store;

/// Names a line of a dispute's history.
public record EntryKey(String tenantId, String disputeId, int position) {}
