package care.accord.reconciliation.contract.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/// One party's approval of a contract version.
@Entity
@Table(name = "approval")
@IdClass(ApprovalKey.class)
public class ApprovalRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String contractId;
    @Id public int version;
    @Id public String party;
    public String counterpartyId;
    public String subject;
    public String approvedBy;
    public Instant approvedAt;

    public static List<ApprovalRow> of(ContractRow contract) {
        return list(
                "tenantId = ?1 and contractId = ?2 and version = ?3 order by approvedAt, party",
                contract.tenantId,
                contract.contractId,
                contract.version);
    }
}
