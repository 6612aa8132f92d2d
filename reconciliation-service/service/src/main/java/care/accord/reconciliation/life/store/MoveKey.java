package care.accord.reconciliation.life.store;

/// Names a move of a settlement.
public record MoveKey(String tenantId, String settlementId, int position) {}
