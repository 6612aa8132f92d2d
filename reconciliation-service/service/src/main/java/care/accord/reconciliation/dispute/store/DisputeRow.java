package care.accord.reconciliation.dispute.store;

import care.accord.reconciliation.dispute.Answer;
import care.accord.reconciliation.dispute.Claim;
import care.accord.reconciliation.dispute.Dispute;
import care.accord.reconciliation.dispute.DisputeState;
import care.accord.reconciliation.dispute.Entry;
import care.accord.reconciliation.dispute.Member;
import care.accord.reconciliation.dispute.Party;
import care.accord.reconciliation.dispute.Step;
import care.accord.reconciliation.life.SettlementKind;
import care.accord.reconciliation.life.store.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/// A dispute as it stands; its history lies beside it. The rows are the payer's, and the counterparty reads them.
@Entity
@DynamicUpdate
@Table(name = "settlement_dispute")
@IdClass(DisputeKey.class)
public class DisputeRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String disputeId;

    @Column(insertable = false, updatable = false)
    public long sequence;

    public String counterpartyId;
    public String contractId;
    public String settlementId;
    public String kind;
    public String type;
    public String step;
    public String path;
    public String proposed;
    public Long paymentCents;
    public long heldCents;
    public String raisedParty;
    public String raisedName;
    public Instant raisedAt;
    public LocalDate decideBy;
    public String status;
    public String restatedBy;

    /// Sets what is asked, by whom and when.
    public void describe(Dispute dispute) {
        Claim claim = dispute.claim();
        kind = dispute.about().key();
        type = claim.type().key();
        step = claim.step();
        path = claim.proposed().map(Claim.Proposal::path).orElse(null);
        proposed = claim.proposed().map(Claim.Proposal::value).orElse(null);
        raisedParty = dispute.raisedBy().party().key();
        raisedName = dispute.raisedBy().name();
        raisedAt = dispute.history().getFirst().at();
        status = dispute.state().key();
    }

    /// Writes what a step has changed: the state, and the lines that the history has more.
    public void save(Dispute dispute) {
        status = dispute.state().key();
        persistAndFlush();
        List<Entry> history = dispute.history();
        for (int position = EntryRow.of(this).size(); position < history.size(); position++) {
            EntryRow.of(this, position, history.get(position)).persist();
        }
    }

    /// A restatement was issued with it.
    public void applied(String settlement, Actor by, Instant now) {
        Member member = new Member(Party.PAYER, Member.Standing.APPROVER, by.subject(), by.name());
        switch (toDispute().take(new Step.Apply(settlement), member, now)) {
            case Answer.Taken(var dispute) -> {
                restatedBy = settlement;
                save(dispute);
            }
            case Answer.Repeated _ -> {}
            case Answer.Refused(_, var why) -> throw new IllegalStateException(why);
        }
    }

    public Dispute toDispute() {
        Optional<Claim.Proposal> proposal =
                Optional.ofNullable(path).map(leaf -> new Claim.Proposal(leaf, proposed));
        return new Dispute(
                SettlementKind.of(kind),
                new Claim(Claim.Type.of(type).orElseThrow(), step, proposal),
                DisputeState.of(status),
                EntryRow.of(this).stream().map(EntryRow::toEntry).toList());
    }

    public DisputeState state() {
        return DisputeState.of(status);
    }

    public static Optional<DisputeRow> withId(String disputeId) {
        return find("disputeId", disputeId).firstResultOptional();
    }

    /// The dispute, held until the transaction ends: steps follow one another.
    public static Optional<DisputeRow> locked(String disputeId) {
        return find("disputeId", disputeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Disputes because of which a settlement cannot become final.
    public static List<DisputeRow> open(String settlementId) {
        return of(settlementId).stream().filter(row -> row.state().isOpen()).toList();
    }

    public static Optional<DisputeRow> undecided(String settlementId) {
        return of(settlementId).stream().filter(row -> row.state().isUndecided()).findFirst();
    }

    /// Disputes that wait for a restatement.
    public static List<DisputeRow> accepted(String settlementId) {
        return of(settlementId).stream()
                .filter(row -> row.state() instanceof DisputeState.Accepted)
                .toList();
    }

    /// All disputes about a settlement, oldest first.
    public static List<DisputeRow> of(String settlementId) {
        return list("settlementId = ?1 order by sequence", settlementId);
    }

    /// Newest first, from below a sequence number.
    public static List<DisputeRow> newest(String contractId, long below, int rows) {
        return find("contractId = ?1 and sequence < ?2 order by sequence desc", contractId, below)
                .page(Page.ofSize(rows))
                .list();
    }
}
