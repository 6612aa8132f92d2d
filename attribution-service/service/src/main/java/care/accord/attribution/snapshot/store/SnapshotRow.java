package care.accord.attribution.snapshot.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/// A snapshot of a payer's population, as published to the store.
@Entity
@Table(name = "snapshot")
@IdClass(SnapshotKey.class)
public class SnapshotRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String snapshotId;

    @Column(insertable = false, updatable = false)
    public Long sequence;

    public String location;
    public String manifestSha256;
    public String feedId;
    public LocalDate dataAsOf;
    public LocalDate paidThrough;
    public long beneficiaries;
    public long claimLines;

    /// The tenant's newest snapshot.
    public static Optional<SnapshotRow> latest() {
        return find("order by sequence desc").firstResultOptional();
    }

    public static Optional<SnapshotRow> withId(String snapshotId) {
        return find("snapshotId", snapshotId).firstResultOptional();
    }
}
