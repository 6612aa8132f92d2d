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
import org.jspecify.annotations.Nullable;

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
    /// @param outcome JSON of what went wrong; absent where the answer is in pieces
    /// @param attempt whose pieces they are; 0 where there are none
    public record Answer(int status, @Nullable String outcome, int attempt) {
        /// An answer whose pieces were kept.
        public static Answer kept(int attempt) {
            return new Answer(200, null, attempt);
        }

        /// What went wrong.
        public static Answer wrong(int status, String outcome) {
            return new Answer(status, outcome, 0);
        }
    }

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

    /// Clears away what earlier attempts wrote.
    public int begin(DueRequest request) {
        return session.createNativeMutationQuery(
                        "delete from care_gap_answer where request_id = :id and attempt < :attempt")
                .setParameter("id", request.id())
                .setParameter("attempt", request.attempts())
                .executeUpdate();
    }

    /// Keeps a piece of the answer and the lease with it.
    ///
    /// @return whether the attempt is still the one that counts; not if the request was deleted or taken by another meanwhile
    public boolean keep(DueRequest request, int position, byte[] content) {
        int held =
                session.createNativeMutationQuery(
                                """
                                update care_gap_request set not_before = now() + interval '5 minutes'
                                 where id = :id and attempts = :attempt and completed_at is null
                                """)
                        .setParameter("id", request.id())
                        .setParameter("attempt", request.attempts())
                        .executeUpdate();
        if (held == 0) {
            return false;
        }
        session.createNativeMutationQuery(
                        """
                        insert into care_gap_answer (tenant_id, request_id, attempt, position, content)
                        values (:tenant, :id, :attempt, :position, :content)
                        """)
                .setParameter("tenant", request.tenant())
                .setParameter("id", request.id())
                .setParameter("attempt", request.attempts())
                .setParameter("position", position)
                .setParameter("content", content)
                .executeUpdate();
        return true;
    }

    /// A piece of an answer; empty behind the last.
    public Optional<byte[]> piece(String id, int attempt, int position) {
        return session
                .createNativeQuery(
                        """
                        select content from care_gap_answer
                         where request_id = :id and attempt = :attempt and position = :position
                        """,
                        byte[].class)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .setParameter("position", position)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// Ends the request, unless it was deleted or taken by another attempt meanwhile.
    public int complete(DueRequest request, Answer answer) {
        return session.createNativeMutationQuery(
                        """
                        update care_gap_request set completed_at = now(), status = :status, answer = :outcome, answered_by = :attempt
                         where id = :id and attempts = :attempts and completed_at is null
                        """)
                .setParameter("status", answer.status())
                .setParameter("outcome", answer.outcome(), String.class)
                .setParameter("attempt", answer.attempt())
                .setParameter("id", request.id())
                .setParameter("attempts", request.attempts())
                .executeUpdate();
    }

    /// Whether somebody's request is there, and its answer once it has one.
    ///
    /// @return empty where there is no such request; a request without an answer is an empty list
    public Optional<List<Answer>> of(String id, String by) {
        List<Tuple> rows =
                session.createNativeQuery(
                                "select status, answer, coalesce(answered_by, 0) from care_gap_request where id = :id and asked_by = :by",
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
                                                row.get(1, String.class),
                                                row.get(2, Integer.class))));
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
