package care.accord.reconciliation.life.events;

import care.accord.reconciliation.life.store.SettlementCourse;
import care.accord.reconciliation.life.store.SettlementMoves;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/// Makes final what nobody questioned in time. What does not work out stays issued and is tried again.
@ApplicationScoped
class WindowClosing {
    private static final Logger LOG = Logger.getLogger(WindowClosing.class);

    private final Tenancy tenancy;
    private final Session session;
    private final SettlementMoves moves;
    private final SettlementCourse course;

    @Inject
    WindowClosing(
            Tenancy tenancy, Session session, SettlementMoves moves, SettlementCourse course) {
        this.tenancy = tenancy;
        this.session = session;
        this.moves = moves;
        this.course = course;
    }

    private record Closing(String tenant, String settlementId) {}

    @Scheduled(
            every = "${accord.windows.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void work() {
        LocalDate today = moves.today();
        for (Closing closing : tenancy.asPlatform(() -> due(today))) {
            try {
                tenancy.runInTransaction(
                        closing.tenant(), () -> close(closing.settlementId(), today));
            } catch (RuntimeException e) {
                LOG.errorf(e, "settlement.close-failed settlement=%s", closing.settlementId());
            }
        }
    }

    private List<Closing> due(LocalDate today) {
        return session
                .createNativeQuery(
                        """
                        select tenant_id, settlement_id from settlement
                         where kind = 'final' and state = 'issued' and dispute_by < :today order by sequence
                        """,
                        Tuple.class)
                .setParameter("today", today)
                .getResultList()
                .stream()
                .map(row -> new Closing(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    private void close(String settlementId, LocalDate today) {
        SettlementRow row = SettlementRow.locked(settlementId).orElseThrow();
        if (row.state.equals("issued")) {
            course.close(row, today);
            LOG.infof("settlement.final settlement=%s", settlementId);
        }
    }
}
