package care.accord.servicekit.audit;

import care.accord.messages.audit.AuditLink;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What a tenant's trail holds. Reading goes through row-level security like everything else.
@ApplicationScoped
class AuditRows {
    private static final int BATCH = 1_000;
    private static final long END = Long.MAX_VALUE;

    private final Tenancy tenancy;
    private final Session session;
    private final String service;

    /// An event with its place in the trail.
    record Row(long sequence, String event) {}

    /// What is looked for; null where it does not matter.
    ///
    /// @param agent the subject of a person, the id of a client, or another tenant that read rows of this one
    /// @param entity a path, with everything below it
    record Question(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String agent,
            @Nullable String entity,
            @Nullable String outcome) {}

    @Inject
    AuditRows(
            Tenancy tenancy,
            Session session,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tenancy = tenancy;
        this.session = session;
        this.service = service;
    }

    /// The newest first.
    ///
    /// @param before the place to go on from, if any
    List<Row> find(String tenant, Question question, @Nullable Long before, int limit) {
        return tenancy.inTransaction(
                tenant,
                () ->
                        session
                                .createNativeQuery(
                                        """
                                        select sequence, event from audit_event
                                        where tenant_id = :tenant and sequence < :before
                                          and recorded_at >= coalesce(cast(:from as timestamptz), '-infinity')
                                          and recorded_at < coalesce(cast(:until as timestamptz), 'infinity')
                                          and (cast(:agent as text) is null or :agent in (subject, client))
                                          and (cast(:entity as text) is null or entity = :entity or starts_with(entity, :entity || '/'))
                                          and (cast(:outcome as text) is null or outcome = :outcome)
                                        order by sequence desc limit :limit
                                        """,
                                        Tuple.class)
                                .setParameter("tenant", tenant)
                                .setParameter("before", before == null ? END : before)
                                .setParameter("from", question.from(), Instant.class)
                                .setParameter("until", question.until(), Instant.class)
                                .setParameter("agent", question.agent(), String.class)
                                .setParameter("entity", question.entity(), String.class)
                                .setParameter("outcome", question.outcome(), String.class)
                                .setParameter("limit", limit)
                                .getResultList()
                                .stream()
                                .map(row ->
                                        new Row(
                                                row.get("sequence", Long.class),
                                                row.get("event", String.class)))
                                .toList());
    }

    /// The next links of a trail, the oldest first; empty at its end.
    List<AuditLink> links(String tenant, long after) {
        return tenancy.inTransaction(
                tenant,
                () ->
                        session
                                .createNativeQuery(
                                        """
                                        select sequence, previous, event, hash from audit_event
                                        where tenant_id = :tenant and sequence > :after order by sequence limit :limit
                                        """,
                                        Tuple.class)
                                .setParameter("tenant", tenant)
                                .setParameter("after", after)
                                .setParameter("limit", BATCH)
                                .getResultList()
                                .stream()
                                .map(row -> link(tenant, row))
                                .toList());
    }

    private AuditLink link(String tenant, Tuple row) {
        return new AuditLink(
                service,
                tenant,
                row.get("sequence", Long.class),
                row.get("previous", String.class),
                row.get("event", String.class),
                row.get("hash", String.class));
    }
}
