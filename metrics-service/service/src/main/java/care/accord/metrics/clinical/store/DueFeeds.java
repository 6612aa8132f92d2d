package care.accord.metrics.clinical.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Feeds that wait for their verdict, taken one at a time on a lease so that a killed process loses none.
@ApplicationScoped
public class DueFeeds {
    private final Session session;

    @Inject
    DueFeeds(Session session) {
        this.session = session;
    }

    /// A feed that is due.
    ///
    /// @param receivedAt from when on it was known what the feed says
    public record DueFeed(
            String tenant,
            String id,
            ClinicalFeedKind kind,
            long sequence,
            Instant receivedAt,
            String submittedBy) {}

    /// Takes the oldest feed that is due, as the platform. A later feed waits for an earlier one of the same tenant: it may
    /// speak of Patients that the earlier introduced. Materialized, because a plan that looks the subquery up again for each row
    /// would lease them all.
    public Optional<DueFeed> take() {
        List<Tuple> taken =
                session.createNativeQuery(
                                """
                                with oldest as materialized (
                                    select f.tenant_id, f.id from clinical_feed f
                                     where f.status in ('received', 'validating') and f.not_before <= now()
                                       and not exists (
                                           select 1 from clinical_feed e where e.tenant_id = f.tenant_id
                                              and e.sequence < f.sequence and e.status in ('received', 'validating'))
                                     order by f.sequence limit 1 for update skip locked)
                                update clinical_feed f set status = 'validating', not_before = now() + interval '10 minutes'
                                  from oldest o where f.tenant_id = o.tenant_id and f.id = o.id
                                returning f.tenant_id, f.id, f.kind, f.sequence, f.received_at, f.submitted_by
                                """,
                                Tuple.class)
                        .getResultList();
        return taken.stream()
                .findFirst()
                .map(row ->
                        new DueFeed(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                ClinicalFeedKind.of(row.get(2, String.class)).orElseThrow(),
                                row.get(3, Long.class),
                                row.get(4, Instant.class),
                                row.get(5, String.class)));
    }

    /// Lets a feed that could not be decided wait a little, as the platform.
    public int postpone(DueFeed feed) {
        return session.createNativeMutationQuery(
                        """
                        update clinical_feed set not_before = now() + interval '15 seconds'
                         where tenant_id = :tenant and id = :id
                        """)
                .setParameter("tenant", feed.tenant())
                .setParameter("id", feed.id())
                .executeUpdate();
    }
}
