package care.accord.attribution.export.store;

import care.accord.servicekit.due.WorkIsDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// The jobs of exports, in the transaction under way.
@ApplicationScoped
public class ExportJobs {
    private static final String TENANTS_WITH_WORK =
            "select distinct tenant_id from export_job where status in ('waiting', 'running') order by 1";

    /// When the oldest transaction under way began: what is committed with an earlier time is there, and what is still to
    /// come has a later one. Times of rows are those of their transactions' beginnings.
    private static final String TRANSACTION_TIME =
            """
            select least(now(), min(xact_start)) from pg_stat_activity
            where datname = current_database() and usename = current_user
            """;

    private final Session session;
    private final Event<WorkIsDue> due;

    @Inject
    ExportJobs(Session session, Event<WorkIsDue> due) {
        this.session = session;
        this.due = due;
    }

    /// The moment that an export begun now shows.
    public OffsetDateTime transactionTime() {
        return session.createNativeQuery(TRANSACTION_TIME, OffsetDateTime.class)
                .getSingleResult()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    /// Adds a job that waits to be done.
    public void add(ExportJobRow job) {
        job.persist();
        due.fire(new WorkIsDue());
    }

    /// Tenants with jobs that are not done, as the platform.
    public List<String> tenantsWithWork() {
        return session.createNativeQuery(TENANTS_WITH_WORK, String.class).getResultList();
    }

    /// A job and whose it is.
    public record Named(String tenant, String job) {}

    /// Jobs whose time is over, as the platform.
    public List<Named> expired() {
        return session
                .createNativeQuery(
                        "select tenant_id, job_id from export_job where expires_at < now()",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Named((String) row[0], (String) row[1]))
                .toList();
    }

    /// Whether there is such a job, whoever's it is; as the platform.
    public boolean exists(String job) {
        return !session.createNativeQuery(
                        "select 1 from export_job where job_id = :job", Integer.class)
                .setParameter("job", job)
                .getResultList()
                .isEmpty();
    }

    /// Begins the tenant's oldest job that is not done, or begins it anew where a process died over it.
    ///
    /// @param key of this attempt's files
    public Optional<ExportJobRow> begin(byte[] key) {
        Optional<ExportJobRow> next = ExportJobRow.unfinished().stream().findFirst();
        next.ifPresent(job -> {
            job.status = ExportJobRow.RUNNING;
            job.attempts++;
            job.key = key;
        });
        return next;
    }

    /// Writes down how far a job is; false when it is there no more.
    public boolean progress(String job, String progress) {
        return session.createNativeMutationQuery(
                                "update export_job set progress = :progress where tenant_id = accord_tenant() and job_id = :job")
                        .setParameter("progress", progress)
                        .setParameter("job", job)
                        .executeUpdate()
                == 1;
    }

    /// Writes down when somebody asked how far a job is.
    public void polled(String job, OffsetDateTime at) {
        session.createNativeMutationQuery(
                        "update export_job set polled_at = :at where tenant_id = accord_tenant() and job_id = :job")
                .setParameter("at", at)
                .setParameter("job", job)
                .executeUpdate();
    }

    /// Closes a job; false when it is there no more.
    ///
    /// @param status completed or failed
    public boolean finish(String job, String status, OffsetDateTime expiry) {
        return session.createNativeMutationQuery(
                                """
                                update export_job set status = :status, expires_at = :expiry
                                where tenant_id = accord_tenant() and job_id = :job
                                """)
                        .setParameter("status", status)
                        .setParameter("expiry", expiry)
                        .setParameter("job", job)
                        .executeUpdate()
                == 1;
    }

    /// Removes a job of the tenant with what is known of its files; false when there is none.
    public boolean remove(String job) {
        return session.createNativeMutationQuery(
                                "delete from export_job where tenant_id = accord_tenant() and job_id = :job")
                        .setParameter("job", job)
                        .executeUpdate()
                == 1;
    }
}
