package care.accord.reconciliation.settlement.events;

import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.reconciliation.settlement.store.ReportedResults;
import care.accord.servicekit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of rosters and scorecards, in whichever order they arrive; once both halves are there a settlement is due. One message
/// of a topic after the other; that two topics meet is what the lock of [ReportedResults] is for.
@ApplicationScoped
class ResultListener {
    private final Inbox inbox;
    private final ReportedResults results;

    @Inject
    ResultListener(Inbox inbox, ReportedResults results) {
        this.inbox = inbox;
        this.results = results;
    }

    @Incoming("roster-decided")
    @Blocking
    void roster(ConsumerRecord<String, String> delivery) {
        inbox.handle(
                delivery,
                RosterDecided.class,
                received -> () -> results.save(received.message(), received.initiator()));
    }

    @Incoming("scorecard-computed")
    @Blocking
    void scorecard(ConsumerRecord<String, String> delivery) {
        inbox.handle(
                delivery,
                ScorecardComputed.class,
                received -> () -> results.save(received.message(), received.initiator()));
    }
}
