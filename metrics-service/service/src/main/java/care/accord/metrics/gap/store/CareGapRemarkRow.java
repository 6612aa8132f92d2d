package care.accord.metrics.gap.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Generated;

/// What somebody said of a gap. It stays beside the gap and never changes where the gap stands.
@Entity
@Table(name = "care_gap_remark")
public class CareGapRemarkRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /// The tenant of whoever made it.
    public String tenantId;

    public String counterpartyId;
    public String contractId;
    public String measure;
    public String rate;
    public long person;
    public String code;
    public String note;
    public String author;
    public String authorName;

    @Generated
    @Column(insertable = false, updatable = false)
    public OffsetDateTime madeAt;

    /// Counts from 1.
    public int version = 1;

    /// Null until it is changed.
    public OffsetDateTime changedAt;

    /// What is said.
    public record Said(String code, String text) {}

    /// A remark about the person of a gap, still without words.
    static CareGapRemarkRow of(CareGapRow gap, Remarks.Author author) {
        CareGapRemarkRow row = new CareGapRemarkRow();
        row.tenantId = author.tenant();
        row.counterpartyId =
                gap.tenantId.equals(author.tenant()) ? gap.counterpartyId : gap.tenantId;
        row.contractId = gap.contractId;
        row.measure = gap.measure;
        row.rate = gap.rate;
        row.person = gap.person;
        row.author = author.subject();
        row.authorName = author.name();
        return row;
    }

    /// Says it anew.
    public void say(Said words, OffsetDateTime at) {
        code = words.code();
        note = words.text();
        version++;
        changedAt = at;
    }

    /// Names what a reader has read, so that it is not changed unread.
    public String etag() {
        return "\"%d\"".formatted(version);
    }

    /// A remark that either party made.
    public static Optional<CareGapRemarkRow> withId(long id) {
        return find("id", id).firstResultOptional();
    }

    /// Holds the remark until the transaction ends; what somebody else changed meanwhile is read.
    public void lock() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Remarks about people of a contract, oldest first.
    public static List<CareGapRemarkRow> about(
            Collection<String> contracts, Collection<Long> people) {
        return list("contractId in ?1 and person in ?2 order by madeAt, id", contracts, people);
    }

    /// Whether this is about that gap.
    public Boolean isAbout(CareGapRow gap) {
        return contractId.equals(gap.contractId)
                && measure.equals(gap.measure)
                && rate.equals(gap.rate)
                && person == gap.person;
    }
}
