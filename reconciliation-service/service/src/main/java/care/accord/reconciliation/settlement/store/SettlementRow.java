package care.accord.reconciliation.settlement.store;

import care.accord.reconciliation.life.DisputeWindow;
import care.accord.reconciliation.life.SettlementKind;
import care.accord.reconciliation.life.SettlementLife;
import care.accord.reconciliation.life.SettlementState;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A settlement with its figure tree and what it was computed from. Its id is a hash of those inputs. The database lets nothing
/// change but where it stands, and that only until it is final.
@Entity
@DynamicUpdate
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
    public String state;
    public String outcome;
    public long paymentCents;
    public long savingsCents;

    @JdbcTypeCode(SqlTypes.JSON)
    public String steps;

    @JdbcTypeCode(SqlTypes.JSON)
    public String figure;

    @JdbcTypeCode(SqlTypes.JSON)
    public String leaves;

    @JdbcTypeCode(SqlTypes.JSON)
    public String forecast;

    public int contractVersion;
    public String rulesEdition;
    public String rosterId;
    public String scorecardId;
    public String snapshotId;
    public LocalDate dataAsOf;
    public LocalDate paidThrough;
    public Instant issuedAt;
    public LocalDate disputeBy;
    public String author;
    public String reason;
    public String restates;
    public String initiator;

    public SettlementLife life() {
        return new SettlementLife(SettlementKind.of(kind), SettlementState.of(state));
    }

    /// The days in which it can be questioned; always, where no end was recorded.
    public DisputeWindow window() {
        return new DisputeWindow(disputeBy == null ? LocalDate.MAX : disputeBy);
    }

    public static Optional<SettlementRow> byId(String settlementId) {
        return find("settlementId", settlementId).firstResultOptional();
    }

    /// The settlement, held until the transaction ends: moves follow one another.
    public static Optional<SettlementRow> locked(String settlementId) {
        return find("settlementId", settlementId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The newest version that both parties know.
    public static Optional<SettlementRow> newestIssued(String contractId) {
        return find(
                        "contractId = ?1 and state not in ('draft', 'discarded') order by version desc",
                        contractId)
                .firstResultOptional();
    }

    public static int latestVersion(String contractId) {
        return SettlementRow.<SettlementRow>find(
                        "contractId = ?1 order by version desc", contractId)
                .firstResultOptional()
                .map(row -> row.version)
                .orElse(0);
    }

    /// The final settlement of a contract that stands: not discarded, not restated, restated by none.
    public static Optional<SettlementRow> standingFinal(String contractId) {
        return find(
                        """
                        contractId = ?1 and kind = 'final' and state not in ('discarded', 'restated') order by version desc
                        """,
                        contractId)
                .firstResultOptional();
    }

    /// What takes, or may take, the place of a settlement.
    public static Optional<SettlementRow> restatementOf(String settlementId) {
        return find("restates = ?1 and state <> 'discarded'", settlementId).firstResultOptional();
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
