package care.accord.reconciliation.contract.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A version of a contract with its document as it was posted.
@Entity
@Table(name = "contract")
@IdClass(ContractKey.class)
public class ContractRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String contractId;
    @Id public int version;

    @Column(insertable = false, updatable = false)
    public long sequence;

    public String counterpartyId;
    public String name;
    public String status;

    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    public String createdBy;
    public Instant createdAt;

    public static Optional<ContractRow> latest(String contractId) {
        return find("contractId = ?1 order by version desc", contractId).firstResultOptional();
    }

    public static Optional<ContractRow> version(String contractId, int version) {
        return find("contractId = ?1 and version = ?2", contractId, version).firstResultOptional();
    }

    /// The latest version, locked until the transaction ends, so that two approvals follow each other.
    public static Optional<ContractRow> lockLatest(String contractId) {
        return find("contractId = ?1 order by version desc", contractId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Contracts in sight, newest first, from below a sequence number.
    public static List<ContractRow> newest(long below, int rows) {
        return find("sequence < ?1 order by sequence desc", below).page(Page.ofSize(rows)).list();
    }
}
