package care.accord.reconciliation.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// An issued settlement with its figure tree and what it was computed from. Its id is a hash of those inputs.
@Entity
@Table(name = "settlement")
@IdClass(SettlementKey.class)
public class SettlementRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String settlementId;

    @Column(insertable = false, updatable = false)
    public long sequence;

    public String counterpartyId;
    public String contractId;
    public int version;
    public String previousId;
    public String kind;
    public String outcome;
    public long paymentCents;
    public long savingsCents;

    @JdbcTypeCode(SqlTypes.JSON)
    public String steps;

    @JdbcTypeCode(SqlTypes.JSON)
    public String figure;

    public int contractVersion;
    public String rulesEdition;
    public String rosterId;
    public String scorecardId;
    public String snapshotId;
    public LocalDate dataAsOf;
    public LocalDate paidThrough;
    public Instant issuedAt;

    public static Optional<SettlementRow> byId(String settlementId) {
        return find("settlementId", settlementId).firstResultOptional();
    }

    public static Optional<SettlementRow> newest(String contractId) {
        return find("contractId = ?1 order by version desc", contractId).firstResultOptional();
    }

    /// Settlements of a contract, newest first, from below a sequence number.
    public static List<SettlementRow> newest(String contractId, long below, int rows) {
        return find("contractId = ?1 and sequence < ?2 order by sequence desc", contractId, below)
                .page(Page.ofSize(rows))
                .list();
    }

    /// Settlements of all contracts in sight, newest first, from below a sequence number.
    public static List<SettlementRow> newest(long below, int rows) {
        return find("sequence < ?1 order by sequence desc", below).page(Page.ofSize(rows)).list();
    }
}
