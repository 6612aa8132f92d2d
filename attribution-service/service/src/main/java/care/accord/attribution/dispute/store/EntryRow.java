package care.accord.attribution.dispute.store;

import care.accord.attribution.dispute.Actor;
import care.accord.attribution.dispute.Entry;
import care.accord.attribution.dispute.Party;
import care.accord.attribution.dispute.Step;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// A line of a dispute's history. The service's role may add lines and nothing else.
@Entity
@Table(name = "roster_dispute_entry")
@IdClass(EntryKey.class)
public class EntryRow extends PanacheEntityBase {
    private static final String PLATFORM = "platform";

    @Id public String tenantId;
    @Id public String disputeId;
    @Id public int position;
    public String counterpartyId;
    public String step;
    public String party;
    public String standing;
    public String bySubject;
    public String byName;
    public OffsetDateTime at;
    public String text;
    public String attachment;
    public Integer rosterVersion;

    static EntryRow of(DisputeRow dispute, int position, Entry entry) {
        EntryRow row = new EntryRow();
        row.tenantId = dispute.tenantId;
        row.counterpartyId = dispute.counterpartyId;
        row.disputeId = dispute.disputeId;
        row.position = position;
        row.step = entry.step().key();
        row.text = entry.step().text();
        row.attachment = entry.step().attachment();
        row.rosterVersion = entry.step() instanceof Step.Apply(int version) ? version : null;
        row.at = entry.at().atOffset(ZoneOffset.UTC);
        switch (entry.by()) {
            case Actor.Member(var party, var standing, var subject, var name) ->
                    row.by(party.key(), standing.name().toLowerCase(Locale.ROOT), subject, name);
            case Actor.Platform() -> row.by(PLATFORM, PLATFORM, PLATFORM, PLATFORM);
        }
        return row;
    }

    private void by(String newParty, String newStanding, String subject, String name) {
        party = newParty;
        standing = newStanding;
        bySubject = subject;
        byName = name;
    }

    Entry toEntry() {
        return new Entry(toStep(), toActor(), at.toInstant());
    }

    private Step toStep() {
        return switch (step) {
            case "raised" -> new Step.Raise(text, attachment);
            case "evidence" -> new Step.AddEvidence(text, attachment);
            case "review" -> new Step.Review();
            case "accepted" -> new Step.Accept(text);
            case "rejected" -> new Step.Reject(text);
            case "withdrawn" -> new Step.Withdraw(text);
            case "applied" -> new Step.Apply(rosterVersion);
            default -> throw new IllegalStateException("A dispute has the unknown step " + step);
        };
    }

    private Actor toActor() {
        return party.equals(PLATFORM)
                ? new Actor.Platform()
                : new Actor.Member(
                        Party.valueOf(party.toUpperCase(Locale.ROOT)),
                        Actor.Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                        bySubject,
                        byName);
    }

    static List<EntryRow> of(DisputeRow dispute) {
        return list(
                "tenantId = ?1 and disputeId = ?2 order by position",
                dispute.tenantId,
                dispute.disputeId);
    }
}
