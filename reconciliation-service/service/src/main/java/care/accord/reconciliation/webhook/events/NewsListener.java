package care.accord.reconciliation.webhook.events;

import care.accord.messages.CareGapChanged;
import care.accord.messages.ContractActivated;
import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.messages.SettlementIssued;
import care.accord.reconciliation.webhook.store.Deliveries;
import care.accord.reconciliation.webhook.store.Notice;
import care.accord.servicekit.inbox.Inbox;
import care.accord.servicekit.inbox.Received;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears what the services announce, in a consumer group of its own, and leaves a notice for each party of the contract that
/// subscribed; one message of a topic after the other, which keeps their order. The two parties' rows are written in two
/// transactions: a crash in between hears the message again, and what is there already stays as it is.
@ApplicationScoped
class NewsListener {
    private final Inbox inbox;
    private final Envelopes envelopes;
    private final Tenancy tenancy;
    private final Deliveries deliveries;

    @Inject
    NewsListener(Inbox inbox, Envelopes envelopes, Tenancy tenancy, Deliveries deliveries) {
        this.inbox = inbox;
        this.envelopes = envelopes;
        this.tenancy = tenancy;
        this.deliveries = deliveries;
    }

    @Incoming("news-contract-activated")
    @Blocking
    void contract(ConsumerRecord<String, String> delivery) {
        hear(delivery, ContractActivated.class, News::of);
    }

    @Incoming("news-roster-decided")
    @Blocking
    void roster(ConsumerRecord<String, String> delivery) {
        hear(delivery, RosterDecided.class, News::of);
    }

    @Incoming("news-care-gap-changed")
    @Blocking
    void gaps(ConsumerRecord<String, String> delivery) {
        hear(delivery, CareGapChanged.class, News::of);
    }

    @Incoming("news-scorecard-computed")
    @Blocking
    void scorecard(ConsumerRecord<String, String> delivery) {
        hear(delivery, ScorecardComputed.class, News::of);
    }

    @Incoming("news-settlement-issued")
    @Blocking
    void settlement(ConsumerRecord<String, String> delivery) {
        hear(delivery, SettlementIssued.class, News::of);
    }

    private <T> void hear(
            ConsumerRecord<String, String> delivery, Class<T> type, Function<T, News> told) {
        Received<T> received = inbox.read(delivery, type);
        News news = told.apply(received.message());
        Envelopes.Origin origin =
                new Envelopes.Origin(
                        received.eventId(),
                        header(delivery, "ce_source").orElse("/" + delivery.topic()),
                        header(delivery, "ce_time")
                                .map(Instant::parse)
                                .orElse(Instant.ofEpochMilli(delivery.timestamp())));
        Notice notice = envelopes.notice(delivery.topic(), origin, news);
        for (String party : List.of(news.parties().payer(), news.parties().provider())) {
            tenancy.runInTransaction(party, () -> deliveries.add(notice));
        }
    }

    private static Optional<String> header(ConsumerRecord<String, String> delivery, String name) {
        return Optional.ofNullable(delivery.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
