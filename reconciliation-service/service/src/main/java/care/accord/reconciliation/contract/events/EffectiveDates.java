package care.accord.reconciliation.contract.events;

import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/// Puts approved versions in force on their day; on the same day an ending comes before an amendment.
@ApplicationScoped
class EffectiveDates {
    private static final Logger LOG = Logger.getLogger(EffectiveDates.class);

    private final Tenancy tenancy;
    private final Session session;
    private final ContractCourse course;

    @Inject
    EffectiveDates(Tenancy tenancy, Session session, ContractCourse course) {
        this.tenancy = tenancy;
        this.session = session;
        this.course = course;
    }

    private record Due(String tenant, String contractId, int version) {}

    @Scheduled(
            every = "${accord.contracts.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void work() {
        LocalDate today = course.today();
        for (Due due : tenancy.asPlatform(() -> due(today))) {
            try {
                tenancy.runInTransaction(
                        due.tenant(), () -> course.takeEffect(due.contractId(), due.version()));
                LOG.infof(
                        "contract.in-force contract=%s version=%d",
                        due.contractId(), due.version());
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "contract.in-force-failed contract=%s version=%d",
                        due.contractId(),
                        due.version());
            }
        }
    }

    private List<Due> due(LocalDate today) {
        return session
                .createNativeQuery(
                        """
                        select tenant_id, contract_id, version from contract
                         where status = 'approved' and effective_from <= :today
                         order by effective_from, change = 'ending' desc, version
                        """,
                        Tuple.class)
                .setParameter("today", today)
                .getResultList()
                .stream()
                .map(row ->
                        new Due(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, Integer.class)))
                .toList();
    }
}
