package care.accord.attribution.adjustment.store;

import care.accord.attribution.roster.store.RosterRow;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A roster was made with an agreement.
@Entity
@Table(name = "roster_adjusted")
@IdClass(AdjustedKey.class)
public class AdjustedRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String rosterId;
    @Id public String adjustmentId;
    public String counterpartyId;

    public static AdjustedRow of(RosterRow roster, AdjustmentRow adjustment) {
        AdjustedRow row = new AdjustedRow();
        row.tenantId = roster.tenantId;
        row.counterpartyId = roster.counterpartyId;
        row.rosterId = roster.rosterId;
        row.adjustmentId = adjustment.adjustmentId;
        return row;
    }
}
