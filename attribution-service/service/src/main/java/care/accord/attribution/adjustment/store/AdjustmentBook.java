package care.accord.attribution.adjustment.store;

import care.accord.attribution.adjustment.Adjustment;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.run.store.RunRequests;
import care.accord.attribution.snapshot.store.SnapshotRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where agreements are written down. Each one makes a run due, so that the next roster takes it up. Every method runs in
/// a transaction of the contract's payer.
@ApplicationScoped
public class AdjustmentBook {
    private final RunRequests requests;
    private final Clock clock = Clock.systemUTC();

    @Inject
    AdjustmentBook(RunRequests requests) {
        this.requests = requests;
    }

    /// Who agrees, for which side, and why.
    ///
    /// @param source `member-add`, `member-remove` or `dispute`
    /// @param disputeId the dispute that it follows from, if one does
    public record Origin(
            String party,
            String subject,
            String name,
            String reason,
            String source,
            @Nullable String disputeId) {}

    /// Writes an agreement down; what held for the same person before ends with it.
    public AdjustmentRow record(TermsRow terms, Adjustment adjustment, Origin origin) {
        AdjustmentRow row = new AdjustmentRow();
        row.tenantId = terms.tenantId;
        row.counterpartyId = terms.counterpartyId;
        row.adjustmentId = "a-" + UUID.randomUUID();
        row.contractId = terms.contractId;
        row.describe(adjustment, terms.period());
        row.source = origin.source();
        row.disputeId = origin.disputeId();
        row.reason = origin.reason();
        row.party = origin.party();
        row.recordedBy = origin.subject();
        row.recordedName = origin.name();
        AdjustmentRow.standing(terms.contractId, row.beneficiaryId)
                .forEach(before -> close(before, origin, "replaced by " + row.adjustmentId));
        row.persistAndFlush();
        makeRunDue(row, origin);
        return row;
    }

    /// Ends an agreement: from the next roster on the claims decide again.
    public void end(AdjustmentRow row, Origin origin) {
        close(row, origin, origin.reason());
        row.persistAndFlush();
        makeRunDue(row, origin);
    }

    private void close(AdjustmentRow row, Origin origin, String reason) {
        row.endedAt = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        row.endedBy = origin.subject();
        row.endedName = origin.name();
        row.endedReason = reason;
    }

    private void makeRunDue(AdjustmentRow row, Origin origin) {
        SnapshotRow.latest()
                .ifPresent(snapshot ->
                        requests.add(
                                row.tenantId,
                                row.contractId,
                                snapshot.snapshotId,
                                origin.subject()));
    }
}
