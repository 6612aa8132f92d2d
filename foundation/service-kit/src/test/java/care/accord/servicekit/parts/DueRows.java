package care.accord.servicekit.parts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import org.hibernate.Session;

/// Rows of due work that are planted, taken, and never committed, so that no worker sees them.
///
/// @param insert plants one for the tenant `:tenant`
/// @param leased selects the tenants whose row was taken
public record DueRows(String insert, String leased) {
    private static final List<String> TENANTS = List.of("due-a", "due-b", "due-c");
    private static final List<String> PLANS =
            List.of(
                    "enable_hashjoin",
                    "enable_mergejoin",
                    "enable_hashagg",
                    "enable_material",
                    "enable_sort");

    /// Plants a row for each of three tenants and takes once, as the platform, while the database may join by nested loops
    /// only: the plan that looks a subquery up again for each row.
    ///
    /// @return the tenants whose row was leased
    public List<String> taken(Session session, Runnable take) {
        QuarkusTransaction.begin();
        try {
            TENANTS.forEach(tenant -> plant(session, tenant));
            set(session, "app.platform", "on");
            PLANS.forEach(plan -> set(session, plan, "off"));
            take.run();
            return session.createNativeQuery(leased, String.class).getResultList();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void plant(Session session, String tenant) {
        set(session, "app.tenant", tenant);
        session.createNativeMutationQuery(insert).setParameter("tenant", tenant).executeUpdate();
    }

    private static void set(Session session, String name, String value) {
        session.createNativeQuery("select set_config(:name, :value, true)", String.class)
                .setParameter("name", name)
                .setParameter("value", value)
                .getSingleResult();
    }
}
