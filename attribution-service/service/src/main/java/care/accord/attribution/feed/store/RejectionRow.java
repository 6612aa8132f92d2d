package care.accord.attribution.feed.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;

/// Why a line of a feed was not taken.
@Entity
@Table(name = "feed_rejection")
@IdClass(RejectionKey.class)
public class RejectionRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String feedId;
    @Id public int position;
    public long line;
    public String field;
    public String reason;

    public static List<RejectionRow> of(String feedId) {
        return list("feedId = ?1 order by position", feedId);
    }
}
