package care.accord.attribution.contract.events;

import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.run.store.RunRequests;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.messages.ContractActivated;
import care.accord.servicekit.inbox.Inbox;
import care.accord.servicekit.inbox.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns the terms of an active contract, and makes a run due on the snapshot that is there already. One message after the
/// other: of two versions of a contract the later is learned later.
@ApplicationScoped
class ContractActivatedListener {
    private final Inbox inbox;
    private final RunRequests requests;

    @Inject
    ContractActivatedListener(Inbox inbox, RunRequests requests) {
        this.inbox = inbox;
        this.requests = requests;
    }

    @Incoming("contract-activated")
    @Blocking
    void on(ConsumerRecord<String, String> delivery) {
        inbox.handle(delivery, ContractActivated.class, received -> () -> learn(received));
    }

    private void learn(Received<ContractActivated> received) {
        ContractActivated contract = received.message();
        if (TermsRow.version(contract.contractId(), contract.version()).isPresent()) {
            return;
        }
        TermsRow.of(contract).persist();
        SnapshotRow.latest()
                .ifPresent(snapshot ->
                        requests.add(
                                received.tenant(),
                                contract.contractId(),
                                snapshot.snapshotId,
                                received.initiator()));
    }
}
