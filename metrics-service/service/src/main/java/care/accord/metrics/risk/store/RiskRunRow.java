package care.accord.metrics.risk.store;

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

/// Risk scores of a contract's roster for a payment year.
@Entity
@Table(name = "risk_run")
@IdClass(RiskRunKey.class)
public class RiskRunRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String id;
    public String counterpartyId;
    public String contractId;
    public int contractVersion;
    public int paymentYear;
    public String rosterId;
    public String snapshotId;
    public String rulesEdition;
    public LocalDate dataAsOf;
    public LocalDate paidThrough;
    public String tables;
    public String summary;
    public boolean withheld;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime computedAt;

    public static Optional<RiskRunRow> withId(String id) {
        return find("id", id).firstResultOptional();
    }

    /// The runs of a contract, the latest first.
    public static List<RiskRunRow> newest(String contractId) {
        return list("contractId = ?1 order by computedAt desc, id", contractId);
    }
}
