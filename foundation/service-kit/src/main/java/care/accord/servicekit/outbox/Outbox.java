package care.accord.servicekit.outbox;

import care.accord.messages.Topics;
import care.accord.servicekit.due.WorkIsDue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/// Writes messages into the transaction that causes them; [OutboxRelay] sends them after it commits. Nothing is announced
/// that did not happen, and nothing that happened goes unannounced.
@ApplicationScoped
public class Outbox {
    private final Session session;
    private final ObjectMapper json;
    private final Event<WorkIsDue> due;

    @Inject
    Outbox(Session session, ObjectMapper json, Event<WorkIsDue> due) {
        this.session = session;
        this.json = json;
        this.due = due;
    }

    /// Adds the message to the transaction under way; without one it is refused.
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(Announcement announcement) {
        session.createNativeMutationQuery(
                        """
                        insert into outbox (event_id, tenant_id, topic, key, type, initiator, subject, payload)
                        values (:id, :tenant, :topic, :key, :type, :initiator, :subject, :payload)
                        """)
                .setParameter("id", UUID.randomUUID().toString())
                .setParameter("tenant", announcement.tenant())
                .setParameter("topic", announcement.topic())
                .setParameter("key", announcement.key())
                .setParameter("type", Topics.type(announcement.topic()))
                .setParameter("initiator", announcement.initiator())
                .setParameter("subject", announcement.subject())
                .setParameter("payload", write(announcement.message()))
                .executeUpdate();
        due.fire(new WorkIsDue());
    }

    private String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "A %s cannot be written as JSON".formatted(message.getClass().getSimpleName()),
                    e);
        }
    }
}
