package care.accord.gateway.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Remembers refusals without holding anybody up: what waits is bounded, of nobody known more tightly, and what finds no place or
/// cannot be written is counted. A refusal discloses nothing, so it need not wait for its event.
@ApplicationScoped
public class Refused {
    private static final Logger LOG = Logger.getLogger(Refused.class);
    private static final int BATCH = 500;
    private static final int MOST_WAITING = 10_000;

    /// Anybody can send requests without a token; they must not crowd out those of people who are known.
    private static final int MOST_OF_NOBODY = 1_000;

    private final BlockingQueue<Answered> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger ofNobody = new AtomicInteger();
    private final Consumer<List<Answered>> trail;
    private final Counter dropped;
    private final Thread writer =
            Thread.ofPlatform().name("refusals").daemon().unstarted(this::work);

    @Inject
    Refused(Trail trail, MeterRegistry meters) {
        this(trail::write, meters);
    }

    Refused(Consumer<List<Answered>> trail, MeterRegistry meters) {
        this.trail = trail;
        this.dropped = meters.counter("accord.refusals.dropped");
        meters.gaugeCollectionSize("accord.refusals.waiting", List.of(), queue);
    }

    void start(@Observes StartupEvent event) {
        writer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        writer.interrupt();
    }

    /// Remembers how the gateway answered; returns at once.
    ///
    /// @param claims of a token that was verified, empty for nobody known
    public void remember(HttpServerRequest request, JsonObject claims, int status) {
        remember(Answered.of(request, claims, status));
    }

    void remember(Answered event) {
        boolean crowd = event.isOfNobody() && ofNobody.get() >= MOST_OF_NOBODY;
        if (crowd || !queue.offer(event)) {
            dropped.increment();
        } else if (event.isOfNobody()) {
            ofNobody.incrementAndGet();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                writeWaiting();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Writes what waits, of which there is one at least.
    void writeWaiting() throws InterruptedException {
        List<Answered> batch = new ArrayList<>();
        batch.add(queue.take());
        queue.drainTo(batch, BATCH - 1);
        ofNobody.addAndGet(-Math.toIntExact(batch.stream().filter(Answered::isOfNobody).count()));
        try {
            trail.accept(batch);
        } catch (IllegalStateException e) {
            dropped.increment(batch.size());
            LOG.warnf("refusals.dropped events=%d cause=%s", batch.size(), e.getMessage());
        }
    }
}
