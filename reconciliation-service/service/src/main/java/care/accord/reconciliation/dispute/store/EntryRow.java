package care.accord.reconciliation.dispute.store;

import care.accord.reconciliation.dispute.Entry;
import care.accord.reconciliation.dispute.Member;
import care.accord.reconciliation.dispute.Party;
import care.accord.reconciliation.dispute.Step;
import care.accord.reconciliation.dispute.Step.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A line of a dispute's history. The service's role may add lines and nothing else.
@Entity
@Table(name = "settlement_dispute_entry")
@IdClass(EntryKey.class)
public class EntryRow extends PanacheEntityBase {
    private static final int SETTLEMENT = "settlement ".length();

    @Id public String tenantId;
    @Id public String disputeId;
    @Id public int position;
    public String counterpartyId;
    public String step;
    public String party;
    public String standing;
    public String bySubject;
    public String byName;
    public Instant at;
    public String text;
    public String attachment;

    static EntryRow of(DisputeRow dispute, int position, Entry entry) {
        EntryRow row = new EntryRow();
        row.tenantId = dispute.tenantId;
        row.counterpartyId = dispute.counterpartyId;
        row.disputeId = dispute.disputeId;
        row.position = position;
        row.step = entry.step().key();
        row.text = entry.step().text();
        row.attachment = entry.step().attachment();
        row.party = entry.by().party().key();
        row.standing = entry.by().standing().name().toLowerCase(Locale.ROOT);
        row.bySubject = entry.by().subject();
        row.byName = entry.by().name();
        row.at = entry.at();
        return row;
    }

    Entry toEntry() {
        return new Entry(
                toStep(),
                new Member(
                        Party.valueOf(party.toUpperCase(Locale.ROOT)),
                        Member.Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                        bySubject,
                        byName),
                at);
    }

    private Step toStep() {
        return switch (step) {
            case "raised" -> new Step.Raise(text, attachment);
            case "comment" -> new Step.Comment(text, attachment);
            case "proposed-to-accept" -> new Step.Propose(Outcome.ACCEPT, text);
            case "proposed-to-reject" -> new Step.Propose(Outcome.REJECT, text);
            case "agreed" -> new Step.Agree(text);
            case "withdrawn" -> new Step.Withdraw(text);
            case "applied" -> new Step.Apply(text.substring(SETTLEMENT));
            default -> throw new IllegalStateException("A dispute has the unknown step " + step);
        };
    }

    static List<EntryRow> of(DisputeRow dispute) {
        return list(
                "tenantId = ?1 and disputeId = ?2 order by position",
                dispute.tenantId,
                dispute.disputeId);
    }
}
