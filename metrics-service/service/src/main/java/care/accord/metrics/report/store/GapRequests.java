package care.accord.metrics.report.store;

import care.accord.servicekit.due.WorkIsDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Requests for gaps in care that are answered later, and their answers. Methods work in the transaction under way, the tenant's unless they
/// say otherwise.
@ApplicationScoped
public class GapRequests {
    /// How often an answer is tried before the request is given up.
    public static final int ATTEMPTS = 3;

    private final Session session;
    private final Event<WorkIsDue> due;

    @Inject
    GapRequests(Session session, Event<WorkIsDue> due) {
        this.session = session;
        this.due = due;
    }

    /// A request to be answered.
    public record DueRequest(String tenant, String id, String parameters, int attempts) {}

    /// What became of a request.
    ///
    /// @param content JSON of a resource
    public record Answer(int status, String content) {}

    /// Keeps a request and clears away what was answered more than a day ago.
    ///
    /// @return the id it is asked about by
    public String ask(String tenant, String by, String parameters) {
        session.createNativeMutationQuery(
                        "delete from care_gap_request where completed_at < now() - interval '1 day'")
                .executeUpdate();
        String id = UUID.randomUUID().toString();
        session.createNativeMutationQuery(
                        """
                        insert into care_gap_request (tenant_id, id, asked_by, parameters)
                        values (:tenant, :id, :by, :parameters)
                        """)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("parameters", parameters)
                .executeUpdate();
        due.fire(new WorkIsDue());
        return id;
    }

    /// Takes the oldest request that is due, as the platform. Materialized, because a plan that looks the subquery up again for each row
    /// would lease them all.
    public Optional<DueRequest> take() {
        return session
                .createNativeQuery(
                        """
                        with oldest as materialized (
                            select tenant_id, id from care_gap_request where completed_at is null and not_before <= now()
                             order by asked_at limit 1 for update skip locked)
                        update care_gap_request r set attempts = r.attempts + 1, not_before = now() + interval '5 minutes'
                          from oldest o where r.tenant_id = o.tenant_id and r.id = o.id
                        returning r.tenant_id, r.id, r.parameters, r.attempts
                        """,
                        Tuple.class)
                .getResultList()
                .stream()
                .findFirst()
                .map(row ->
                        new DueRequest(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, Integer.class)));
    }

    /// Keeps the answer, unless the request was deleted meanwhile.
    public int complete(String id, Answer answer) {
        return session.createNativeMutationQuery(
                        "update care_gap_request set completed_at = now(), status = :status, answer = :answer where id = :id")
                .setParameter("status", answer.status())
                .setParameter("answer", answer.content())
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Whether somebody's request is there, and its answer once it has one.
    ///
    /// @return empty where there is no such request; a request without an answer is an empty list
    public Optional<List<Answer>> of(String id, String by) {
        List<Tuple> rows =
                session.createNativeQuery(
                                "select status, answer from care_gap_request where id = :id and asked_by = :by",
                                Tuple.class)
                        .setParameter("id", id)
                        .setParameter("by", by)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        row.get(0) == null
                                ? List.of()
                                : List.of(
                                        new Answer(
                                                row.get(0, Integer.class),
                                                row.get(1, String.class))));
    }

    /// Takes a request back, and its answer with it.
    ///
    /// @return whether there was one
    public boolean delete(String id, String by) {
        return session.createNativeMutationQuery(
                                "delete from care_gap_request where id = :id and asked_by = :by")
                        .setParameter("id", id)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }
}
