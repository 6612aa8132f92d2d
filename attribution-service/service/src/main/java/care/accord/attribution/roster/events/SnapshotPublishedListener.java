package care.accord.attribution.roster.events;

import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.run.store.RunRequests;
import care.accord.messages.SnapshotPublished;
import care.accord.servicekit.inbox.Inbox;
import care.accord.servicekit.inbox.Received;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A new snapshot makes a run due for every active contract of its payer.
@ApplicationScoped
class SnapshotPublishedListener {
    private final Inbox inbox;
    private final RunRequests requests;

    @Inject
    SnapshotPublishedListener(Inbox inbox, RunRequests requests) {
        this.inbox = inbox;
        this.requests = requests;
    }

    @Incoming("snapshot-published")
    @RunOnVirtualThread
    void on(ConsumerRecord<String, String> delivery) {
        inbox.handle(delivery, SnapshotPublished.class, received -> () -> request(received));
    }

    private void request(Received<SnapshotPublished> received) {
        for (String contract : TermsRow.contracts(received.tenant())) {
            requests.add(
                    received.tenant(),
                    contract,
                    received.message().snapshotId(),
                    received.initiator());
        }
    }
}
