package care.accord.attribution.contract.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;

/// A version of a contract's participant list; its id is a hash of its content and of the versions before it.
@Entity
@Table(name = "participant_list")
@IdClass(ParticipantListKey.class)
public class ParticipantListRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String contractId;
    @Id public int version;
    public String listId;
    public String feedId;

    public static Optional<ParticipantListRow> latest(String contractId) {
        return find("contractId = ?1 order by version desc", contractId).firstResultOptional();
    }

    public static Optional<ParticipantListRow> version(String contractId, int version) {
        return find("contractId = ?1 and version = ?2", contractId, version).firstResultOptional();
    }
}
