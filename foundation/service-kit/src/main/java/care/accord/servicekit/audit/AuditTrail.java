package care.accord.servicekit.audit;

import care.accord.messages.audit.AuditLink;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Adds events to the trails of tenants. One thread writes whatever waits in one transaction, so that many readers share the
/// price of one commit; several instances of a service take turns by an advisory lock on the trail.
@ApplicationScoped
class AuditTrail {
    private static final Logger LOG = Logger.getLogger(AuditTrail.class);
    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 500;
    private static final int LOCKS = 7_202_612;

    private final AgroalDataSource database;
    private final String service;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::write);

    private record Waiting(Recorded recorded, CompletableFuture<Void> written) {}

    @Inject
    AuditTrail(
            AgroalDataSource database,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.service = service;
        meters.gaugeCollectionSize("accord.audit.waiting", List.of(), queue);
    }

    void start(@Observes StartupEvent event) {
        writer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        writer.interrupt();
    }

    /// Adds an event to its tenant's trail. Done when it is committed; failed when it could not be.
    Future<Void> add(Recorded recorded) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        if (!queue.offer(new Waiting(recorded, written))) {
            written.completeExceptionally(new IllegalStateException("Too many events wait"));
        }
        return written;
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH - 1);
                write(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            batch.clear();
        }
    }

    /// What cannot be written together is written one by one: nobody's event keeps out another's.
    private void write(List<Waiting> batch) {
        try {
            save(batch);
            batch.forEach(waiting -> waiting.written().complete(null));
        } catch (SQLException | RuntimeException e) {
            if (batch.size() > 1) {
                batch.forEach(waiting -> write(List.of(waiting)));
            } else {
                LOG.errorf("audit.failed cause=%s", e.getClass().getName());
                batch.getFirst().written().completeExceptionally(e);
            }
        }
    }

    private void save(List<Waiting> batch) throws SQLException {
        TreeMap<String, List<Recorded>> byTenant = new TreeMap<>();
        batch.forEach(waiting ->
                byTenant.computeIfAbsent(waiting.recorded().tenant(), _ -> new ArrayList<>())
                        .add(waiting.recorded()));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (var tenant : byTenant.entrySet()) {
                    append(connection, tenant.getKey(), tenant.getValue());
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void append(Connection connection, String tenant, List<Recorded> events)
            throws SQLException {
        try (PreparedStatement enter =
                connection.prepareStatement(
                        "select set_config('app.tenant', ?, true), pg_advisory_xact_lock(?,"
                                + " hashtext(?))")) {
            enter.setString(1, tenant);
            enter.setInt(2, LOCKS);
            enter.setString(3, tenant);
            enter.execute();
        }
        AuditLink last = last(connection, tenant);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into audit_event
                         (tenant_id, sequence, recorded_at, subject, client, outcome, entity, event, previous, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (Recorded recorded : events) {
                last =
                        AuditLink.following(
                                last.hash(),
                                service,
                                tenant,
                                last.sequence() + 1,
                                recorded.event().toString());
                bind(insert, recorded, last);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private AuditLink last(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select sequence, hash from audit_event where tenant_id ="
                                        + " accord_tenant() order by sequence desc limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? new AuditLink(service, tenant, row.getLong(1), "", "", row.getString(2))
                    : new AuditLink(service, tenant, 0, "", "", AuditLink.BEGINNING);
        }
    }

    private static void bind(PreparedStatement insert, Recorded recorded, AuditLink link)
            throws SQLException {
        int column = 0;
        insert.setString(++column, link.tenant());
        insert.setLong(++column, link.sequence());
        insert.setTimestamp(++column, Timestamp.from(recorded.at()));
        insert.setString(++column, recorded.subject());
        insert.setString(++column, recorded.client());
        insert.setString(++column, recorded.outcome());
        insert.setString(++column, recorded.path());
        insert.setString(++column, link.event());
        insert.setString(++column, link.previous());
        insert.setString(++column, link.hash());
    }
}
