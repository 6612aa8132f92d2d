package care.accord.reconciliation.dispute.store;

/// Names a line of a dispute's history.
public record EntryKey(String tenantId, String disputeId, int position) {}
