package care.accord.servicekit.inbox;

import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.hibernate.Session;

/// Lets a message take effect exactly once, however often it is delivered: its id is written in the transaction of its
/// effect. A message that cannot be read is refused and goes to the dead-letter topic.
@ApplicationScoped
public class Inbox {
    private final Tenancy tenancy;
    private final Session session;
    private final ObjectMapper json;

    @Inject
    Inbox(Tenancy tenancy, Session session, ObjectMapper json) {
        this.tenancy = tenancy;
        this.session = session;
        this.json = json;
    }

    /// Load and decide outside any transaction, then save in the one that also remembers the message.
    ///
    /// @param decide loads what it needs, computes, and returns what to save; long work belongs here
    public <T> void handle(
            ConsumerRecord<String, String> delivery,
            Class<T> type,
            Function<Received<T>, Runnable> decide) {
        Received<T> received = read(delivery, type);
        if (tenancy.inTransaction(received.tenant(), () -> isKnown(received.eventId()))) {
            return;
        }
        Runnable save = decide.apply(received);
        tenancy.runInTransaction(
                received.tenant(),
                () -> {
                    if (remember(received, delivery.topic())) {
                        save.run();
                    }
                });
    }

    private boolean isKnown(String eventId) {
        return !session.createNativeQuery("select 1 from inbox where event_id = :id", Integer.class)
                .setParameter("id", eventId)
                .getResultList()
                .isEmpty();
    }

    private boolean remember(Received<?> received, String topic) {
        return session.createNativeMutationQuery(
                                """
                                insert into inbox (tenant_id, event_id, topic) values (:tenant, :id, :topic)
                                on conflict do nothing
                                """)
                        .setParameter("tenant", received.tenant())
                        .setParameter("id", received.eventId())
                        .setParameter("topic", topic)
                        .executeUpdate()
                == 1;
    }

    /// Reads a message for whoever makes its effect harmless to repeat in another way.
    public <T> Received<T> read(ConsumerRecord<String, String> delivery, Class<T> type) {
        ObjectReader reader =
                json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try {
            T message = reader.readValue(delivery.value());
            return new Received<>(
                    header(delivery, "ce_id"),
                    header(delivery, "ce_tenant"),
                    header(delivery, "ce_initiator"),
                    message);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnreadableMessageException(
                    delivery.topic(), type.getSimpleName(), e.getClass().getSimpleName());
        }
    }

    private static String header(ConsumerRecord<String, String> delivery, String name) {
        Header header = delivery.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("The header '%s' is missing".formatted(name));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
