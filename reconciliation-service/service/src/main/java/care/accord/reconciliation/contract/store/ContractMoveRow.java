package care.accord.reconciliation.contract.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/// A line of a contract's history: what happened to which version, by whom, why. The service's role may add lines and nothing
/// else.
@Entity
@Table(name = "contract_move")
@IdClass(ContractMoveKey.class)
public class ContractMoveRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String contractId;
    @Id public int position;
    public String counterpartyId;
    public int version;
    public String move;
    public String status;
    public String party;
    public String bySubject;
    public String byName;
    public Instant at;
    public String reason;

    /// Oldest first.
    public static List<ContractMoveRow> of(String contractId) {
        return list("contractId = ?1 order by position", contractId);
    }
}
