package care.accord.reconciliation.contract.store;

import care.accord.reconciliation.life.store.Actor;
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

    /// Writes down that a party approved a version.
    public static void write(ContractRow contract, Actor by, Instant at) {
        ApprovalRow approval = new ApprovalRow();
        approval.tenantId = contract.tenantId;
        approval.contractId = contract.contractId;
        approval.version = contract.version;
        approval.party = by.party();
        approval.counterpartyId = contract.counterpartyId;
        approval.subject = by.subject();
        approval.approvedBy = by.name();
        approval.approvedAt = at;
        approval.persist();
    }

    public static List<ApprovalRow> of(ContractRow contract) {
        return list(
                "tenantId = ?1 and contractId = ?2 and version = ?3 order by approvedAt, party",
                contract.tenantId,
                contract.contractId,
                contract.version);
    }
}
