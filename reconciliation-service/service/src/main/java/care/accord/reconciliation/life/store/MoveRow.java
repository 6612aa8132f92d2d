package care.accord.reconciliation.life.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/// A line of a settlement's history: what happened, by whom, why. The service's role may add lines and nothing else.
@Entity
@Table(name = "settlement_move")
@IdClass(MoveKey.class)
public class MoveRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String settlementId;
    @Id public int position;
    public String counterpartyId;
    public String move;
    public String state;
    public String party;
    public String bySubject;
    public String byName;
    public Instant at;
    public String reason;

    /// As far as the tenant of the transaction may see it, oldest first.
    public static List<MoveRow> of(String settlementId) {
        return list("settlementId = ?1 order by position", settlementId);
    }
}
