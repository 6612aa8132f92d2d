package care.accord.metrics.clinical.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/// A clinical feed: the file, its verdict, and the job of validating it, which is due while the status is `received` or
/// `validating`. Who begins it and who decides write side by side: each writes what it changed only.
@Entity
@DynamicUpdate
@Table(name = "clinical_feed")
@IdClass(ClinicalFeedKey.class)
public class ClinicalFeedRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String id;

    @Column(insertable = false, updatable = false)
    public Long sequence;

    /// A word of [ClinicalFeedKind].
    public String kind;

    public String name;
    public String sha256;
    public String status;
    public String submittedBy;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime receivedAt;

    public long accepted;
    public long rejected;
    public long patients;
    public long unmatched;
    public String problem;

    /// What the organization's records became with this feed.
    public String snapshotId;

    /// CSV of line, field and reason.
    public String rejections;

    /// Newest first.
    public static List<ClinicalFeedRow> newest(int limit, Optional<String> after) {
        if (after.isEmpty()) {
            return find("order by sequence desc").page(0, limit).list();
        }
        return find(
                        "sequence < (select f.sequence from ClinicalFeedRow f where f.id = ?1) order by sequence desc",
                        after.get())
                .page(0, limit)
                .list();
    }

    public static Optional<ClinicalFeedRow> withId(String id) {
        return find("id", id).firstResultOptional();
    }

    /// The feed with this content that was not rejected: a rejected one may be sent again, for what it lacked may have come.
    public static Optional<ClinicalFeedRow> withContent(String sha256) {
        return find("sha256 = ?1 and status <> 'rejected'", sha256).firstResultOptional();
    }
}
