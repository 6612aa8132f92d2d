package care.accord.attribution.feed.store;

import care.accord.population.files.Remark;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/// A feed: the file, its verdict, and the job of validating it, which is due while the status is `received` or
/// `validating`. Who notes the progress and who decides write side by side: each writes what it changed only.
@Entity
@DynamicUpdate
@Table(name = "feed")
@IdClass(FeedKey.class)
public class FeedRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String feedId;

    @Column(insertable = false, updatable = false)
    public Long sequence;

    public String kind;
    public String name;
    public String sha256;
    public long bytes;

    /// Of a whole list the feed whose place it takes, blank for the first; blank of other kinds, whose content counts once.
    public String follows = "";

    /// Path below the folder of uploads.
    public String file;

    public String status;
    public String submittedBy;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime receivedAt;

    /// How far it has been read while it is validated.
    public long progressDone;

    public long progressTotal;
    public OffsetDateTime decidedAt;
    public long acceptedLines;
    public long rejectedLines;
    public long lines;
    public long allowedCents;
    public long paidCents;
    public String problem;

    /// What there is to know of its good records, by how many; nothing until it is accepted.
    @Convert(converter = RemarkColumn.class)
    public Map<Remark, Long> remarks = Map.of();

    /// How many cents of the paid sum they are; of those that nobody adds up, nothing.
    @Convert(converter = RemarkColumn.class)
    public Map<Remark, Long> remarkedPaidCents = Map.of();

    public String snapshotId;

    /// Newest first.
    public static List<FeedRow> newest(int limit, Optional<String> after) {
        if (after.isEmpty()) {
            return find("order by sequence desc").page(0, limit).list();
        }
        return find(
                        "sequence < (select f.sequence from FeedRow f where f.feedId = ?1) order by sequence desc",
                        after.get())
                .page(0, limit)
                .list();
    }

    public static Optional<FeedRow> withId(String feedId) {
        return find("feedId", feedId).firstResultOptional();
    }

    public static Optional<FeedRow> withContent(String kind, String sha256) {
        return find("kind = ?1 and sha256 = ?2", kind, sha256).firstResultOptional();
    }

    /// The feed of a kind that came last.
    public static Optional<FeedRow> newest(String kind) {
        return find("kind = ?1 order by sequence desc", kind).firstResultOptional();
    }

    /// Notes how far a feed has been read.
    public static void progress(String feedId, long done, long total) {
        update("progressDone = ?1, progressTotal = ?2 where feedId = ?3", done, total, feedId);
    }

    /// Feeds of the tenant in sight that still need a verdict, in order of arrival.
    public static List<FeedRow> waiting() {
        return list("status in ('received', 'validating') order by sequence");
    }
}
