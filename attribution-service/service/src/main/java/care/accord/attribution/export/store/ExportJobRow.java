package care.accord.attribution.export.store;

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

/// An export that somebody ordered. Who polls, who works and who removes write side by side: each writes what it changed only.
@Entity
@DynamicUpdate
@Table(name = "export_job")
@IdClass(ExportJobKey.class)
public class ExportJobRow extends PanacheEntityBase {
    public static final String WAITING = "waiting";
    public static final String RUNNING = "running";
    public static final String COMPLETED = "completed";
    public static final String FAILED = "failed";

    @Id public String tenantId;
    @Id public String jobId;

    @Column(insertable = false, updatable = false)
    public Long sequence;

    /// The OAuth client that ordered it.
    public String client;

    /// The address that was asked, in full.
    public String request;

    /// The order as JSON.
    public String document;

    /// Everything that was committed before is in the export, and nothing of after.
    public OffsetDateTime transactionTime;

    public String status;

    /// How far it is, in words, below 100 characters.
    public String progress;

    public int attempts;

    /// Of the files, wrapped by a secret that is not in this database; null until it runs.
    public byte[] key;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime createdAt;

    public OffsetDateTime polledAt;
    public OffsetDateTime expiresAt;

    public static Optional<ExportJobRow> withId(String jobId) {
        return find("jobId", jobId).firstResultOptional();
    }

    /// Jobs of the tenant in sight that are not done, in order.
    public static List<ExportJobRow> unfinished() {
        return list("status in ?1 order by sequence", List.of(WAITING, RUNNING));
    }

    public boolean isUnfinished() {
        return status.equals(WAITING) || status.equals(RUNNING);
    }

    /// Whether its files are still kept for whoever ordered it.
    public boolean isKept(OffsetDateTime now) {
        return expiresAt.isAfter(now);
    }
}
