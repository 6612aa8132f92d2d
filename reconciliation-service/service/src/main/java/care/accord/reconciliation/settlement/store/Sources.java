package care.accord.reconciliation.settlement.store;

import care.accord.messages.RosterDecided;
import java.time.LocalDate;

/// What a settlement names as its inputs, beside the figures.
///
/// @param tenant of the payer
/// @param counterparty tenant of the provider
public record Sources(
        String tenant,
        String counterparty,
        String contractId,
        int contractVersion,
        String rosterId,
        String scorecardId,
        String snapshotId,
        LocalDate dataAsOf,
        LocalDate paidThrough) {

    public static Sources of(RosterDecided roster, String scorecardId) {
        return new Sources(
                roster.parties().payer(),
                roster.parties().provider(),
                roster.contractId(),
                roster.contractVersion(),
                roster.rosterId(),
                scorecardId,
                roster.snapshotId(),
                roster.dataAsOf(),
                roster.paidThrough());
    }

    public static Sources of(SettlementRow row) {
        return new Sources(
                row.tenantId,
                row.counterpartyId,
                row.contractId,
                row.contractVersion,
                row.rosterId,
                row.scorecardId,
                row.snapshotId,
                row.dataAsOf,
                row.paidThrough);
    }
}
