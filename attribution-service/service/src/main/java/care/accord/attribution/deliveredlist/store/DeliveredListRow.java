package care.accord.attribution.deliveredlist.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/// A feed that is a list and was accepted: what there is to know of it without knowing how feeds are taken in.
@Entity
@Immutable
@Table(name = "feed")
@IdClass(DeliveredListKey.class)
public class DeliveredListRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String feedId;
    public String kind;
    public String name;
    public String sha256;
    public String status;
    public Long sequence;
    public OffsetDateTime receivedAt;

    public static Optional<DeliveredListRow> accepted(String feedId) {
        return find("feedId = ?1 and status = 'accepted'", feedId).firstResultOptional();
    }

    /// Everything of some kinds that was ever accepted, oldest first.
    static List<DeliveredListRow> accepted(List<String> kinds) {
        return list("kind in ?1 and status = 'accepted' order by sequence", kinds);
    }

    LocalDate receivedOn() {
        return receivedAt.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
