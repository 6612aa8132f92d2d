package care.accord.metrics.risk.store;

import care.accord.metrics.risk.store.RosterScoring.Request;
import care.accord.servicekit.due.WorkIsDue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Risk runs that were asked for. A job is taken on a lease that its holder renews; when nobody does, it is due again, and whoever held it
/// before can write nothing more. One that is canceled ends at once, whoever works on it. Methods work in the transaction under way, the payer's
/// unless they say otherwise.
@ApplicationScoped
public class RiskJobs {
    /// How often a run is tried before its job has failed.
    public static final int ATTEMPTS = 5;

    private final Session session;
    private final ObjectMapper json;
    private final Event<WorkIsDue> due;

    @Inject
    RiskJobs(Session session, ObjectMapper json, Event<WorkIsDue> due) {
        this.session = session;
        this.json = json;
        this.due = due;
    }

    /// A job as it stands.
    ///
    /// @param members of the roster
    /// @param scored how many of them the attempt under way has been through
    /// @param failure absent unless it failed
    /// @param canceledBy name of whoever took it back; absent unless somebody did
    public record Job(
            String id,
            String contractId,
            int paymentYear,
            State state,
            long members,
            long scored,
            int attempts,
            Instant askedAt,
            @Nullable Instant endedAt,
            @Nullable Failure failure,
            @Nullable String canceledBy) {}

    /// Why a run cannot be had.
    public record Failure(String code, String detail) {}

    /// How far a job is.
    public enum State {
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELED;

        /// As it is stored and told.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether nothing more happens until somebody asks.
        public boolean isEnd() {
            return this == COMPLETED || this == FAILED || this == CANCELED;
        }
    }

    /// A job that somebody works on.
    ///
    /// @param lease under which it was taken
    public record Held(String tenant, String id, Request request, int attempts, long lease) {}

    /// Keeps a request; one that failed or was canceled begins anew, any other goes on as it is.
    public void ask(Request request, String by) {
        session.createNativeMutationQuery(
                        """
                        insert into risk_job (tenant_id, id, contract_id, payment_year, request, members, asked_by)
                        values (:tenant, :id, :contract, :year, :request, :members, :by)
                        on conflict (tenant_id, id) do update
                           set state = 'queued', attempts = 0, scored = 0, not_before = now(), asked_by = excluded.asked_by,
                               asked_at = now(), ended_at = null, failure_code = null, failure = null, canceled_by = null
                         where risk_job.state in ('failed', 'canceled')
                        """)
                .setParameter("tenant", request.terms().roster().parties().payer())
                .setParameter("id", request.runId())
                .setParameter("contract", request.terms().roster().contractId())
                .setParameter("year", request.paymentYear())
                .setParameter("request", write(request))
                .setParameter("members", request.terms().roster().members())
                .setParameter("by", by)
                .executeUpdate();
        due.fire(new WorkIsDue());
    }

    /// Takes the oldest job that is due, as the platform. Materialized, because a plan that looks the subquery up again for each row
    /// would lease them all.
    public Optional<Held> take() {
        return session
                .createNativeQuery(
                        """
                        with oldest as materialized (
                            select tenant_id, id from risk_job where ended_at is null and not_before <= now()
                             order by asked_at limit 1 for update skip locked)
                        update risk_job j set state = 'running', scored = 0, attempts = j.attempts + 1, lease = j.lease + 1,
                               not_before = now() + interval '1 minute'
                          from oldest o where j.tenant_id = o.tenant_id and j.id = o.id
                        returning j.tenant_id, j.id, j.request, j.attempts, j.lease
                        """,
                        Tuple.class)
                .getResultList()
                .stream()
                .findFirst()
                .map(row ->
                        new Held(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                read(row.get(2, String.class)),
                                row.get(3, Integer.class),
                                row.get(4, Long.class)));
    }

    /// Renews the lease and says how many members are scored. What is written in the same transaction is written by the holder or not at
    /// all: the row stays locked until it commits.
    ///
    /// @return whether the lease still holds
    public boolean renew(Held job, long scored) {
        return session.createNativeMutationQuery(
                                """
                                update risk_job set scored = :scored, not_before = now() + interval '1 minute'
                                 where id = :id and lease = :lease and ended_at is null
                                """)
                        .setParameter("scored", scored)
                        .setParameter("id", job.id())
                        .setParameter("lease", job.lease())
                        .executeUpdate()
                == 1;
    }

    /// Says how many members the roster's file has; the announcement said so before.
    public void count(Held job, int members) {
        session.createNativeMutationQuery(
                        "update risk_job set members = :members where id = :id and lease = :lease")
                .setParameter("members", members)
                .setParameter("id", job.id())
                .setParameter("lease", job.lease())
                .executeUpdate();
    }

    /// Gives the job back, to be tried again after a while that grows with its attempts.
    public void retry(Held job) {
        session.createNativeMutationQuery(
                        """
                        update risk_job set state = 'queued', scored = 0, not_before = now() + attempts * interval '5 seconds'
                         where id = :id and lease = :lease and ended_at is null
                        """)
                .setParameter("id", job.id())
                .setParameter("lease", job.lease())
                .executeUpdate();
    }

    /// Ends the job: its run is there.
    public void complete(Held job) {
        session.createNativeMutationQuery(
                        """
                        update risk_job set state = 'completed', scored = members, ended_at = now()
                         where id = :id and lease = :lease
                        """)
                .setParameter("id", job.id())
                .setParameter("lease", job.lease())
                .executeUpdate();
    }

    /// Ends the job without a run.
    public void fail(Held job, Failure why) {
        session.createNativeMutationQuery(
                        """
                        update risk_job set state = 'failed', failure_code = :code, failure = :detail, ended_at = now()
                         where id = :id and lease = :lease and ended_at is null
                        """)
                .setParameter("code", why.code())
                .setParameter("detail", why.detail())
                .setParameter("id", job.id())
                .setParameter("lease", job.lease())
                .executeUpdate();
    }

    /// Takes a job back that has not ended. Its lease rises, so that an attempt under way writes nothing more, not even once somebody asked for the
    /// run again.
    ///
    /// @param by name of whoever takes it back
    /// @return whether it had not ended; of this and the end of the job exactly one comes about
    public boolean cancel(String id, String by) {
        return session.createNativeMutationQuery(
                                """
                                update risk_job set state = 'canceled', canceled_by = :by, lease = lease + 1, ended_at = now()
                                 where id = :id and ended_at is null
                                """)
                        .setParameter("by", by)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// The job that makes a run, if the caller's tenant asked for it.
    public Optional<Job> withId(String id) {
        return session
                .createNativeQuery(
                        """
                        select id, contract_id, payment_year, state, members, scored, attempts, asked_at, ended_at, failure_code, failure,
                               canceled_by
                          from risk_job where id = :id
                        """,
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(RiskJobs::job);
    }

    private static Job job(Tuple row) {
        return new Job(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, Integer.class),
                State.valueOf(row.get(3, String.class).toUpperCase(Locale.ROOT)),
                row.get(4, Long.class),
                row.get(5, Long.class),
                row.get(6, Integer.class),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9) == null
                        ? null
                        : new Failure(row.get(9, String.class), row.get(10, String.class)),
                row.get(11, String.class));
    }

    private String write(Request request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A request for risk scores cannot be written as JSON", e);
        }
    }

    private Request read(String text) {
        try {
            return json.readValue(text, Request.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored request for risk scores cannot be read", e);
        }
    }
}
