package care.accord.reconciliation.settlement.events;

import care.accord.reconciliation.settlement.store.ReportedResults;
import care.accord.reconciliation.settlement.store.ReportedResults.Due;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Works off due settlements, oldest first. One that fails stays due and is tried again later; the log names it by id only.
@ApplicationScoped
class SettlementWorker implements DueWork {
    private static final Logger LOG = Logger.getLogger(SettlementWorker.class);

    private final Tenancy tenancy;
    private final ReportedResults results;
    private final SettlementRun run;

    @Inject
    SettlementWorker(Tenancy tenancy, ReportedResults results, SettlementRun run) {
        this.tenancy = tenancy;
        this.results = results;
        this.run = run;
    }

    @Override
    public void work() {
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
