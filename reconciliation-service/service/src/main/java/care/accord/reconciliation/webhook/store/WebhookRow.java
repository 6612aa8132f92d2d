package care.accord.reconciliation.webhook.store;

import care.accord.reconciliation.webhook.Health;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A subscription. Its secret is not in it, nor anywhere else.
@Entity
@DynamicUpdate
@Table(name = "webhook")
@IdClass(WebhookKey.class)
public class WebhookRow extends PanacheEntityBase {
    public static final String ACTIVE = "active";
    public static final String PAUSED = "paused";

    @Id public String tenantId;
    @Id public String webhookId;

    @Column(insertable = false, updatable = false)
    public long sequence;

    public String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics;

    /// Null where it is told of every contract.
    public String contractId;

    public String description;
    public String status = ACTIVE;

    /// Why it is not active.
    public String reason = "";

    public int secretGeneration = 1;

    /// Until when the secret before signs too; null if it never was rotated.
    public Instant previousUntil;

    /// Counts every change that somebody sees.
    public int revision;

    public String createdBy;

    /// By the database's clock, as the time of every announcement is.
    @Column(insertable = false, updatable = false)
    public Instant createdAt;

    public String changedBy;
    public Instant changedAt;
    public int failures;

    /// Null while its receiver is well.
    public Instant failingSince;

    /// Until when the process that sends for it may take; null while none does.
    public Instant busyUntil;

    public static Optional<WebhookRow> withId(String webhookId) {
        return find("webhookId = ?1", webhookId).firstResultOptional();
    }

    /// Locked until the transaction ends.
    public static Optional<WebhookRow> locked(String webhookId) {
        return find("webhookId = ?1", webhookId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Subscriptions in sight, newest first, from below a sequence number.
    public static List<WebhookRow> newest(long below, int rows) {
        return find("sequence < ?1 order by sequence desc", below).page(Page.ofSize(rows)).list();
    }

    public boolean isActive() {
        return status.equals(ACTIVE);
    }

    /// Tries again from now on, as if nothing had failed.
    public void resume() {
        status = ACTIVE;
        reason = "";
        setHealth(Health.GOOD);
    }

    /// Sends nothing from now on.
    ///
    /// @param becomes `paused` or `ended`
    public void stop(String becomes, String why) {
        status = becomes;
        reason = why;
        revision++;
    }

    public Health health() {
        return new Health(failures, Optional.ofNullable(failingSince));
    }

    public void setHealth(Health health) {
        failures = health.failures();
        failingSince = health.since().orElse(null);
    }

    /// Names what a reader has read, so that it is not changed unread.
    public String etag() {
        return "\"%d\"".formatted(revision);
    }
}
