package care.accord.attribution.explanationofbenefit.store;

import care.accord.attribution.roster.store.RosterRow;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/// The keys that hide claim ids in addresses, one for each payer and provider organization. A key never changes: the addresses
/// of claims would.
@ApplicationScoped
public class ClaimKeys {
    private final Tenancy tenancy;
    private final Session session;

    @Inject
    ClaimKeys(Tenancy tenancy, Session session) {
        this.tenancy = tenancy;
        this.session = session;
    }

    /// The key of the parties of a roster, made when it is first asked for.
    public String of(RosterRow roster) {
        return tenancy.inTransaction(
                roster.tenantId,
                () -> {
                    session.createNativeMutationQuery(
                                    """
                                    insert into claim_key (tenant_id, counterparty_id) values (:tenant, :counterparty)
                                    on conflict do nothing
                                    """)
                            .setParameter("tenant", roster.tenantId)
                            .setParameter("counterparty", roster.counterpartyId)
                            .executeUpdate();
                    return session.createNativeQuery(
                                    "select cast(key as text) from claim_key where tenant_id = :tenant and counterparty_id = :counterparty",
                                    String.class)
                            .setParameter("tenant", roster.tenantId)
                            .setParameter("counterparty", roster.counterpartyId)
                            .getSingleResult();
                });
    }
}
