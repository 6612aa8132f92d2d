package care.accord.attribution.dispute.store;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.dispute.Actor.Member;
import care.accord.attribution.dispute.Dispute;
import care.accord.attribution.dispute.DisputeState;
import care.accord.attribution.dispute.Entry;
import care.accord.attribution.dispute.Question;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/// A dispute as it stands; its history lies beside it. The rows are the payer's, and the counterparty reads them. Who
/// answers and the run that takes it up write side by side: each writes what it changed only.
@Entity
@DynamicUpdate
@Table(name = "roster_dispute")
@IdClass(DisputeKey.class)
public class DisputeRow extends PanacheEntityBase {
    private static final String ACCEPTED = new DisputeState.Accepted().key();

    @Id public String tenantId;
    @Id public String disputeId;
    public String counterpartyId;

    @Column(insertable = false, updatable = false)
    public Long sequence;

    public String contractId;
    public String rosterId;
    public int rosterVersion;
    public Integer rowNumber;
    public String beneficiaryId;
    public String displayName;
    public String kind;
    public String place;
    public String tin;
    public String npi;
    public LocalDate periodStart;
    public LocalDate periodEnd;
    public String raisedParty;
    public String raisedBy;
    public String raisedName;
    public String raisedStanding;
    public OffsetDateTime raisedAt;
    public LocalDate decideBy;
    public String status;
    public String adjustmentId;
    public Integer appliedVersion;

    /// Sets what is asked, by whom and when.
    public void describe(Dispute dispute) {
        Question question = dispute.question();
        beneficiaryId = question.beneficiary().value();
        kind = question.kind().key();
        place = question.place().name().toLowerCase(Locale.ROOT).replace('_', '-');
        tin = question.proposed().map(Provider::tin).orElse("");
        npi = question.proposed().map(Provider::npi).orElse("");
        periodStart = question.period().start();
        periodEnd = question.period().end();
        Member by = dispute.raisedBy();
        raisedParty = by.party().key();
        raisedBy = by.subject();
        raisedName = by.name();
        raisedStanding = by.standing().name().toLowerCase(Locale.ROOT);
        raisedAt = dispute.history().getFirst().at().atOffset(ZoneOffset.UTC);
    }

    /// Writes what a step has changed: the state, and the lines that the history has more.
    public void save(Dispute dispute) {
        status = dispute.state().key();
        if (dispute.state() instanceof DisputeState.Applied(int version)) {
            appliedVersion = version;
        }
        persistAndFlush();
        List<Entry> history = dispute.history();
        for (int position = EntryRow.of(this).size(); position < history.size(); position++) {
            EntryRow.of(this, position, history.get(position)).persist();
        }
    }

    public Dispute toDispute() {
        List<Entry> history = EntryRow.of(this).stream().map(EntryRow::toEntry).toList();
        if (!(history.getFirst().by() instanceof Member raiser)) {
            throw new IllegalStateException("A dispute was not raised by a party");
        }
        return new Dispute(question(), raiser, state(), history);
    }

    private Question question() {
        Optional<Provider> proposed =
                tin.isBlank() && npi.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Provider(tin, npi));
        return new Question(
                Question.Kind.valueOf(constant(kind)),
                new BeneficiaryId(beneficiaryId),
                Question.Place.valueOf(constant(place)),
                proposed,
                new DateSpan(periodStart, periodEnd));
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private DisputeState state() {
        return switch (status) {
            case "raised" -> new DisputeState.Raised();
            case "under-review" -> new DisputeState.UnderReview();
            case "accepted" -> new DisputeState.Accepted();
            case "settled" -> new DisputeState.Settled();
            case "applied" -> new DisputeState.Applied(appliedVersion);
            case "rejected" -> new DisputeState.Rejected();
            case "withdrawn" -> new DisputeState.Withdrawn();
            default -> throw new IllegalStateException("A dispute has the unknown state " + status);
        };
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

    /// Accepted disputes that wait for a roster made with these agreements.
    public static List<DisputeRow> waitingFor(List<String> adjustmentIds) {
        return adjustmentIds.isEmpty()
                ? List.of()
                : find(
                                "status = ?1 and adjustmentId in ?2 order by sequence",
                                ACCEPTED,
                                adjustmentIds)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /// A dispute about the same person that still waits for an answer.
    public static Optional<DisputeRow> pending(String contractId, String beneficiaryId) {
        return find(
                        "contractId = ?1 and beneficiaryId = ?2 and status in ('raised', 'under-review', 'accepted')",
                        contractId,
                        beneficiaryId)
                .firstResultOptional();
    }

    /// Newest first; every state where `status` is blank.
    public static List<DisputeRow> newest(
            String contractId, String status, int limit, Optional<String> after) {
        String page =
                after.isEmpty()
                        ? "?3 = ''"
                        : "sequence < (select d.sequence from DisputeRow d where d.disputeId = ?3)";
        return find(
                        "contractId = ?1 and (?2 = '' or status = ?2) and %s order by sequence desc"
                                .formatted(page),
                        contractId,
                        status,
                        after.orElse(""))
                .page(0, limit)
                .list();
    }
}
