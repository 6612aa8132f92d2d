package care.accord.attribution.attributionlist.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;

/// A change of a list's state after its roster was decided.
@Entity
@Table(name = "attribution_list_status")
@IdClass(ListStatusKey.class)
public class ListStatusRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String contractId;
    @Id public int rosterVersion;
    @Id public int changeNumber;
    public String counterpartyId;
    public String status;
    public String party;
    public String setBy;
    public String setName;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime setAt;

    /// All changes of a contract's lists, in order.
    public static List<ListStatusRow> of(String contractId) {
        return list("contractId = ?1 order by rosterVersion, changeNumber", contractId);
    }
}
