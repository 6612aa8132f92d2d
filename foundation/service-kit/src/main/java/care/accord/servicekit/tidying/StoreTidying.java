package care.accord.servicekit.tidying;

import care.accord.servicekit.tidying.TidiedStore.Found;
import care.accord.servicekit.tidying.TidiedStore.Removed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Tidies the stores that the service publishes in: looks at each tenant's files, and removes what nobody names while nobody
/// publishes for the tenant. A place that cannot be listed or deleted from stays as it is.
@Startup
@ApplicationScoped
class StoreTidying {
    private static final Logger LOG = Logger.getLogger(StoreTidying.class);

    /// A publication that is under way may take a while; the next round comes.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// What is younger may be somebody's whose session with the database broke.
    private static final Duration LEAST = Duration.ofHours(1);

    private final List<TidiedStore> stores;
    private final PublishingLock lock;
    private final MeterRegistry meters;
    private final Duration keptFor;

    @Inject
    StoreTidying(
            @All List<TidiedStore> stores,
            PublishingLock lock,
            MeterRegistry meters,
            @ConfigProperty(name = "accord.store.leftovers-kept-for") Duration keptFor) {
        this.stores = stores;
        this.lock = lock;
        this.meters = meters;
        if (keptFor.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "ACCORD_STORE_LEFTOVERS_KEPT_FOR is %s; a file that no manifest names stays for at least an hour, 1h"
                            .formatted(keptFor));
        }
        this.keptFor = keptFor;
    }

    @Scheduled(
            every = "{accord.store.tidied-every}",
            delayed = "{accord.store.tidied-after}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tidy() {
        for (TidiedStore store : stores) {
            lock.oneAtATime(store.holds(), () -> tidy(store));
        }
    }

    private void tidy(TidiedStore store) {
        Instant before = Instant.now().minus(keptFor);
        try {
            for (String tenant : store.tenants()) {
                tidy(store, tenant, before);
            }
        } catch (IOException e) {
            // Its message says which permission is missing, and names no more than a file.
            LOG.warnf("store.untidied store=%s reason=%s", store.holds(), reason(e));
        }
    }

    private void tidy(TidiedStore store, String tenant, Instant before) throws IOException {
        try {
            Found leftovers = store.leftovers(tenant, before);
            if (leftovers.isEmpty()) {
                return;
            }
            boolean done =
                    lock.alone(tenant, PATIENCE, () -> count(store, tenant, leftovers.remove()));
            if (!done) {
                LOG.infof("store.busy store=%s tenant=%s", store.holds(), tenant);
            }
        } catch (IllegalStateException e) {
            LOG.warnf(
                    "store.untidied store=%s tenant=%s reason=%s",
                    store.holds(), tenant, reason(e));
        }
    }

    private void count(TidiedStore store, String tenant, Removed removed) {
        Counter.builder("accord.store.tidied.files")
                .tag("store", store.holds())
                .register(meters)
                .increment((double) removed.files());
        Counter.builder("accord.store.tidied")
                .baseUnit("bytes")
                .tag("store", store.holds())
                .register(meters)
                .increment((double) removed.bytes());
        LOG.infof(
                "store.tidied store=%s tenant=%s files=%d bytes=%d",
                store.holds(), tenant, removed.files(), removed.bytes());
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
