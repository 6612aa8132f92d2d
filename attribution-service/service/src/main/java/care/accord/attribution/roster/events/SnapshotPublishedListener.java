package care.accord.attribution.roster.events;

import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.run.store.RunRequests;
import care.accord.messages.SnapshotPublished;
import care.accord.servicekit.inbox.Inbox;
import care.accord.servicekit.inbox.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A new snapshot makes a run due for every contract of its payer that is in force, or has ended and still waits for the claims
/// that its final settlement takes. One message after the other, so that the latest snapshot is the last that is asked for.
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
    @Blocking
    void on(ConsumerRecord<String, String> delivery) {
        inbox.handle(delivery, SnapshotPublished.class, received -> () -> request(received));
    }

    private void request(Received<SnapshotPublished> received) {
        for (String contract : TermsRow.contracts(received.tenant())) {
            if (!isRunOut(contract)) {
                requests.add(
                        received.tenant(),
                        contract,
                        received.message().snapshotId(),
                        received.initiator());
            }
        }
    }

    /// Whether a roster of the ended contract covers all claims that still count.
    private static boolean isRunOut(String contractId) {
        TermsRow terms = TermsRow.latest(contractId).orElseThrow();
        return terms.runUntilPaidThrough != null
                && RosterRow.latest(contractId)
                        .filter(roster -> roster.contractVersion == terms.version)
                        .filter(roster -> !roster.paidThrough.isBefore(terms.runUntilPaidThrough))
                        .isPresent();
    }
}
