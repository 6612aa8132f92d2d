package care.accord.metrics.contract.events;

import care.accord.messages.ContractActivated;
import care.accord.messages.RosterDecided;
import care.accord.metrics.contract.store.ContractStore;
import care.accord.metrics.contract.store.DueRuns;
import care.accord.servicekit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns terms and rosters, in whichever order they arrive, and asks for a run. One message of a topic after the other: of two
/// versions the later is learned later.
@ApplicationScoped
class ContractListener {
    private final Inbox inbox;
    private final ContractStore contracts;
    private final DueRuns dueRuns;

    @Inject
    ContractListener(Inbox inbox, ContractStore contracts, DueRuns dueRuns) {
        this.inbox = inbox;
        this.contracts = contracts;
        this.dueRuns = dueRuns;
    }

    @Incoming("contract-activated")
    @Blocking
    void activated(ConsumerRecord<String, String> delivery) {
        inbox.handle(
                delivery,
                ContractActivated.class,
                received ->
                        () -> {
                            contracts.save(received.message());
                            dueRuns.ask(
                                    received.tenant(),
                                    received.tenant(),
                                    received.message().contractId(),
                                    received.initiator());
                        });
    }

    @Incoming("roster-decided")
    @Blocking
    void decided(ConsumerRecord<String, String> delivery) {
        inbox.handle(
                delivery,
                RosterDecided.class,
                received ->
                        () -> {
                            contracts.save(received.message());
                            dueRuns.ask(
                                    received.tenant(),
                                    received.tenant(),
                                    received.message().contractId(),
                                    received.initiator());
                        });
    }
}
