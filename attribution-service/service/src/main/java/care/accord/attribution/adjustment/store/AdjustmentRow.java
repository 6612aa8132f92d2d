package care.accord.attribution.adjustment.store;

import care.accord.attribution.adjustment.Adjustment;
import care.accord.attribution.assignment.Provider;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// An agreement about one person, with who, when and why. Its content never changes; it holds until it is ended.
@Entity
@Table(name = "roster_adjustment")
@IdClass(AdjustmentKey.class)
public class AdjustmentRow extends PanacheEntityBase {
    private static final String LISTED = "listed";

    @Id public String tenantId;
    @Id public String adjustmentId;
    public String counterpartyId;

    @Column(insertable = false, updatable = false)
    public Long sequence;

    public String contractId;
    public String beneficiaryId;
    public String kind;
    public String tin;
    public String npi;
    public LocalDate periodStart;
    public LocalDate periodEnd;
    public String source;
    public String disputeId;
    public String reason;
    public String party;
    public String recordedBy;
    public String recordedName;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime recordedAt;

    public OffsetDateTime endedAt;
    public String endedBy;
    public String endedName;
    public String endedReason;

    /// Sets what was agreed.
    ///
    /// @param otherwise the period to record where the agreement names none
    public void describe(Adjustment adjustment, DateSpan otherwise) {
        beneficiaryId = adjustment.beneficiary().value();
        switch (adjustment) {
            case Adjustment.Listed(_, var provider, var period) -> {
                kind = LISTED;
                place(provider, period);
            }
            case Adjustment.Unlisted _ -> {
                kind = "unlisted";
                place(new Provider("", ""), otherwise);
            }
        }
    }

    private void place(Provider provider, DateSpan period) {
        tin = provider.tin();
        npi = provider.npi();
        periodStart = period.start();
        periodEnd = period.end();
    }

    public Adjustment toAdjustment() {
        BeneficiaryId person = new BeneficiaryId(beneficiaryId);
        return kind.equals(LISTED)
                ? new Adjustment.Listed(
                        person, new Provider(tin, npi), new DateSpan(periodStart, periodEnd))
                : new Adjustment.Unlisted(person);
    }

    public static Optional<AdjustmentRow> withId(String adjustmentId) {
        return find("adjustmentId", adjustmentId).firstResultOptional();
    }

    /// Those that hold for a contract, in the order in which they were agreed.
    public static List<AdjustmentRow> standing(String contractId) {
        return list("contractId = ?1 and endedAt is null order by sequence", contractId);
    }

    /// Those that hold for one person of a contract.
    public static List<AdjustmentRow> standing(String contractId, String beneficiaryId) {
        return list(
                "contractId = ?1 and beneficiaryId = ?2 and endedAt is null order by sequence",
                contractId,
                beneficiaryId);
    }

    /// Newest first.
    public static List<AdjustmentRow> newest(String contractId, int limit, Optional<String> after) {
        if (after.isEmpty()) {
            return find("contractId = ?1 order by sequence desc", contractId).page(0, limit).list();
        }
        return find(
                        "contractId = ?1 and sequence < (select a.sequence from AdjustmentRow a where a.adjustmentId = ?2) order by sequence desc",
                        contractId,
                        after.get())
                .page(0, limit)
                .list();
    }
}
