package care.accord.servicekit.outbox;

import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.Session;

/// Sends what the outbox holds. A row is marked published only after the broker acknowledged it, so a crash in between
/// sends it again and the receiving inbox drops the copy. One relay drains at a time (an advisory lock), which keeps the
/// order of messages with the same key; `skip locked` passes over rows whose transaction is still open.
@ApplicationScoped
public class OutboxRelay implements DueWork {
    private static final int BATCH = 100;
    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(30);
    private static final long RELAY_LOCK = 7_202_611L;

    private final Tenancy tenancy;
    private final Session session;
    private final MutinyEmitter<String> emitter;
    private final String source;

    @Inject
    OutboxRelay(
            Tenancy tenancy,
            Session session,
            @Channel("outbox") MutinyEmitter<String> emitter,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.tenancy = tenancy;
        this.session = session;
        this.emitter = emitter;
        this.source = "/" + application;
    }

    @Override
    public void work() {
        int sent = BATCH;
        while (sent == BATCH) {
            sent = tenancy.asPlatform(this::sendBatch);
        }
    }

    private int sendBatch() {
        Boolean alone =
                session.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                        .setParameter("lock", RELAY_LOCK)
                        .getSingleResult();
        if (!alone) {
            return 0;
        }
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select sequence, event_id, tenant_id, topic, key, type, initiator, subject, payload, created_at
                                from outbox where published_at is null order by sequence limit :batch for update skip locked
                                """,
                                Tuple.class)
                        .setParameter("batch", BATCH)
                        .getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        Uni.join()
                .all(rows.stream().map(this::send).toList())
                .andFailFast()
                .await()
                .atMost(BROKER_PATIENCE);
        session.createNativeMutationQuery(
                        "update outbox set published_at = now() where sequence in :sequences")
                .setParameter(
                        "sequences",
                        rows.stream().map(row -> row.get("sequence", Long.class)).toList())
                .executeUpdate();
        return rows.size();
    }

    private Uni<Void> send(Tuple row) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.get("event_id", String.class));
        add(headers, "ce_source", source);
        add(headers, "ce_type", row.get("type", String.class));
        add(headers, "ce_subject", row.get("subject", String.class));
        add(headers, "ce_time", row.get("created_at", Instant.class).toString());
        add(headers, "ce_tenant", row.get("tenant_id", String.class));
        add(headers, "ce_initiator", row.get("initiator", String.class));
        add(headers, "content-type", "application/json");
        return emitter.sendMessage(
                Message.of(row.get("payload", String.class))
                        .addMetadata(
                                OutgoingKafkaRecordMetadata.<String>builder()
                                        .withTopic(row.get("topic", String.class))
                                        .withKey(row.get("key", String.class))
                                        .withHeaders(headers)
                                        .build()));
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
