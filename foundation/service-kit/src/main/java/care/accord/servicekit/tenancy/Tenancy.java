package care.accord.servicekit.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.hibernate.Session;

/// Transactions that see one tenant. The tenant is set for the transaction only (`set_config(…, true)`), so a pooled
/// connection never carries it into the next request; row-level security shows nothing outside such a transaction.
@ApplicationScoped
public class Tenancy {
    private final Session session;

    @Inject
    Tenancy(Session session) {
        this.session = session;
    }

    /// Runs the work in a new transaction of the tenant and commits it.
    public <T> T inTransaction(String tenant, Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    set("app.tenant", tenant);
                    return work.call();
                });
    }

    /// Runs the work in a new transaction of the tenant and commits it.
    public void runInTransaction(String tenant, Runnable work) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    set("app.tenant", tenant);
                    work.run();
                });
    }

    /// Runs work of the platform itself that belongs to no tenant and sees no tenant's rows: draining the outbox, picking up
    /// jobs after a restart. Tables opt in with `accord_platform_may_read`.
    public <T> T asPlatform(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    set("app.platform", "on");
                    return work.call();
                });
    }

    private void set(String name, String value) {
        session.createNativeQuery("select set_config(:name, :value, true)", String.class)
                .setParameter("name", name)
                .setParameter("value", value)
                .getSingleResult();
    }
}
