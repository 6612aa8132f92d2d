package care.accord.attribution.export.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;

/// A finished file of an export.
@Entity
@Table(name = "export_file")
@IdClass(ExportFileKey.class)
public class ExportFileRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String jobId;
    @Id public int fileNumber;

    /// `output`, `deleted` or `error`: where the manifest lists it.
    public String purpose;

    public String resourceType;
    public int resources;

    /// Of the plain content.
    public long bytes;

    /// Of the plain content, 64 hexadecimal digits.
    public String sha256;

    /// The files of a job of the tenant in sight, in order.
    public static List<ExportFileRow> of(String jobId) {
        return list("jobId = ?1 order by fileNumber", jobId);
    }

    public static Optional<ExportFileRow> withNumber(String jobId, int number) {
        return find("jobId = ?1 and fileNumber = ?2", jobId, number).firstResultOptional();
    }
}
