package care.accord.servicekit.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.jwt.JsonWebToken;
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
        return inTransaction(sight(tenant), work);
    }

    /// Runs the work in a new transaction of the tenant and commits it.
    public void runInTransaction(String tenant, Runnable work) {
        inTransaction(
                tenant,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /// Runs work in a new transaction that sees what somebody was found to see before, and commits it: for what goes on after
    /// the request.
    public <T> T inTransaction(Sight sight, Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    set("app.tenant", sight.tenant());
                    narrow("app.practices", sight.patients().practices());
                    narrow("app.clinicians", sight.patients().clinicians());
                    return work.call();
                });
    }

    /// What of a tenant the request under way sees, if there is one: of their own tenant callers see their own patients; what is
    /// read of another for them is the service's affair.
    public Sight sight(String tenant) {
        if (!Arc.container().requestContext().isActive()) {
            return new Sight(tenant, OwnPatients.ALL);
        }
        SecurityIdentity caller = CurrentIdentityAssociation.current();
        boolean isOwn =
                caller.getPrincipal() instanceof JsonWebToken token
                        && tenant.equals(token.getClaim("tenant"));
        return new Sight(tenant, isOwn ? OwnPatients.of(caller) : OwnPatients.ALL);
    }

    private void narrow(String setting, Optional<SortedSet<String>> named) {
        named.ifPresent(identifiers -> set(setting, OwnPatients.setting(identifiers)));
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
