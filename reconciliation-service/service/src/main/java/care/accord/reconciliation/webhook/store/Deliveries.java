package care.accord.reconciliation.webhook.store;

import care.accord.reconciliation.webhook.Answer;
import care.accord.reconciliation.webhook.Health;
import care.accord.reconciliation.webhook.Verdict;
import care.accord.servicekit.due.WorkIsDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/// What is to be delivered: added in the subscriber's transaction, taken on a lease by whichever process comes first, and
/// settled in the subscriber's transaction again. Each subscription has one message under way at a time, and a message waits
/// for those before it with the same key.
@ApplicationScoped
public class Deliveries {
    /// Longer than any attempt may take. A process that dies while it sends leaves the message to whoever comes after that.
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Session session;
    private final Clock clock;
    private final Event<WorkIsDue> due;

    @Inject
    Deliveries(Session session, Clock clock, Event<WorkIsDue> due) {
        this.session = session;
        this.clock = clock;
        this.due = due;
    }

    /// Adds the notice for every subscription of the tenant that asked for it and is older; the same notice again changes nothing.
    public void add(Notice notice) {
        Instant now = clock.instant();
        int added =
                session.createNativeMutationQuery(
                                """
                                insert into webhook_delivery
                                 (tenant_id, webhook_id, event_id, topic, key, body, announced_at, not_before)
                                select tenant_id, webhook_id, :event, :topic, :key, :body, :announced, :now from webhook
                                 where status <> 'ended' and :topic = any(topics) and created_at <= :announced
                                   and (contract_id is null or contract_id = :key)
                                on conflict do nothing
                                """)
                        .setParameter("event", notice.eventId())
                        .setParameter("topic", notice.topic())
                        .setParameter("key", notice.key())
                        .setParameter("body", notice.body())
                        .setParameter("announced", notice.announcedAt())
                        .setParameter("now", now)
                        .executeUpdate();
        if (added > 0) {
            forgetBefore(now.minus(KEPT));
            due.fire(new WorkIsDue());
        }
    }

    private void forgetBefore(Instant day) {
        session.createNativeMutationQuery("delete from webhook_delivery where finished_at < :day")
                .setParameter("day", day)
                .executeUpdate();
    }

    /// Adds a notice for one subscription, whatever it asked for.
    public void addTo(WebhookRow webhook, Notice notice) {
        DeliveryRow row = new DeliveryRow();
        row.tenantId = webhook.tenantId;
        row.webhookId = webhook.webhookId;
        row.eventId = notice.eventId();
        row.topic = notice.topic();
        row.key = notice.key();
        row.body = notice.body();
        row.announcedAt = notice.announcedAt();
        row.status = "waiting";
        row.notBefore = clock.instant();
        row.persist();
        due.fire(new WorkIsDue());
    }

    /// Takes what is due, at most one message of a subscription, as the platform. The lease lies on the subscription, so that two
    /// processes never send for the same one.
    public List<Due> take(int most) {
        Instant now = clock.instant();
        return session
                .createNativeQuery(
                        """
                        with free as materialized (
                            select w.tenant_id, w.webhook_id, d.event_id, d.attempts
                              from webhook w cross join lateral (
                                select event_id, attempts, sequence from webhook_delivery d
                                 where d.tenant_id = w.tenant_id and d.webhook_id = w.webhook_id
                                   and d.status = 'waiting' and d.not_before <= :now
                                   and not exists (select from webhook_delivery e
                                                    where e.tenant_id = d.tenant_id and e.webhook_id = d.webhook_id
                                                      and e.key = d.key and e.status = 'waiting' and e.sequence < d.sequence)
                                 order by d.sequence limit 1) d
                             where w.status = 'active' and (w.busy_until is null or w.busy_until <= :now)
                             order by d.sequence limit :most for update of w skip locked),
                        taken as (
                            update webhook_delivery d set attempts = d.attempts + 1, attempted_at = :now, answer = null
                              from free f
                             where d.tenant_id = f.tenant_id and d.webhook_id = f.webhook_id and d.event_id = f.event_id
                               and d.status = 'waiting' and d.attempts = f.attempts
                            returning d.tenant_id, d.webhook_id, d.event_id, d.attempts, d.body)
                        update webhook w set busy_until = :until from taken t
                         where w.tenant_id = t.tenant_id and w.webhook_id = t.webhook_id
                        returning t.tenant_id, t.webhook_id, t.event_id, t.attempts, t.body, w.url, w.secret_generation, w.previous_until
                        """,
                        Tuple.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .setParameter("until", now.plus(LEASE))
                .getResultList()
                .stream()
                .map(row ->
                        new Due(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, Integer.class),
                                row.get(4, String.class),
                                row.get(5, String.class),
                                row.get(6, Integer.class),
                                row.get(7, Instant.class)))
                .toList();
    }

    /// Writes down what an attempt came to, in the subscriber's transaction. Whoever lost its lease changes nothing.
    public void settle(Due sent, Answer answer, Verdict verdict) {
        Instant now = clock.instant();
        WebhookRow webhook = WebhookRow.locked(sent.webhookId()).orElse(null);
        DeliveryRow delivery =
                DeliveryRow.withId(sent.webhookId(), sent.eventId())
                        .filter(row ->
                                row.attempts == sent.attempt() && row.status.equals("waiting"))
                        .orElse(null);
        if (webhook == null || delivery == null) {
            return;
        }
        delivery.answer = answer.text();
        switch (verdict) {
            case Verdict.Delivered() -> finish(delivery, "delivered", now);
            case Verdict.Retry(Duration pause) -> delivery.notBefore = now.plus(pause);
            case Verdict.GivenUp() -> finish(delivery, "dead", now);
            case Verdict.Gone() -> {
                finish(delivery, "dead", now);
                webhook.stop("ended", "The receiver answered 410 Gone");
                buryAll(webhook, now);
            }
        }
        Health health = webhook.health().after(verdict, now);
        webhook.setHealth(health);
        webhook.busyUntil = null;
        if (webhook.isActive() && health.isHopeless(now)) {
            webhook.stop(
                    "paused",
                    "%d attempts in a row failed over a day, the last with: %s"
                            .formatted(health.failures(), answer.text()));
        }
        due.fire(new WorkIsDue());
    }

    private static void finish(DeliveryRow delivery, String status, Instant now) {
        delivery.status = status;
        delivery.finishedAt = now;
    }

    private static void buryAll(WebhookRow webhook, Instant now) {
        DeliveryRow.update(
                "status = 'dead', answer = ?2, finishedAt = ?3 where webhookId = ?1 and status = 'waiting'",
                webhook.webhookId,
                "not sent: the subscription ended",
                now);
    }
}
