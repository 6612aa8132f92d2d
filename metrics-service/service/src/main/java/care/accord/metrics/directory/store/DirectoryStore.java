package care.accord.metrics.directory.store;

import care.accord.messages.Parties;
import care.accord.metrics.directory.Contribution;
import care.accord.servicekit.audit.SharedRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// What the parties to a contract agreed to publish and what it contributes. Every method works in the tenant's transaction under way.
@ApplicationScoped
public class DirectoryStore {
    private static final int PUBLICATION_LOCK = 7_202_690;

    private final Session session;
    private final SharedRows shared;
    private final ObjectMapper json;

    @Inject
    DirectoryStore(Session session, SharedRows shared, ObjectMapper json) {
        this.session = session;
        this.shared = shared;
        this.json = json;
    }

    /// What a party says of a contract.
    public record Word(String tenant, boolean agreed, String by) {}

    /// What a party said.
    public record Agreement(Word word, Instant at) {}

    /// The parties to a contract; empty where the tenant is none of them.
    public Optional<Parties> parties(String contractId) {
        return session
                .createNativeQuery(
                        "select tenant_id, counterparty_id from contract where id = :contract limit 1",
                        Tuple.class)
                .setParameter("contract", contractId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> parties(contractId, row));
    }

    private Parties parties(String contractId, Tuple row) {
        Parties parties = new Parties(row.get(0, String.class), row.get(1, String.class));
        shared.read(parties.payer(), contractId);
        return parties;
    }

    /// Both parties' latest word on a contract.
    public List<Agreement> agreements(String contractId) {
        return session
                .createNativeQuery(
                        """
                        select tenant_id, agreed, decided_by, decided_at from directory_agreement
                         where contract_id = :contract order by tenant_id
                        """,
                        Tuple.class)
                .setParameter("contract", contractId)
                .getResultList()
                .stream()
                .map(row -> agreement(contractId, row))
                .toList();
    }

    private Agreement agreement(String contractId, Tuple row) {
        String tenant = row.get(0, String.class);
        shared.read(tenant, contractId);
        return new Agreement(
                new Word(tenant, row.get(1, Boolean.class), row.get(2, String.class)),
                row.get(3, Instant.class));
    }

    /// Keeps what the tenant says, instead of what it said before.
    public void decide(String contractId, String counterparty, Word word) {
        session.createNativeMutationQuery(
                        """
                        insert into directory_agreement (tenant_id, counterparty_id, contract_id, agreed, decided_by)
                        values (:tenant, :counterparty, :contract, :agreed, :by)
                        on conflict (tenant_id, contract_id) do update
                           set agreed = excluded.agreed, decided_by = excluded.decided_by, decided_at = now()
                        """)
                .setParameter("tenant", word.tenant())
                .setParameter("counterparty", counterparty)
                .setParameter("contract", contractId)
                .setParameter("agreed", word.agreed())
                .setParameter("by", word.by())
                .executeUpdate();
    }

    /// Keeps what the latest scorecard of a contract contributes.
    public void keep(String contractId, Parties parties, String scorecardId, Contribution found) {
        session.createNativeMutationQuery(
                        """
                        insert into directory_contribution (tenant_id, counterparty_id, contract_id, scorecard_id, found)
                        values (:tenant, :counterparty, :contract, :scorecard, :found)
                        on conflict (tenant_id, contract_id) do update
                           set scorecard_id = excluded.scorecard_id, found = excluded.found
                        """)
                .setParameter("tenant", parties.payer())
                .setParameter("counterparty", parties.provider())
                .setParameter("contract", contractId)
                .setParameter("scorecard", scorecardId)
                .setParameter("found", write(found))
                .executeUpdate();
    }

    /// Makes whoever publishes for the same organization wait, so that the last one sees what the others did.
    public void lock(String provider) {
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(:lock, hashtext(:provider)) as text)",
                        String.class)
                .setParameter("lock", PUBLICATION_LOCK)
                .setParameter("provider", provider)
                .getSingleResult();
    }

    /// What contracts contribute whose parties both agreed, of the organization whose transaction this is.
    public List<Contribution> agreed(String provider) {
        return session
                .createNativeQuery(
                        """
                        select c.found from directory_contribution c
                          join directory_agreement payer on payer.tenant_id = c.tenant_id and payer.contract_id = c.contract_id
                          join directory_agreement provider on provider.tenant_id = c.counterparty_id
                           and provider.contract_id = c.contract_id
                         where c.counterparty_id = :provider and payer.agreed and provider.agreed
                         order by c.tenant_id, c.contract_id
                        """,
                        String.class)
                .setParameter("provider", provider)
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    private String write(Contribution found) {
        try {
            return json.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contribution cannot be written as JSON", e);
        }
    }

    private Contribution read(String text) {
        try {
            return json.readValue(text, Contribution.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored contribution cannot be read", e);
        }
    }
}
