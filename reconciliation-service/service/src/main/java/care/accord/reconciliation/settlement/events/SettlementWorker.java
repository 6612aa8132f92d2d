package care.accord.reconciliation.settlement.events;

import care.accord.reconciliation.settlement.store.ReportedResults;
import care.accord.reconciliation.settlement.store.ReportedResults.Due;
import care.accord.servicekit.due.Errand;
import care.accord.servicekit.due.WorkIsDue;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/// Works off due settlements, oldest first. One that fails stays due and is tried again later; the log names it by id only.
@ApplicationScoped
class SettlementWorker {
    private static final Logger LOG = Logger.getLogger(SettlementWorker.class);

    private final Tenancy tenancy;
    private final ReportedResults results;
    private final SettlementRun run;
    private final Errand errand;

    @Inject
    SettlementWorker(
            Tenancy tenancy,
            ReportedResults results,
            SettlementRun run,
            ScheduledExecutorService executor) {
        this.tenancy = tenancy;
        this.results = results;
        this.run = run;
        this.errand = new Errand("settlements", executor, this::work);
    }

    @Scheduled(
            every = "${accord.settlements.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        errand.ask();
    }

    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkIsDue due) {
        errand.ask();
    }

    private void work() {
        Optional<Due> due = tenancy.asPlatform(results::take);
        while (due.isPresent()) {
            settle(due.get());
            due = tenancy.asPlatform(results::take);
        }
    }

    private void settle(Due due) {
        try {
            run.settle(due);
            LOG.infof(
                    "settlement.issued contract=%s scorecard=%s",
                    due.contractId(), due.scorecardId());
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "settlement.failed contract=%s scorecard=%s attempts=%d",
                    due.contractId(),
                    due.scorecardId(),
                    due.attempts());
        }
    }
}
