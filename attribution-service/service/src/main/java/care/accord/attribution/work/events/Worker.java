package care.accord.attribution.work.events;

import care.accord.attribution.feed.events.FeedValidation;
import care.accord.attribution.feed.store.FeedRow;
import care.accord.attribution.roster.events.AttributionRun;
import care.accord.attribution.run.store.RunRequests;
import care.accord.attribution.run.store.RunRequests.Request;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Works off what is due, tenant by tenant: feeds in order of arrival, then runs. What is due is read from the database, so
/// a restart goes on where a killed process stopped, and several processes share the tenants.
@ApplicationScoped
class Worker implements DueWork {
    private static final String TENANTS_WITH_WORK =
            """
            select tenant_id from feed where status in ('received', 'validating')
            union select tenant_id from run_request where answered_at is null order by 1
            """;

    private final Tenancy tenancy;
    private final Session session;
    private final RunRequests requests;
    private final TenantTurn turn;
    private final FeedValidation validation;
    private final AttributionRun run;

    @Inject
    Worker(
            Tenancy tenancy,
            Session session,
            RunRequests requests,
            TenantTurn turn,
            FeedValidation validation,
            AttributionRun run) {
        this.tenancy = tenancy;
        this.session = session;
        this.requests = requests;
        this.turn = turn;
        this.validation = validation;
        this.run = run;
    }

    @Override
    public void work() {
        for (String tenant : tenancy.asPlatform(this::tenantsWithWork)) {
            turn.take(TenantTurn.Of.ATTRIBUTION, tenant, () -> workFor(tenant));
        }
    }

    private List<String> tenantsWithWork() {
        return session.createNativeQuery(TENANTS_WITH_WORK, String.class).getResultList();
    }

    private void workFor(String tenant) {
        List<FeedRow> waiting = tenancy.inTransaction(tenant, FeedRow::waiting);
        waiting.forEach(validation::decide);
        Optional<Request> request = tenancy.inTransaction(tenant, requests::next);
        while (request.isPresent()) {
            run.answer(request.get());
            request = tenancy.inTransaction(tenant, requests::next);
        }
    }
}
