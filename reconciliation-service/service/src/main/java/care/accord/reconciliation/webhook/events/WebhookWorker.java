package care.accord.reconciliation.webhook.events;

import care.accord.reconciliation.webhook.Answer;
import care.accord.reconciliation.webhook.Attempts;
import care.accord.reconciliation.webhook.Verdict;
import care.accord.reconciliation.webhook.store.Deliveries;
import care.accord.reconciliation.webhook.store.Due;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.tenancy.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Sends what is due, many at a time, so that a receiver that takes long keeps nobody waiting but itself. A message is taken and
/// that committed before it is sent, and settled afterwards: a crash in between sends it again under the same id.
@ApplicationScoped
class WebhookWorker implements DueWork {
    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final int MOST_AT_ONCE = 64;

    private final Settings settings;
    private final Tenancy tenancy;
    private final Deliveries deliveries;
    private final Sender sender;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ScheduledExecutorService executor;
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    WebhookWorker(
            Settings settings,
            Tenancy tenancy,
            Deliveries deliveries,
            Sender sender,
            Clock clock,
            MeterRegistry meters,
            ScheduledExecutorService executor) {
        this.settings = settings;
        this.tenancy = tenancy;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
        this.meters = meters;
        this.executor = executor;
        meters.gauge("accord.webhooks.under-way", underWay);
    }

    @Override
    public void work() {
        List<Due> taken = take();
        while (!taken.isEmpty()) {
            taken.forEach(due -> executor.execute(() -> attempt(due)));
            taken = take();
        }
    }

    private List<Due> take() {
        int room = MOST_AT_ONCE - underWay.get();
        if (room <= 0 || !settings.haveKey()) {
            return List.of();
        }
        List<Due> taken = tenancy.asPlatform(() -> deliveries.take(room));
        underWay.addAndGet(taken.size());
        return taken;
    }

    private void attempt(Due due) {
        try {
            Answer answer = sender.post(due.url(), headers(due), due.body());
            Verdict verdict = Attempts.after(answer, due.attempt(), due.eventId());
            tenancy.runInTransaction(due.tenant(), () -> deliveries.settle(due, answer, verdict));
            told(due, answer, verdict);
        } catch (RuntimeException e) {
            // The message may quote an address; the lease runs out, and somebody tries again.
            LOG.errorf(
                    "webhook.attempt-failed webhook=%s event=%s failure=%s",
                    due.webhookId(), due.eventId(), e.getClass().getName());
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Map<String, String> headers(Due due) {
        Instant now = clock.instant();
        return Map.of(
                "content-type", "application/cloudevents+json",
                "user-agent", "Accord",
                "webhook-id", due.eventId(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", signatures(due, now));
    }

    /// By the secret of today, and by the one before while that is still good.
    private String signatures(Due due, Instant now) {
        String signature = signature(due, due.generation(), now);
        return due.previousUntil() != null && now.isBefore(due.previousUntil())
                ? signature + " " + signature(due, due.generation() - 1, now)
                : signature;
    }

    private String signature(Due due, int generation, Instant now) {
        return settings.secret(due.tenant(), due.webhookId(), generation)
                .signature(due.eventId(), now.getEpochSecond(), due.body());
    }

    private void told(Due due, Answer answer, Verdict verdict) {
        String outcome =
                switch (verdict) {
                    case Verdict.Delivered _ -> "delivered";
                    case Verdict.Retry _ -> "failed";
                    case Verdict.GivenUp _ -> "dead";
                    case Verdict.Gone _ -> "gone";
                };
        meters.counter("accord.webhooks.attempts", "outcome", outcome).increment();
        LOG.infof(
                "webhook.attempt webhook=%s event=%s attempt=%d outcome=%s answer=%s",
                due.webhookId(),
                due.eventId(),
                due.attempt(),
                outcome,
                answer.text().replace(' ', '-'));
    }
}
