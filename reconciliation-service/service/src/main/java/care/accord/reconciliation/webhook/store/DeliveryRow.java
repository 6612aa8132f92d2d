package care.accord.reconciliation.webhook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/// One message for one subscription.
@Entity
@DynamicUpdate
@Table(name = "webhook_delivery")
@IdClass(DeliveryKey.class)
public class DeliveryRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String webhookId;
    @Id public String eventId;

    @Column(insertable = false, updatable = false)
    public long sequence;

    public String topic;
    public String key;
    public String body;
    public Instant announcedAt;

    /// `waiting`, `delivered` or `dead`.
    public String status;

    public int attempts;
    public Instant notBefore;

    /// Null before the first attempt.
    public Instant attemptedAt;

    /// What the last attempt came to; null while one is under way.
    public String answer;

    public Instant finishedAt;

    public static Optional<DeliveryRow> withId(String webhookId, String eventId) {
        return find("webhookId = ?1 and eventId = ?2", webhookId, eventId).firstResultOptional();
    }

    /// Newest first, from below a sequence number.
    public static List<DeliveryRow> newest(
            String webhookId, List<String> statuses, long below, int rows) {
        return find(
                        "webhookId = ?1 and status in ?2 and sequence < ?3 order by sequence desc",
                        webhookId,
                        statuses,
                        below)
                .page(Page.ofSize(rows))
                .list();
    }

    public static long count(String webhookId, String status) {
        return count("webhookId = ?1 and status = ?2", webhookId, status);
    }

    /// From the beginning, as if it had never been sent; its place among those with the same key is the old one.
    ///
    /// @return how many are to be sent again
    public static int sendAgain(String webhookId, List<String> eventIds, Instant now) {
        return update(
                """
                status = 'waiting', attempts = 0, notBefore = ?3, answer = null, finishedAt = null
                where webhookId = ?1 and eventId in ?2 and status <> 'waiting'
                """,
                webhookId,
                eventIds,
                now);
    }

    /// All dead letters, again.
    ///
    /// @return how many are to be sent again
    public static int sendDeadAgain(String webhookId, Instant now) {
        return update(
                """
                status = 'waiting', attempts = 0, notBefore = ?2, answer = null, finishedAt = null
                where webhookId = ?1 and status = 'dead'
                """,
                webhookId,
                now);
    }

    public static void deleteOf(String webhookId) {
        delete("webhookId = ?1", webhookId);
    }
}
