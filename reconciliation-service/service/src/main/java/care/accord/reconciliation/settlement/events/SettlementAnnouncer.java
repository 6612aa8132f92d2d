package care.accord.reconciliation.settlement.events;

import care.accord.messages.Parties;
import care.accord.messages.SettlementIssued;
import care.accord.messages.Topics;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.servicekit.outbox.Announcement;
import care.accord.servicekit.outbox.Outbox;
import care.accord.vocabulary.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Announces an issued settlement in the transaction that issues it.
@ApplicationScoped
public class SettlementAnnouncer {
    private final Outbox outbox;

    @Inject
    SettlementAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    public void issued(SettlementRow row) {
        outbox.announce(
                new Announcement(
                        Topics.SETTLEMENT_ISSUED,
                        row.contractId,
                        row.tenantId,
                        row.initiator,
                        row.settlementId,
                        message(row)));
    }

    private static SettlementIssued message(SettlementRow row) {
        return new SettlementIssued(
                row.contractId,
                row.contractVersion,
                new Parties(row.tenantId, row.counterpartyId),
                row.settlementId,
                row.version,
                row.previousId,
                row.kind,
                row.outcome,
                new Usd(row.paymentCents).dollars().toPlainString(),
                row.rosterId,
                row.scorecardId,
                row.dataAsOf,
                row.disputeBy,
                row.restates);
    }
}
