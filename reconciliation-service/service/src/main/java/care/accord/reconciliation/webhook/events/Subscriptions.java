package care.accord.reconciliation.webhook.events;

import care.accord.reconciliation.webhook.store.Deliveries;
import care.accord.reconciliation.webhook.store.DeliveryRow;
import care.accord.reconciliation.webhook.store.Notice;
import care.accord.reconciliation.webhook.store.WebhookRow;
import care.accord.servicekit.due.WorkIsDue;
import care.accord.servicekit.precondition.IfMatch;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// The subscriptions of the caller's organization and what may be done with them; those of others are not there.
@RequestScoped
public class Subscriptions {
    private static final int MOST = 20;
    private static final Duration GRACE = Duration.ofDays(1);

    private final Tenancy tenancy;
    private final Caller caller;
    private final Settings settings;
    private final Deliveries deliveries;
    private final Envelopes envelopes;
    private final Event<WorkIsDue> due;
    private final Clock clock;

    @Inject
    Subscriptions(
            Tenancy tenancy,
            Caller caller,
            Settings settings,
            Deliveries deliveries,
            Envelopes envelopes,
            Event<WorkIsDue> due,
            Clock clock) {
        this.tenancy = tenancy;
        this.caller = caller;
        this.settings = settings;
        this.deliveries = deliveries;
        this.envelopes = envelopes;
        this.due = due;
        this.clock = clock;
    }

    public <T> T within(Callable<T> work) {
        return tenancy.inTransaction(caller.tenant(), work);
    }

    public <T> T read(String id, Function<WebhookRow, T> work) {
        return within(() -> work.apply(WebhookRow.withId(id).orElseThrow(Problem::notFound)));
    }

    /// Subscribes a receiver.
    ///
    /// @throws Problem 503 where nothing could be signed, 409 where there are many already
    public WebhookRow create(Consumer<WebhookRow> terms) {
        requireKey();
        return within(() -> {
            if (WebhookRow.count() >= MOST) {
                throw Problem.conflict(
                        "too-many-webhooks",
                        "Your organization has %d webhooks; delete one first".formatted(MOST));
            }
            WebhookRow row = new WebhookRow();
            row.tenantId = caller.tenant();
            row.webhookId = "w-" + UUID.randomUUID();
            terms.accept(row);
            row.createdBy = caller.name();
            sign(row);
            row.persistAndFlush();
            WebhookRow.getEntityManager().refresh(row);
            return row;
        });
    }

    /// Changes a subscription that nobody else changed since it was read.
    public WebhookRow change(String id, IfMatch read, Consumer<WebhookRow> change) {
        return within(() -> {
            WebhookRow row = locked(id, read);
            change.accept(row);
            sign(row);
            row.revision++;
            return row;
        });
    }

    /// Ends a subscription and forgets what was to be delivered.
    public void end(String id, IfMatch read) {
        within(() -> {
            WebhookRow row = locked(id, read);
            DeliveryRow.deleteOf(id);
            row.delete();
            return row;
        });
    }

    /// Has what is announced wait from now on.
    public void pause(String id) {
        change(
                id,
                IfMatch.ANYTHING,
                row -> {
                    row.status = WebhookRow.PAUSED;
                    row.reason = "By " + caller.name();
                });
    }

    /// Sends again from now on, whyever it was not.
    public void resume(String id) {
        change(
                id,
                IfMatch.ANYTHING,
                row -> {
                    row.resume();
                    due.fire(new WorkIsDue());
                });
    }

    /// Signs with a new secret, and for a day with the old one too.
    public WebhookRow rotate(String id) {
        requireKey();
        return change(
                id,
                IfMatch.ANYTHING,
                row -> {
                    row.secretGeneration++;
                    row.previousUntil = clock.instant().plus(GRACE);
                });
    }

    /// Sends a message that says nothing; returns its id.
    public String ping(String id) {
        return active(
                id,
                row -> {
                    Notice ping = envelopes.ping(id, clock.instant());
                    deliveries.addTo(row, ping);
                    return ping.eventId();
                });
    }

    /// A message and what became of it.
    public DeliveryRow delivery(String id, String delivery) {
        return read(id, _ -> found(id, delivery));
    }

    private static DeliveryRow found(String id, String delivery) {
        return DeliveryRow.withId(id, delivery).orElseThrow(Problem::notFound);
    }

    /// Sends a message once more.
    public void redeliver(String id, String delivery) {
        active(
                id,
                row -> {
                    found(id, delivery);
                    int sent = DeliveryRow.sendAgain(id, List.of(delivery), clock.instant());
                    if (sent == 0) {
                        throw Problem.conflict(
                                "delivery-waits", "It waits to be delivered already");
                    }
                    due.fire(new WorkIsDue());
                    return row;
                });
    }

    /// Sends all that was given up once more; returns how many messages that is.
    public int redeliverDead(String id) {
        return active(
                id,
                _ -> {
                    int count = DeliveryRow.sendDeadAgain(id, clock.instant());
                    due.fire(new WorkIsDue());
                    return count;
                });
    }

    private <T> T active(String id, Function<WebhookRow, T> work) {
        return read(
                id,
                row -> {
                    if (!row.isActive()) {
                        throw Problem.conflict(
                                "webhook-not-active",
                                "The webhook is %s; resume it first".formatted(row.status));
                    }
                    return work.apply(row);
                });
    }

    private static WebhookRow locked(String id, IfMatch read) {
        WebhookRow row = WebhookRow.locked(id).orElseThrow(Problem::notFound);
        if (!read.names(row.etag())) {
            throw Problem.preconditionFailed(
                            "webhook-changed", "It is %s now; read it again".formatted(row.etag()))
                    .with("etag", row.etag());
        }
        return row;
    }

    private void sign(WebhookRow row) {
        row.changedBy = caller.name();
        row.changedAt = clock.instant();
    }

    private void requireKey() {
        if (!settings.haveKey()) {
            throw Problem.unavailable(
                    "webhooks-off", "This installation has no key for secrets; ask its operator");
        }
    }
}
