package care.accord.attribution.identity.store;

import care.accord.population.files.WithdrawnIdentity;
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

/// A statement that one identifier replaced another, taken back.
@Entity
@Table(name = "withdrawn_identity")
@IdClass(WithdrawnIdentityKey.class)
public class WithdrawnIdentityRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String feedId;
    @Id public int position;

    @Column(insertable = false, updatable = false)
    public Long sequence;

    public String previousId;
    public String currentId;
    public String reason;

    /// The first day that knows it.
    public LocalDate knownFrom;

    public String withdrawnBy;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime withdrawnAt;

    /// What a feed took back, still without tenant and submitter.
    ///
    /// @param position in the feed, from 0
    public static WithdrawnIdentityRow of(WithdrawnIdentity said, String feedId, int position) {
        WithdrawnIdentityRow row = new WithdrawnIdentityRow();
        row.feedId = feedId;
        row.position = position;
        row.previousId = said.previous().value();
        row.currentId = said.current().value();
        row.reason = said.reason();
        row.knownFrom = said.received();
        return row;
    }

    /// Newest first.
    ///
    /// @param after number of the last one that was seen
    public static List<WithdrawnIdentityRow> newest(int limit, Optional<Long> after) {
        return find("sequence < ?1 order by sequence desc", after.orElse(Long.MAX_VALUE))
                .page(0, limit)
                .list();
    }
}
