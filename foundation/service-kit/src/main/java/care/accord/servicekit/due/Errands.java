package care.accord.servicekit.due;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/// Sends whoever does due work on its way.
@ApplicationScoped
class Errands {
    private final List<Errand> all;

    @Inject
    Errands(@All List<DueWork> work, ScheduledExecutorService executor) {
        all = work.stream().map(one -> new Errand(name(one), executor, one::work)).toList();
    }

    private static String name(DueWork work) {
        return ClientProxy.unwrap(work).getClass().getSimpleName();
    }

    @Scheduled(
            every = "${accord.due.every:1s}",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        all.forEach(Errand::ask);
    }

    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkIsDue due) {
        all.forEach(Errand::ask);
    }
}
